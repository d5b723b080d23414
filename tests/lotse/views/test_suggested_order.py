"""What is left to do comes first."""

from dataclasses import replace

from lotse.matching.found import Suggestion
from lotse.referrals.referral import ReferralState
from lotse.views.suggested_order import still_open_first
from tests.builders import a_family, a_referral

FAMILY = a_family()


def suggestion(offer: str) -> Suggestion:
    return Suggestion(
        offer=offer, name=offer, score=1, children=(), covers=(), reasons=(), cautions=()
    )


def test_where_the_family_has_arrived_stands_last() -> None:
    matched = [suggestion(offer) for offer in ("da", "wartet", "neu", "kein", "noch")]
    states = {
        "da": ReferralState.ARRIVED,
        "wartet": ReferralState.WAITING,
        "kein": ReferralState.NO_PLACE,
    }
    tried = {
        offer: replace(a_referral(FAMILY), offer_id=offer, state=state)
        for offer, state in states.items()
    }
    order = [one.offer for one in still_open_first(matched, tried)]
    assert order == ["neu", "noch", "kein", "wartet", "da"]
    assert still_open_first(matched, {}) == matched
