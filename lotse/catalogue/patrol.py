"""Which offers to check this week: few, the most doubtful first, the same for the whole week."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from lotse.catalogue.freshness import ENDED, is_stale
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_gaps import offer_gaps
from lotse.catalogue.offer_parts import OfferKind
from lotse.chain.rules import rules
from lotse.dates.months import completed_months
from lotse.dates.written import german

PER_WEEK = 5
_NEVER = 60  # months; never checked weighs as much as five years


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    offer: Offer
    reasons: tuple[str, ...]  # German, the weightiest first


def checks_of_week(
    offers: Iterable[Offer],
    today: date,
    failed: Mapping[str, int] | None = None,
    doubts: Mapping[str, Sequence[str]] | None = None,
) -> tuple[Check, ...]:
    """At most five less those checked in this ISO week already. `failed` counts referrals since
    the last check that came to nothing, by offer id; `doubts` are sentences about what an offer
    points to and is not there."""
    failures, pointing = failed or {}, doubts or {}
    monday = today - timedelta(days=today.weekday())
    kept = [offer for offer in offers if _is_kept(offer)]
    done = sum(_checked_since(offer, monday, today) for offer in kept)
    doubtful = [
        offer
        for offer in kept
        if not _checked_since(offer, monday, today)
        and (is_stale(offer, monday) or failures.get(offer.id, 0) or pointing.get(offer.id))
    ]

    def urgency(offer: Offer) -> tuple[int, str, str]:
        weight = _weight(offer, monday, failures.get(offer.id, 0), len(pointing.get(offer.id, ())))
        return -weight, _lot(offer, monday), offer.id

    doubtful.sort(key=urgency)
    return tuple(
        Check(
            offer=offer,
            reasons=(
                *_reasons(offer, monday, failures.get(offer.id, 0)),
                *pointing.get(offer.id, ()),
            ),
        )
        for offer in doubtful[: max(0, PER_WEEK - done)]
    )


def _is_kept(offer: Offer) -> bool:
    ended = (*ENDED, "vorlage")
    return offer.status not in ended and offer.kind is not OfferKind.EXAMPLE


def _checked_since(offer: Offer, monday: date, today: date) -> bool:
    return offer.last_verified is not None and monday <= offer.last_verified <= today


def _weight(offer: Offer, monday: date, failures: int, doubts: int) -> int:
    weights: Mapping[str, int] = rules("catalogue")["patrol"]
    overdue = offer.valid_until is not None and offer.valid_until < monday
    return (
        weights["failed_referral"] * failures
        + weights["past_its_end"] * overdue
        + weights["doubt"] * doubts
        + weights["month_unchecked"] * _months_unchecked(offer, monday)
        + weights["gap"] * len(offer_gaps(offer))
    )


def _months_unchecked(offer: Offer, monday: date) -> int:
    if offer.last_verified is None:
        return _NEVER
    return min(_NEVER, max(0, completed_months(offer.last_verified, monday)))


def _lot(offer: Offer, monday: date) -> str:
    """Among equals another order every week, so that each comes up in time."""
    year, week, _ = monday.isocalendar()
    return sha256(f"{year}-{week}:{offer.id}".encode()).hexdigest()


def _reasons(offer: Offer, monday: date, failures: int) -> tuple[str, ...]:
    found = []
    if failures:
        what = "Vermittlung kam" if failures == 1 else "Vermittlungen kamen"
        found.append(f"{failures} {what} dort nicht zustande")
    if offer.valid_until is not None and offer.valid_until < monday:
        found.append(f"galt bis {german(offer.valid_until)}")
    if offer.last_verified is None:
        found.append("noch nie geprüft")
    else:
        found.append(f"zuletzt geprüft am {german(offer.last_verified)}")
    gaps = ", ".join(gap.label for gap in offer_gaps(offer))
    if gaps:
        found.append(f"es fehlt: {gaps}")
    return tuple(found)
