"""What a family takes home about an offer: seen first, then filed."""

from dataclasses import replace
from datetime import date, datetime

from lotse.acts.filing import Imprint, keep, made, only
from lotse.acts.referral_steps import found_consent
from lotse.acts.signing_in import desk_of
from lotse.consents.consent import Consent
from lotse.documents.record import Document, DocumentKind
from lotse.institutions import Desk
from lotse.profiles.kept import profile_of
from lotse.profiles.on_paper import desk_on_paper
from lotse.records import RecordBook, Records
from lotse.wording.family_letter import family_letter_for
from lotse.wording.wish import LetterOrder


def write_family_letter(
    order: LetterOrder, book: RecordBook, *, today: date, now: datetime
) -> Document:
    """In German and in the family's own language; it goes to nobody else."""
    desk = desk_of(book)
    with book.transaction() as records:
        return keep(records, _letter(records, order, desk, today, now))


def preview_family_letter(
    order: LetterOrder, book: RecordBook, *, today: date, now: datetime
) -> Document:
    """Looks the same and is not stored."""
    desk = desk_of(book)
    with book.transaction() as records:
        return replace(_letter(records, order, desk, today, now), draft=True)


def _letter(
    records: Records, order: LetterOrder, desk: Desk, today: date, now: datetime
) -> Document:
    offer, wish = order.offer, order.wish
    family = records.families.get(order.family_id)
    found = found_consent(records, family, offer, wish.child_ids, today)
    consent = found if isinstance(found, Consent) else None
    paper = desk_on_paper(desk, profile_of(records))
    content = family_letter_for(family, offer, paper, wish, consent=consent, today=today)
    imprint = Imprint(
        family_id=family.id, child_id=only(wish.child_ids), made_by=desk.author, made_at=now
    )
    return made(DocumentKind.FAMILY_LETTER, f"Für die Familie: {offer.name}", content, imprint)
