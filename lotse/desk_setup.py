"""Sets up who works here; the last step of the first start."""

from dataclasses import replace

from lotse.catalogue.shipped import shipped_offers
from lotse.institutions import Desk
from lotse.records import RecordBook


def set_up_desk(desk: Desk, book: RecordBook) -> Desk:
    """Stores desk and institution, brings the shipped catalogue into an empty file, signs in."""
    book.sign_in(desk)
    with book.transaction() as records:
        records.settings.save_desk(desk)
        if not records.offers.all():
            records.offers.replace_all(shipped_offers())
    return desk


def change_desk(desk: Desk, book: RecordBook) -> Desk:
    """Another name, phone or place; an institution known already stays as it is. Signs in anew."""
    with book.transaction() as records:
        known = {found.id: found for found in records.institutions.all()}
        kept = known.get(desk.institution.id, desk.institution)
        changed = replace(desk, institution=kept)
        records.settings.save_desk(changed)
    book.sign_in(changed)
    return changed
