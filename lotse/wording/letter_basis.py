"""What a referral letter is written from, and how much of it may be told."""

from dataclasses import dataclass
from datetime import date

from lotse.catalogue.offer import Offer
from lotse.consents.consent import Consent, DataCategory
from lotse.consents.signatories import signatories
from lotse.families.family import Family, Member
from lotse.institutions import Desk
from lotse.referrals.referral import Referral
from lotse.wording.wish import LetterWish

ALL_BUT_HEALTH = frozenset(DataCategory) - {DataCategory.HEALTH}


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterBasis:
    """Without a consent only a draft, so that staff and family see what would be written."""

    family: Family
    offer: Offer
    consent: Consent | None
    desk: Desk
    wish: LetterWish
    referral: Referral
    today: date

    @property
    def covered(self) -> frozenset[DataCategory]:
        return frozenset(self.consent.categories) if self.consent else ALL_BUT_HEALTH

    @property
    def named(self) -> tuple[Member, ...]:
        """Those who agree: nobody else has allowed it. In a draft those who will be asked."""
        members = self.family.members
        if self.consent is None:
            asked = signatories(self.family, self.wish.child_ids, self.today).persons
            ids = {person.id for person in asked}
            return tuple(m for m in members if m.person.id in ids) or self.family.adults
        ids = {signature.person_id for signature in self.consent.signatures}
        return tuple(member for member in members if member.person.id in ids)
