"""Steps of a referral inside the caller's transaction: its consent, its code, its record."""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID, uuid4

from lotse.catalogue.offer import Offer
from lotse.consents.consent import Consent, DataCategory
from lotse.consents.rules import find_consent, recipient_of_offer
from lotse.errors import NoConsent
from lotse.families.family import Family
from lotse.records import Records
from lotse.referrals.referral import Referral, ReferralState
from lotse.referrals.reply_code import reply_code
from lotse.wording.wish import LetterWish

LEAST = (DataCategory.CONTACT,)  # a letter that names nobody would help nobody


def consent_for(
    records: Records,
    family: Family,
    offer: Offer,
    child_ids: Sequence[UUID],
    today: date,
    *,
    categories: Sequence[DataCategory] = LEAST,
) -> Consent:
    """Raises NoConsent with what is missing."""
    found = found_consent(records, family, offer, child_ids, today, categories=categories)
    if not isinstance(found, Consent):
        raise NoConsent(found)
    return found


def found_consent(
    records: Records,
    family: Family,
    offer: Offer,
    child_ids: Sequence[UUID],
    today: date,
    *,
    categories: Sequence[DataCategory] = LEAST,
) -> Consent | tuple[str, ...]:
    return find_consent(
        records.consents.of_family(family.id),
        recipient_of_offer(offer).key,
        child_ids,
        categories,
        today,
        family=family,
    )


def new_referral(
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
    return draft_referral(referral_id, code, family, offer, wish, consent, today, until, note)


def draft_referral(
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


def only(child_ids: Sequence[UUID]) -> UUID | None:
    return child_ids[0] if len(child_ids) == 1 else None
