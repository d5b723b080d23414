"""A family is referred to an offer: the letter, the way back, and the check before it leaves."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from lotse.acts.filing import keep, made
from lotse.acts.referral_steps import (
    LEAST,
    consent_for,
    found_consent,
    free_code,
    new_referral,
    only,
)
from lotse.acts.signing_in import desk_of
from lotse.catalogue.offer import Offer
from lotse.consents.consent import Consent
from lotse.dates.written import german
from lotse.documents.letter import LetterContent
from lotse.documents.record import Document, DocumentKind
from lotse.errors import InvalidInput
from lotse.institutions import Desk
from lotse.profiles.kept import profile_of
from lotse.profiles.on_paper import desk_on_paper
from lotse.profiles.profile import Profile
from lotse.records import RecordBook
from lotse.referrals.referral import Referral, ReferralState
from lotse.wording.family_letter import family_letter_for
from lotse.wording.letter import letter_for
from lotse.wording.wish import LetterWish

REPLIES = frozenset(
    {
        ReferralState.ARRIVED,
        ReferralState.WAITING,
        ReferralState.NO_PLACE,
        ReferralState.NOT_FITTING,
        ReferralState.NOT_SHOWN_UP,
    }
)


def refer_family(
    family_id: UUID,
    offer: Offer,
    wish: LetterWish,
    book: RecordBook,
    *,
    today: date,
    now: datetime,
    reply_until: date | None = None,
    note: str = "",
) -> tuple[Referral, Document]:
    """Records the referral and its letter. Raises NoConsent with what is missing, InvalidInput
    for an offer nobody can be referred to."""
    if not offer.can_be_referred:
        raise InvalidInput(
            f"An „{offer.name}“ kann zurzeit niemand vermittelt werden. Es wurde nichts "
            "gespeichert. Warum, steht auf der Seite des Angebots."
        )
    desk = desk_of(book)
    with book.transaction() as records:
        family = records.families.get(family_id)
        consent = consent_for(records, family, offer, wish.child_ids, today)
        profile = profile_of(records)
        planned = new_referral(family, offer, wish, today=today, reply_until=reply_until)
        code = free_code(records, planned.id)
        referral = replace(planned, reply_code=code, consent_id=consent.id, note=note)
        paper, wish = desk_on_paper(desk, profile), nameable(wish, profile)
        content = letter_for(
            family, offer, consent, paper, wish=wish, referral=referral, today=today
        )
        document = keep(records, _letter(content, referral, desk, now=now))
        stored = records.referrals.add(replace(referral, document_id=document.id))
    return stored, document


def preview_letter(
    family_id: UUID,
    offer: Offer,
    wish: LetterWish,
    book: RecordBook,
    *,
    today: date,
    now: datetime,
    reply_until: date | None = None,
) -> Document:
    """The letter as it would be, marked as a draft; nothing is stored and nothing may leave."""
    desk = desk_of(book)
    with book.transaction() as records:
        family = records.families.get(family_id)
        found = found_consent(records, family, offer, wish.child_ids, today)
        profile = profile_of(records)
    consent = found if isinstance(found, Consent) else None
    referral = new_referral(family, offer, wish, today=today, reply_until=reply_until)
    paper, wish = desk_on_paper(desk, profile), nameable(wish, profile)
    content = letter_for(
        family, offer, consent, paper, wish=wish, referral=referral, today=today, draft=True
    )
    return _letter(content, referral, desk, now=now, draft=True)


def nameable(wish: LetterWish, profile: Profile) -> LetterWish:
    """Without the needs that the place keeps out of letters."""
    kept = tuple(code for code in wish.needs if code not in profile.hidden_needs)
    return replace(wish, needs=kept)


def _letter(
    content: LetterContent, referral: Referral, desk: Desk, *, now: datetime, draft: bool = False
) -> Document:
    return made(
        DocumentKind.LETTER,
        f"{'Entwurf' if draft else 'Vermittlung'}: {referral.offer_name}",
        content,
        family_id=referral.family_id,
        child_id=only(referral.child_ids),
        desk=desk,
        now=now,
        draft=draft,
    )


def write_family_letter(
    family_id: UUID,
    offer: Offer,
    child_ids: Sequence[UUID],
    book: RecordBook,
    *,
    today: date,
    now: datetime,
    language: str = "",
    draft: bool = False,
) -> Document:
    """What the family takes home, in German and in its own language; it goes to nobody else.

    A draft looks the same and is not stored.
    """
    desk = desk_of(book)
    with book.transaction() as records:
        family = records.families.get(family_id)
        found = found_consent(records, family, offer, child_ids, today)
        consent = found if isinstance(found, Consent) else None
        paper = desk_on_paper(desk, profile_of(records))
        letter = made(
            DocumentKind.FAMILY_LETTER,
            f"Für die Familie: {offer.name}",
            family_letter_for(
                family,
                offer,
                paper,
                consent=consent,
                today=today,
                child_ids=child_ids,
                language=language,
            ),
            family_id=family_id,
            child_id=only(child_ids),
            desk=desk,
            now=now,
            draft=draft,
        )
        return letter if draft else keep(records, letter)


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


def record_reply(
    referral_id: UUID, state: ReferralState, on: date, book: RecordBook, *, note: str = ""
) -> Referral:
    """What came back. A stopped referral stays stopped."""
    if state not in REPLIES:
        raise InvalidInput("Das ist keine Rückmeldung. Es wurde nichts geändert.")
    with book.transaction() as records:
        referral = records.referrals.get(referral_id)
        if referral.state is ReferralState.STOPPED:
            raise InvalidInput(
                "Diese Vermittlung ist gestoppt, weil die Einwilligung widerrufen wurde. "
                "Es wurde nichts geändert."
            )
        line = f"{german(on)}: {note}" if note else ""
        notes = "\n".join(part for part in (referral.note, line) if part)
        return records.referrals.save(replace(referral, state=state, note=notes))


def take_back_reply(before: Referral, after: Referral, book: RecordBook) -> Referral:
    """Puts the referral back as it was; raises RecordChanged if it was changed again since."""
    with book.transaction() as records:
        return records.referrals.save(replace(before, version=after.version))
