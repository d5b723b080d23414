"""A family is referred to an offer: the letter, and the check before it leaves."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from lotse.acts.filing import Imprint, keep, made, only
from lotse.acts.referral_steps import (
    LEAST,
    consent_for,
    found_consent,
    free_code,
    new_referral,
)
from lotse.acts.signing_in import desk_of
from lotse.consents.consent import Consent
from lotse.documents.record import Document, DocumentKind
from lotse.errors import InvalidInput
from lotse.profiles.kept import profile_of
from lotse.profiles.on_paper import desk_on_paper
from lotse.profiles.profile import Profile
from lotse.records import RecordBook
from lotse.referrals.referral import Referral, ReferralState
from lotse.wording.letter import letter_for
from lotse.wording.letter_basis import LetterBasis
from lotse.wording.wish import LetterOrder, LetterWish


def refer_family(
    order: LetterOrder, book: RecordBook, *, today: date, now: datetime
) -> tuple[Referral, Document]:
    """Records the referral and its letter. Raises NoConsent with what is missing, InvalidInput
    for an offer nobody can be referred to."""
    offer, wish = order.offer, order.wish
    if not offer.can_be_referred:
        raise InvalidInput(
            f"An „{offer.name}“ kann zurzeit niemand vermittelt werden. Es wurde nichts "
            "gespeichert. Warum, steht auf der Seite des Angebots."
        )
    desk = desk_of(book)
    with book.transaction() as records:
        family = records.families.get(order.family_id)
        consent = consent_for(records, family, offer, wish.child_ids, today)
        profile = profile_of(records)
        planned = new_referral(family, offer, wish, today)
        code = free_code(records, planned.id)
        referral = replace(planned, reply_code=code, consent_id=consent.id)
        basis = LetterBasis(
            family=family,
            offer=offer,
            consent=consent,
            desk=desk_on_paper(desk, profile),
            wish=nameable(wish, profile),
            referral=referral,
            today=today,
        )
        document = keep(records, _letter(basis, now))
        stored = records.referrals.add(replace(referral, document_id=document.id))
    return stored, document


def preview_letter(order: LetterOrder, book: RecordBook, *, today: date, now: datetime) -> Document:
    """The letter exactly as it would be printed: „Entwurf“ stands across it as long as no consent
    covers it. Nothing is stored."""
    offer, wish = order.offer, order.wish
    desk = desk_of(book)
    with book.transaction() as records:
        family = records.families.get(order.family_id)
        found = found_consent(records, family, offer, wish.child_ids, today)
        profile = profile_of(records)
    basis = LetterBasis(
        family=family,
        offer=offer,
        consent=found if isinstance(found, Consent) else None,
        desk=desk_on_paper(desk, profile),
        wish=nameable(wish, profile),
        referral=new_referral(family, offer, wish, today),
        today=today,
    )
    return _letter(basis, now, draft=True)


def nameable(wish: LetterWish, profile: Profile) -> LetterWish:
    """Without the needs that the place keeps out of letters."""
    kept = tuple(code for code in wish.needs if code not in profile.hidden_needs)
    return replace(wish, needs=kept)


def _letter(basis: LetterBasis, now: datetime, *, draft: bool = False) -> Document:
    referral = basis.referral
    imprint = Imprint(
        family_id=referral.family_id,
        child_id=only(referral.child_ids),
        made_by=basis.desk.author,
        made_at=now,
    )
    title = f"{'Entwurf' if draft else 'Vermittlung'}: {referral.offer_name}"
    return made(DocumentKind.LETTER, title, letter_for(basis), imprint, draft=draft)


def send_referral(referral_id: UUID, on: date, book: RecordBook) -> Referral:
    """The letter leaves the house. The consent is checked once more: it may be revoked by now.

    Raises NoConsent unless one holds on that day that covers all the letter may say.
    """
    with book.transaction() as records:
        referral = records.referrals.get(referral_id)
        if referral.state is not ReferralState.PREPARED:
            return referral
        family = records.families.get(referral.family_id)
        offer = records.offers.get(referral.offer_id)
        written = records.consents.get(referral.consent_id) if referral.consent_id else None
        # The letter says what its own consent allowed; a narrower one must not let it out.
        said = written.categories if written else LEAST
        consent_for(records, family, offer, referral.child_ids, on, categories=said)
        return records.referrals.save(replace(referral, state=ReferralState.SENT))
