"""Steps of a referral inside the caller's transaction: its consent, its code, its record."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import count
from uuid import UUID, uuid4

from lotse.catalogue.offer import Offer
from lotse.consents.consent import Consent, DataCategory
from lotse.consents.finding import find_consent
from lotse.consents.rules import recipient_of_offer
from lotse.errors import NoConsent
from lotse.families.family import Family
from lotse.records import Records
from lotse.referrals.referral import Referral, ReferralState
from lotse.referrals.reply_code import reply_code
from lotse.wording.wish import LetterWish

LEAST = (DataCategory.CONTACT,)  # a letter that names nobody would help nobody
DAYS_TO_REPLY = 21
DRAFT_CODE = "XX-XX"


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


def new_referral(family: Family, offer: Offer, wish: LetterWish, today: date) -> Referral:
    """Not stored yet: without a consent, and with the code of a draft."""
    return Referral(
        id=uuid4(),
        family_id=family.id,
        child_ids=wish.child_ids,
        offer_id=offer.id,
        offer_name=offer.name,
        provider=offer.provider,
        needs=wish.needs,
        state=ReferralState.PREPARED,
        created_on=today,
        reply_until=wish.reply_until or today + timedelta(days=DAYS_TO_REPLY),
        reply_code=DRAFT_CODE,
        service_type=wish.service_type,
    )


def free_code(records: Records, referral_id: UUID) -> str:
    """A reply code that stands on no other letter of this file."""
    codes = (reply_code(referral_id, attempt) for attempt in count())
    return next(code for code in codes if records.referrals.of_code(code) is None)
