"""An import plan row by row, to be read before anything is done."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_history import FieldChange
from lotse.exchange.import_plan import ImportPlan


class Fate(StrEnum):
    PROBLEM = "Problem"
    ADDED = "neu"
    CHANGED = "geändert"
    GONE = "nicht mehr dabei"
    KEPT = "hier bearbeitet, bleibt"
    UNCHANGED = "unverändert"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """`row` is that of the file, 0 where there is none."""

    fate: Fate
    row: int = 0
    offer_id: str = ""
    name: str = ""
    details: tuple[str, ...] = ()  # German


def report(plan: ImportPlan) -> tuple[ReportRow, ...]:
    """Problems first, then what would change; what stays comes last."""
    return tuple(_rows(plan))


def _rows(plan: ImportPlan) -> Iterator[ReportRow]:
    for problem in plan.problems:
        place = f"Spalte „{problem.column}“: " if problem.column else ""
        yield ReportRow(fate=Fate.PROBLEM, row=problem.row, details=(f"{place}{problem.sentence}",))
    for offer in plan.added:
        yield _row(Fate.ADDED, offer)
    for change in plan.changed:
        said = tuple(
            _said(field) + (" (hier von Hand geändert)" if field.column in change.by_hand else "")
            for field in change.fields
        )
        yield _row(Fate.CHANGED, change.after, said)
    for work in plan.kept:
        yield _row(Fate.KEPT, work.offer, tuple(map(_said, work.fields)))
    for offer in plan.gone:
        yield _row(Fate.GONE, offer)
    for offer in plan.unchanged:
        yield _row(Fate.UNCHANGED, offer)


def _said(field: FieldChange) -> str:
    return f"{field.column}: „{field.before}“ → „{field.after}“"


def _row(fate: Fate, offer: Offer, details: tuple[str, ...] = ()) -> ReportRow:
    return ReportRow(fate=fate, offer_id=offer.id, name=offer.name, details=details)
