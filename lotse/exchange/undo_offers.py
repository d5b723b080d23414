"""What becomes of imported offers when their import is taken back: what it added goes, what it
changed says again what it said before, and what somebody has worked with since stays."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from lotse.bulk import making_many
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_history import ChangeAct, OfferChange
from lotse.catalogue.offer_row import FIELDS, Problem, cells_of, read_row
from lotse.catalogue.offer_sections import column_label
from lotse.imports import Fate, UndoStep

WHAT = "Angebot"
_SHORT = 60


@dataclass(slots=True)
class OfferUndo:
    steps: list[UndoStep] = field(default_factory=list)
    remove: list[str] = field(default_factory=list)
    restore: list[Offer] = field(default_factory=list)


@making_many()
def undo_of_offers(
    changes: Iterable[OfferChange],
    stored: Mapping[str, Offer],
    *,
    changed_since: Collection[str] = (),
    referred_to: Collection[str] = (),
) -> OfferUndo:
    """`changes` are those of the import, `stored` the offers as they stand."""
    undo = OfferUndo()
    for change in changes:
        offer = stored.get(change.offer_id)
        if offer is None:
            undo.steps.append(_left(change.offer_id, "steht nicht mehr im Katalog"))
        elif change.offer_id in changed_since or not _says_what_was_imported(offer, change):
            undo.steps.append(_left(offer.name, "wurde seit dem Import bearbeitet"))
        elif change.act is ChangeAct.ADDED:
            _take_out(offer, offer.id in referred_to, undo)
        elif change.fields:
            _put_back(offer, change, undo)
    return undo


def _says_what_was_imported(offer: Offer, change: OfferChange) -> bool:
    """Also where the clock of the computer was put back since, so that later looks earlier."""
    cells = cells_of(offer, [one.column for one in change.fields])
    return all(cells[one.column] == one.after for one in change.fields)


def _take_out(offer: Offer, is_target: bool, undo: OfferUndo) -> None:
    if is_target:
        undo.steps.append(_left(offer.name, "dorthin wurde schon vermittelt"))
        return
    undo.steps.append(UndoStep(fate=Fate.REMOVED, what=WHAT, name=offer.name))
    undo.remove.append(offer.id)


def _put_back(offer: Offer, change: OfferChange, undo: OfferUndo) -> None:
    before = as_before(offer, change)
    if before is None:
        undo.steps.append(_left(offer.name, "was vorher dort stand, lässt sich nicht mehr lesen"))
        return
    said = "; ".join(
        f"{column_label(one.column)} wieder: {_short(one.before) or 'leer'}"
        for one in change.fields
    )
    undo.steps.append(UndoStep(fate=Fate.RESTORED, what=WHAT, name=before.name, details=said))
    undo.restore.append(before)


def as_before(offer: Offer, change: OfferChange) -> Offer | None:
    """The offer with what its changed fields said before, as the history keeps them; None if the
    rules for offers have become stricter since."""
    cells = {one.column: one.before for one in change.fields}
    read, problems = _read(tuple(cells.items()))
    if any(one.blocking and cells.get(one.column) for one in problems):
        return None
    names = [FIELDS.get(column, column) for column in cells]
    return replace(offer, **{name: getattr(read, name) for name in names})


@lru_cache(maxsize=1024)
def _read(cells: tuple[tuple[str, str], ...]) -> tuple[Offer, tuple[Problem, ...]]:
    """One import changes the same of thousands of offers."""
    return read_row(0, dict(cells))


def _left(name: str, why: str) -> UndoStep:
    return UndoStep(fate=Fate.LEFT, what=WHAT, name=name, details=why)


def _short(text: str) -> str:
    line = " / ".join(text.split("\n"))
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 1]}…"
