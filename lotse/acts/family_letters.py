"""What a family takes home about an offer: seen first, then filed."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from lotse.acts.filing import Imprint, keep, made, only
from lotse.acts.referral_steps import found_consent
from lotse.acts.signing_in import desk_of
from lotse.catalogue.offer import Offer
from lotse.consents.consent import Consent
from lotse.documents.record import Document, DocumentKind
from lotse.institutions import Desk
from lotse.profiles.kept import profile_of
from lotse.profiles.on_paper import desk_on_paper
from lotse.records import RecordBook, Records
from lotse.wording.family_letter import family_letter_for
from lotse.wording.wish import LetterWish


def write_family_letter(
    family_id: UUID,
    offer: Offer,
    wish: LetterWish,
    book: RecordBook,
    *,
    today: date,
    now: datetime,
) -> Document:
    """In German and in the family's own language; it goes to nobody else."""
    desk = desk_of(book)
    imprint = _imprint(family_id, wish, desk, now)
    with book.transaction() as records:
        return keep(records, _letter(records, offer, wish, desk, imprint, today))


def preview_family_letter(
    family_id: UUID,
    offer: Offer,
    wish: LetterWish,
    book: RecordBook,
    *,
    today: date,
    now: datetime,
) -> Document:
    """Looks the same and is not stored."""
    desk = desk_of(book)
    imprint = _imprint(family_id, wish, desk, now)
    with book.transaction() as records:
        return replace(_letter(records, offer, wish, desk, imprint, today), draft=True)


def _imprint(family_id: UUID, wish: LetterWish, desk: Desk, now: datetime) -> Imprint:
    child_id = only(wish.child_ids)
    return Imprint(family_id=family_id, child_id=child_id, made_by=desk.author, made_at=now)


def _letter(
    records: Records, offer: Offer, wish: LetterWish, desk: Desk, imprint: Imprint, today: date
) -> Document:
    family = records.families.get(imprint.family_id)
    found = found_consent(records, family, offer, wish.child_ids, today)
    consent = found if isinstance(found, Consent) else None
    paper = desk_on_paper(desk, profile_of(records))
    content = family_letter_for(family, offer, paper, wish, consent=consent, today=today)
    return made(DocumentKind.FAMILY_LETTER, f"Für die Familie: {offer.name}", content, imprint)
