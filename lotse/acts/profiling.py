"""The municipal profile in use: read it, choose another place, change parts of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

import msgspec

from lotse.catalogue.lists import areas
from lotse.errors import InvalidInput
from lotse.imports import DoneImport, ImportKind, Kept, KeptEntry
from lotse.profiles.difference import differences
from lotse.profiles.kept import KEY, chosen_ags, keep, profile_of
from lotse.profiles.profile import Profile
from lotse.profiles.read import Cells, read_rows, sure
from lotse.profiles.rows import numbered, rows_of
from lotse.profiles.shipped import profile_for
from lotse.records import RecordBook, Records


def current_profile(book: RecordBook) -> Profile:
    with book.transaction() as records:
        return profile_of(records)


def choose_place(ags: str, book: RecordBook) -> Profile:
    """The shipped profile of that place, without edits made for another; the desk works there
    from now on."""
    chosen = _place(ags)
    profile = profile_for(chosen)
    with book.transaction() as records:
        keep(profile, chosen, records)
        _work_in(chosen, records)
        stored = records.settings.desk()
    if stored is not None:
        book.sign_in(stored)
    return profile


def _place(ags: str) -> str:
    area = areas().find(ags)
    if area is None or area.kind == "Land":
        raise InvalidInput("Bitte wählen Sie eine Kommune oder einen Kreis.")
    return area.ags


def change_profile(profile: Profile, book: RecordBook) -> Profile:
    """Keeps own edits. Raises InvalidInput with every problem; then nothing is kept."""
    checked = sure(read_rows(numbered(rows_of(profile))))
    with book.transaction() as records:
        keep(checked, chosen_ags(records), records)
    return checked


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileState:
    """Place and profile as they were, to be put back."""

    kept: str | None
    municipality: str


def state_of(book: RecordBook) -> ProfileState:
    with book.transaction() as records:
        return state_in(records)


def state_in(records: Records) -> ProfileState:
    desk = records.settings.desk()
    municipality = desk.municipality if desk else ""
    return ProfileState(kept=records.settings.get(KEY), municipality=municipality)


def put_back(state: ProfileState, book: RecordBook) -> None:
    with book.transaction() as records:
        put_state(state, records)
        desk = records.settings.desk()
    if desk is not None:
        book.sign_in(desk)


def put_state(state: ProfileState, records: Records) -> None:
    """The caller signs the desk in again once the transaction is done."""
    if state.kept is None:
        keep(profile_for(state.municipality), state.municipality, records)
    else:
        records.settings.put(KEY, state.kept)
    _work_in(state.municipality, records)


def _work_in(ags: str, records: Records) -> None:
    desk = records.settings.desk()
    if desk is not None and ags and desk.municipality != ags:
        records.settings.save_desk(replace(desk, municipality=ags))


def change_rows(key: str, rows: Sequence[Cells], book: RecordBook) -> Profile:
    """Replaces one table. Raises InvalidInput that names every problem; then nothing is kept."""
    with book.transaction() as records:
        written: dict[str, Sequence[Cells]] = {**rows_of(profile_of(records)), key: list(rows)}
        changed = sure(read_rows(numbered(written)))
        keep(changed, chosen_ags(records), records)
    return changed


def take_profile(profile: Profile, book: RecordBook, *, file_name: str = "") -> DoneImport:
    """An imported profile, all of it or nothing; one of another place brings its place along."""
    checked = sure(read_rows(numbered(rows_of(profile))))
    with book.transaction() as records:
        before, ags = state_in(records), chosen_ags(records)
        changed = len(differences(profile_of(records), checked))
        if checked.about.ags and checked.about.ags not in areas().serving(ags):
            ags = _place(checked.about.ags)
            _work_in(ags, records)
        keep(checked, ags, records)
        entry = KeptEntry(
            what=Kept.PROFILE,
            key=KEY,
            name=checked.name,
            before=msgspec.json.encode(before).decode(),
            after=msgspec.json.encode(state_in(records)).decode(),
        )
        done = DoneImport(id=uuid4(), kind=ImportKind.PROFILE, file_name=file_name, changed=changed)
        stored = records.imports.add(done, [entry])
        desk = records.settings.desk()
    if desk is not None:
        book.sign_in(desk)
    return stored


def reset_profile(book: RecordBook) -> Profile:
    """Back to what Lotse ships for this place."""
    with book.transaction() as records:
        ags = chosen_ags(records)
        profile = profile_for(ags)
        keep(profile, ags, records)
    return profile
