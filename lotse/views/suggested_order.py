"""Suggestions in the order in which something is left to do about them."""

from collections.abc import Mapping, Sequence

from lotse.matching.found import Suggestion
from lotse.referrals.referral import WAITED_FOR, Referral, ReferralState

_UNTRIED, _FAILED, _WAITING, _ARRIVED = range(4)


def still_open_first(
    suggestions: Sequence[Suggestion], tried: Mapping[str, Referral]
) -> list[Suggestion]:
    """First where the family was never referred to, then what came to nothing, what is waited for,
    and last where it has arrived; each as it was matched. `tried` is by offer id."""
    return sorted(suggestions, key=lambda one: _place(tried.get(one.offer)))


def _place(referral: Referral | None) -> int:
    if referral is None:
        return _UNTRIED
    if referral.state is ReferralState.ARRIVED:
        return _ARRIVED
    return _WAITING if referral.state in WAITED_FOR else _FAILED
