"""Sets up who works here; the last step of the first start."""

from dataclasses import replace

from lotse.catalogue.shipped import shipped_offers
from lotse.institutions import Desk
from lotse.records import RecordBook


def set_up_desk(desk: Desk, book: RecordBook) -> Desk:
    """Stores desk and institution, brings the shipped catalogue into an empty file, signs in."""
    with book.transaction(by=desk) as records:
        records.settings.save_desk(desk)
        if not records.offers.all():
            records.offers.replace_all(shipped_offers())
    book.sign_in(desk)
    return desk


def change_desk(desk: Desk, book: RecordBook) -> Desk:
    """Another name, place or letterhead, or another desk of the same file. Signs in anew."""
    with book.transaction() as records:
        versions = {found.id: found.version for found in records.institutions.all()}
        version = versions.get(desk.institution.id, 0)
        changed = replace(desk, institution=replace(desk.institution, version=version))
        records.settings.save_desk(changed)
        stored = records.settings.desk() or changed
    book.sign_in(stored)
    return stored
