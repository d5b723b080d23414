"""What was changed in an offer, by whom and when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from operator import attrgetter
from uuid import UUID

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_row import ALL_COLUMNS, FIELDS, cells_of

_all_said = attrgetter(*(FIELDS.get(column, column) for column in ALL_COLUMNS))


class ChangeAct(StrEnum):
    ADDED = "angelegt"
    CHANGED = "geändert"
    REMOVED = "entfernt"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    column: str  # as in offer files
    before: str  # the text of the cell
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferChange:
    offer_id: str
    act: ChangeAct
    at: datetime
    by: str
    fields: tuple[FieldChange, ...] = ()
    import_id: UUID | None = None  # by this import, or when it was taken back


def changes_between(before: Offer, after: Offer) -> tuple[FieldChange, ...]:
    """Field by field, in the order of the columns."""
    if before == after:
        return ()
    both = zip(ALL_COLUMNS, _all_said(before), _all_said(after), strict=True)
    said = [column for column, one, other in both if one != other]
    old, new = cells_of(before, said), cells_of(after, said)
    return tuple(
        FieldChange(column=column, before=old[column], after=new[column])
        for column in said
        if old[column] != new[column]
    )
