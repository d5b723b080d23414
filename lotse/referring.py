"""A family is referred to an offer: the letter, the way back, and the check before it leaves."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from lotse.catalogue.offer import Offer
from lotse.consents.consent import Consent, DataCategory
from lotse.consents.rules import find_consent, recipient_of_offer
from lotse.documents.record import Document, DocumentKind
from lotse.errors import InvalidInput, NoConsent
from lotse.families.family import Family
from lotse.filing import file_document, made
from lotse.records import RecordBook, Records
from lotse.referrals.referral import Referral, ReferralState
from lotse.referrals.reply_code import reply_code
from lotse.signing_in import desk_of
from lotse.wording.family_letter import family_letter_for
from lotse.wording.letter import LetterWish, letter_for

DAYS_TO_REPLY = 21
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
    """Records the referral and its letter. Raises NoConsent with what is missing."""
    desk = desk_of(book)
    until = reply_until or today + timedelta(days=DAYS_TO_REPLY)
    with book.transaction() as records:
        family = records.families.get(family_id)
        consent = _consent(records, family, offer, wish.child_ids, today)
        referral = _new_referral(records, family, offer, wish, consent, today, until, note)
        letter = letter_for(family, offer, consent, desk, wish=wish, referral=referral, today=today)
        document = file_document(
            records,
            DocumentKind.LETTER,
            f"Vermittlung: {offer.name}",
            letter,
            family_id=family_id,
            child_id=_only(wish.child_ids),
            desk=desk,
            now=now,
        )
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
    until = reply_until or today + timedelta(days=DAYS_TO_REPLY)
    with book.transaction() as records:
        family = records.families.get(family_id)
        found = find_consent(
            records.consents.of_family(family_id),
            recipient_of_offer(offer).key,
            wish.child_ids,
            (DataCategory.CONTACT,),
            today,
            family=family,
        )
    consent = found if isinstance(found, Consent) else None
    referral = _referral(uuid4(), "XX-XX", family, offer, wish, consent, today, until, "")
    letter = letter_for(
        family, offer, consent, desk, wish=wish, referral=referral, today=today, draft=True
    )
    return made(
        DocumentKind.LETTER,
        f"Entwurf: {offer.name}",
        letter,
        family_id=family_id,
        child_id=_only(wish.child_ids),
        desk=desk,
        now=now,
        draft=True,
    )


def write_family_letter(
    family_id: UUID,
    offer: Offer,
    wish: LetterWish,
    book: RecordBook,
    *,
    today: date,
    now: datetime,
    language: str = "",
) -> Document:
    """What the family takes home, in German and in its own language; it goes to nobody else."""
    desk = desk_of(book)
    with book.transaction() as records:
        family = records.families.get(family_id)
        return file_document(
            records,
            DocumentKind.FAMILY_LETTER,
            f"Für die Familie: {offer.name}",
            family_letter_for(family, offer, desk, wish=wish, today=today, language=language),
            family_id=family_id,
            child_id=_only(wish.child_ids),
            desk=desk,
            now=now,
        )


def send_referral(referral_id: UUID, on: date, book: RecordBook) -> Referral:
    """The letter leaves the house. The consent is checked once more: it may be revoked by now."""
    with book.transaction() as records:
        referral = records.referrals.get(referral_id)
        if referral.state is not ReferralState.PREPARED:
            return referral
        family = records.families.get(referral.family_id)
        offer = records.offers.get(referral.offer_id)
        _consent(records, family, offer, referral.child_ids, on)
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
        line = f"{on:%d.%m.%Y}: {note}" if note else ""
        notes = "\n".join(part for part in (referral.note, line) if part)
        return records.referrals.save(replace(referral, state=state, note=notes))


def _consent(
    records: Records, family: Family, offer: Offer, child_ids: Sequence[UUID], today: date
) -> Consent:
    found = find_consent(
        records.consents.of_family(family.id),
        recipient_of_offer(offer).key,
        child_ids,
        (DataCategory.CONTACT,),
        today,
        family=family,
    )
    if not isinstance(found, Consent):
        raise NoConsent(found)
    return found


def _new_referral(
    records: Records,
    family: Family,
    offer: Offer,
    wish: LetterWish,
    consent: Consent,
    today: date,
    until: date,
    note: str,
) -> Referral:
    referral_id = uuid4()
    code = _free_code(referral_id, (r.reply_code for r in records.referrals.all()))
    return _referral(referral_id, code, family, offer, wish, consent, today, until, note)


def _referral(
    referral_id: UUID,
    code: str,
    family: Family,
    offer: Offer,
    wish: LetterWish,
    consent: Consent | None,
    today: date,
    until: date,
    note: str,
) -> Referral:
    return Referral(
        id=referral_id,
        family_id=family.id,
        child_ids=wish.child_ids,
        offer_id=offer.id,
        offer_name=offer.name,
        provider=offer.provider,
        needs=wish.needs,
        state=ReferralState.PREPARED,
        created_on=today,
        reply_until=until,
        reply_code=code,
        consent_id=consent.id if consent else None,
        note=note,
    )


def _free_code(referral_id: UUID, taken: Iterable[str]) -> str:
    used = set(taken)
    attempt = 0
    while reply_code(referral_id, attempt) in used:
        attempt += 1
    return reply_code(referral_id, attempt)


def _only(child_ids: Sequence[UUID]) -> UUID | None:
    return child_ids[0] if len(child_ids) == 1 else None
