"""An import plan as rows to read before anything is done."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_history import FieldChange
from lotse.catalogue.offer_row import Problem
from lotse.catalogue.offer_sections import column_label
from lotse.exchange.import_plan import ChangedOffer, ImportPlan
from ui.widgets.chip import ChipState
from ui.widgets.row_model import LazyRows, ListRow

PROBLEMS, ADDED, CHANGED, GONE, UNCHANGED = "problems", "added", "changed", "gone", "same"
_LONGEST = 120


def rows_of_plan(plan: ImportPlan, part: str) -> LazyRows:
    """The key of a row is its place in the part."""
    makers: dict[str, tuple[int, Callable[[int], ListRow]]] = {
        PROBLEMS: (len(plan.problems), lambda n: _problem(n, plan.problems[n])),
        ADDED: (len(plan.added), lambda n: _offer(n, plan.added[n])),
        CHANGED: (len(plan.changed), lambda n: _changed(n, plan.changed[n])),
        GONE: (len(plan.gone), lambda n: _offer(n, plan.gone[n])),
        UNCHANGED: (len(plan.unchanged), lambda n: _offer(n, plan.unchanged[n])),
    }
    count, make = makers[part]
    return LazyRows([str(number) for number in range(count)], lambda key: make(int(key)))


def _problem(number: int, problem: Problem) -> ListRow:
    translate = QCoreApplication.translate
    place = translate("PlanRows", "Zeile {}").format(problem.row)
    if problem.column:
        words = translate("PlanRows", "{}, Spalte „{}“")
        label = column_label(problem.column)
        name = problem.column if label == problem.column else f"{problem.column} ({label})"
        place = words.format(place, name)
    hint = translate("PlanRows", "nur ein Hinweis")
    chips = () if problem.blocking else ((hint, ChipState.LEFT),)
    return ListRow(key=str(number), strong=place, quiet=problem.sentence, chips=chips)


def _offer(number: int, offer: Offer) -> ListRow:
    place = ", ".join((offer.municipality, *offer.districts[:2]))
    about = " · ".join(part for part in (offer.id, offer.providers, place) if part)
    return ListRow(key=str(number), strong=offer.name, quiet=about, icon_name="offers")


def _changed(number: int, change: ChangedOffer) -> ListRow:
    said = " · ".join(_said(field) for field in change.fields)
    return ListRow(key=str(number), strong=change.after.name, quiet=said, icon_name="offers")


def _said(field: FieldChange) -> str:
    empty = QCoreApplication.translate("PlanRows", "leer")
    before, after = (
        " / ".join(t.split("\n"))[:_LONGEST] or empty for t in (field.before, field.after)
    )
    return f"{column_label(field.column)}: {before} → {after}"
