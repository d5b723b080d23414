"""Taking an import back: looked at first, then all of it in one transaction."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

import msgspec

from lotse.acts.profiling import ProfileState, put_state, state_in
from lotse.bulk import making_many
from lotse.catalogue.offer import Offer
from lotse.catalogue.school import School
from lotse.directory.undo_entries import KINDS, Stored, entry_of, undo_of_entries
from lotse.errors import InvalidInput
from lotse.exchange.undo_offers import OfferUndo, undo_of_offers
from lotse.imports import DoneImport, Fate, ImportKind, Kept, KeptEntry, UndoPlan, UndoStep
from lotse.records import RecordBook, Records
from lotse.shelves.house import Named


def imports_of(book: RecordBook) -> Sequence[DoneImport]:
    """All that were done, latest first."""
    with book.transaction() as records:
        return records.imports.all()


@making_many()
def plan_taking_back(import_id: UUID, book: RecordBook) -> UndoPlan:
    """What it would do; nothing is changed. Raises NotFound, InvalidInput if it is done already."""
    with book.transaction() as records:
        return _plan(import_id, records)


@making_many()
def take_back(plan: UndoPlan, book: RecordBook) -> DoneImport:
    """Everything as it was before the import, but for what was edited since. Raises InvalidInput
    if it would not do any more what the plan shows."""
    own = plan.done.id
    with book.transaction() as records:
        if _plan(own, records) != plan:
            raise InvalidInput(
                "Seit der Vorschau wurde etwas bearbeitet. Es wurde nichts zurückgenommen. Bitte "
                "öffnen Sie die Vorschau noch einmal."
            )
        records.offers.remove_all(plan.offers_to_remove, import_id=own)
        records.offers.save_all(plan.offers_to_restore, import_id=own)
        for entry in plan.entries:
            _put_back(entry, records)
        left = plan.count(Fate.LEFT)
        done = records.imports.save(replace(plan.done, is_taken_back=True, left=left))
        desk = records.settings.desk()
    if desk is not None and done.kind is ImportKind.PROFILE:
        book.sign_in(desk)
    return done


def _plan(import_id: UUID, records: Records) -> UndoPlan:
    done = records.imports.get(import_id)
    if done.is_taken_back:
        raise InvalidInput("Dieser Import ist schon zurückgenommen. Es wurde nichts geändert.")
    kept = records.imports.entries(import_id)
    offers = _undo_of_offers(import_id, records)
    named = undo_of_entries([entry for entry in kept if entry.what in KINDS], _directory(records))
    whole = [(entry, _fate(entry, done, records)) for entry in kept if entry.what not in KINDS]
    return UndoPlan(
        done=done,
        steps=(*offers.steps, *named.steps, *(step for _, step in whole)),
        offers_to_remove=tuple(offers.remove),
        offers_to_restore=tuple(offers.restore),
        entries=(*named.entries, *(e for e, step in whole if step.fate is not Fate.LEFT)),
    )


def _undo_of_offers(import_id: UUID, records: Records) -> OfferUndo:
    changes = records.offers.changes_of_import(import_id)
    if not changes:
        return OfferUndo()
    return undo_of_offers(
        changes,
        records.offers.derived(_by_id),
        changed_since=records.offers.changed_since_import(import_id),
        referred_to=frozenset(referral.offer_id for referral in records.referrals.all()),
    )


def _by_id(offers: Sequence[Offer]) -> Mapping[str, Offer]:
    return {offer.id: offer for offer in offers}


def _directory(records: Records) -> Stored:
    return {entry.id: entry for shelf in _shelves(records).values() for entry in shelf.all()}


def _shelves(records: Records) -> Mapping[Kept, Named[Any]]:
    return {
        Kept.ORGANISATION: records.organisations,
        Kept.NETWORK: records.networks,
        Kept.PROFESSIONAL: records.professionals,
        Kept.TEMPLATE: records.templates,
    }


def _fate(entry: KeptEntry, done: DoneImport, records: Records) -> UndoStep:
    """Of what is always exchanged as a whole."""
    checks: Mapping[Kept, Callable[[], str]] = {
        Kept.SCHOOLS: lambda: _newer_schools(done, records),
        Kept.PROFILE: lambda: _changed_profile(entry, records),
    }
    why = checks[entry.what]()
    fate = Fate.LEFT if why else Fate.RESTORED
    return UndoStep(fate=fate, what=entry.what.value, name=entry.name, details=why)


def _newer_schools(done: DoneImport, records: Records) -> str:
    """Schools are never edited one by one."""
    for other in records.imports.all():
        if other.id == done.id:
            return ""
        if other.kind is ImportKind.SCHOOLS and not other.is_taken_back:
            return "inzwischen kam ein neueres Verzeichnis; bitte zuerst dieses zurücknehmen"
    return ""


def _changed_profile(entry: KeptEntry, records: Records) -> str:
    after = msgspec.json.decode(entry.after, type=ProfileState)
    return "" if state_in(records) == after else "wurde seit dem Import bearbeitet"


def _put_back(entry: KeptEntry, records: Records) -> None:
    if entry.what is Kept.PROFILE:
        put_state(msgspec.json.decode(entry.before, type=ProfileState), records)
        return
    if entry.what is Kept.SCHOOLS:
        schools = msgspec.json.decode(entry.before or "[]", type=tuple[School, ...])
        records.schools.replace_all(schools)
        return
    shelf, own = _shelves(records)[entry.what], UUID(entry.key)
    if entry.before:
        stored = shelf.get(own)
        shelf.save(replace(entry_of(entry.what, entry.before), version=stored.version))
    else:
        shelf.remove(own)
