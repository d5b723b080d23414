"""An import plan as rows to read before anything is done."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from lotse.catalogue.cell_words import cell_words
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_history import FieldChange
from lotse.catalogue.offer_row import Problem
from lotse.catalogue.offer_sections import column_label
from lotse.exchange.import_plan import ChangedOffer, ImportPlan, KeptWork
from ui.widgets.chip import ChipState
from ui.widgets.row_model import LazyRows, ListRow

PROBLEMS, ADDED, CHANGED, GONE, UNCHANGED = "problems", "added", "changed", "gone", "same"
KEPT = "kept"
_LONGEST = 120


def rows_of_plan(plan: ImportPlan, part: str) -> LazyRows:
    """The key of a row is its place in the part."""
    makers: dict[str, tuple[int, Callable[[int], ListRow]]] = {
        PROBLEMS: (len(plan.problems), lambda n: _problem(n, plan.problems[n])),
        ADDED: (len(plan.added), lambda n: _offer(n, plan.added[n])),
        CHANGED: (len(plan.changed), lambda n: _changed(n, plan.changed[n])),
        GONE: (len(plan.gone), lambda n: _offer(n, plan.gone[n])),
        KEPT: (len(plan.kept), lambda n: _kept(n, plan.kept[n])),
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
    words = QCoreApplication.translate("PlanRows", "hier von Hand geändert: {}")
    columns = ", ".join(column_label(f.column) for f in change.fields if f.column in change.by_hand)
    chips = ((words.format(columns), ChipState.OPEN),) if columns else ()
    name = change.after.name
    return ListRow(key=str(number), strong=name, quiet=said, icon_name="offers", chips=chips)


def _kept(number: int, work: KeptWork) -> ListRow:
    """Both words: ours, and that of the file, which is no newer one."""
    words = QCoreApplication.translate("PlanRows", "{} (in der Datei wie zuvor: {})")
    said = " · ".join(
        words.format(f"{column_label(field.column)}: {before}", after)
        for field in work.fields
        for before, after in (_both(field),)
    )
    return ListRow(key=str(number), strong=work.offer.name, quiet=said, icon_name="offers")


def _said(field: FieldChange) -> str:
    before, after = _both(field)
    return f"{column_label(field.column)}: {before} → {after}"


def _both(field: FieldChange) -> tuple[str, str]:
    """In words, before and after."""
    return _short(field.column, field.before), _short(field.column, field.after)


def _short(column: str, text: str) -> str:
    empty = QCoreApplication.translate("PlanRows", "leer")
    return " / ".join(cell_words(column, text).split("\n"))[:_LONGEST] or empty
