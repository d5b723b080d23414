"""The municipal profile in use: read it, choose another place, change parts of it."""

from dataclasses import replace

from lotse.catalogue.lists import areas
from lotse.errors import InvalidInput
from lotse.profiles.kept import chosen_ags, keep, profile_of
from lotse.profiles.profile import Profile
from lotse.profiles.read import read_rows, sure
from lotse.profiles.rows import numbered, rows_of
from lotse.profiles.shipped import profile_for
from lotse.records import RecordBook


def current_profile(book: RecordBook) -> Profile:
    with book.transaction() as records:
        return profile_of(records)


def choose_place(ags: str, book: RecordBook) -> Profile:
    """The shipped profile of that place, without edits made for another; the desk works there
    from now on."""
    area = areas().find(ags)
    if area is None or area.kind == "Land":
        raise InvalidInput("Bitte wählen Sie eine Kommune oder einen Kreis.")
    profile = profile_for(area.ags)
    with book.transaction() as records:
        keep(profile, area.ags, records)
        desk = records.settings.desk()
        if desk is not None and desk.municipality != area.ags:
            records.settings.save_desk(replace(desk, municipality=area.ags))
        stored = records.settings.desk()
    if stored is not None:
        book.sign_in(stored)
    return profile


def change_profile(profile: Profile, book: RecordBook) -> Profile:
    """Keeps own edits. Raises InvalidInput with every problem; then nothing is kept."""
    checked = sure(read_rows(numbered(rows_of(profile))))
    with book.transaction() as records:
        keep(checked, chosen_ags(records), records)
    return checked


def reset_profile(book: RecordBook) -> Profile:
    """Back to what Lotse ships for this place."""
    with book.transaction() as records:
        ags = chosen_ags(records)
        profile = profile_for(ags)
        keep(profile, ags, records)
    return profile
