"""The offers to ring up this week."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from lotse.catalogue.lists import areas
from lotse.catalogue.offer import Offer
from lotse.catalogue.patrol import Check, checks_of_week
from lotse.catalogue.references import dangling, offer_ids
from lotse.catalogue.shipped import directory_of
from lotse.institutions import Desk
from lotse.records import RecordBook
from lotse.referrals.referral import Referral, ReferralState

CAME_TO_NOTHING = frozenset({ReferralState.NO_PLACE, ReferralState.NOT_FITTING})


def patrol_of_week(book: RecordBook, today: date) -> tuple[Check, ...]:
    """Of the offers that serve the town of the desk: others check their own."""
    with book.transaction() as records:
        offers, referrals = records.offers.all(), records.referrals.all()
        ids, schools = records.offers.derived(offer_ids), records.schools.derived(directory_of)
    here = [offer for offer in offers if book.desk is None or _serves(offer, book.desk)]
    doubts = {
        offer.id: sentences
        for offer in here
        if (sentences := tuple(one.sentence for one in dangling(offer, 1, ids, schools)))
    }
    return checks_of_week(here, today, failed_referrals(here, referrals), doubts)


def _serves(offer: Offer, desk: Desk) -> bool:
    places = (areas().find(name) for name in (offer.municipality, *offer.also_serves))
    serving = areas().serving(desk.municipality)
    return any(place is not None and place.ags in serving for place in places)


def failed_referrals(offers: Sequence[Offer], referrals: Iterable[Referral]) -> Counter[str]:
    """By offer id: those made since the last check that ended because the offer could not."""
    checked = {offer.id: offer.last_verified for offer in offers}
    return Counter(
        referral.offer_id
        for referral in referrals
        if referral.state in CAME_TO_NOTHING
        and referral.created_on >= (checked.get(referral.offer_id) or date.min)
    )
