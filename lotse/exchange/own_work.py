"""What staff changed by hand in offers that a file had brought: the file, when it comes again, must
not undo it unseen."""

from collections.abc import Iterable, Mapping

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_history import FieldChange, OfferChange
from lotse.catalogue.offer_row import cells_of

# Offer id -> column -> the text that stood there before somebody changed it.
OwnWork = Mapping[str, Mapping[str, str]]
NO_WORK: OwnWork = {}


def own_work(changes: Iterable[OfferChange]) -> OwnWork:
    """`changes` are those of whole offers, the first one first. What an import has written since
    is no work of ours any more."""
    found: dict[str, dict[str, str]] = {}
    for change in changes:
        before = found.setdefault(change.offer_id, {})
        for field in change.fields:
            if change.import_id is not None:
                before.pop(field.column, None)
            else:
                before.setdefault(field.column, field.before)
    return found


def left_alone(here: Offer, there: Offer, before: Mapping[str, str]) -> tuple[FieldChange, ...]:
    """The columns in which `there`, the offer of a file, only says again what stood in it before
    somebody changed it here: nothing new, so our word stays."""
    if not before:
        return ()
    ours, theirs = cells_of(here, before), cells_of(there, before)
    return tuple(
        FieldChange(column=column, before=ours[column], after=theirs[column])
        for column, said in before.items()
        if theirs[column] == said != ours[column]
    )
