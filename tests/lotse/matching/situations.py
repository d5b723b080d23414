"""Offers and situations for the tests of matching."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from lotse.catalogue.offer import Offer
from lotse.matching.found import LaterOffer, Suggestion, Suggestions
from lotse.matching.situation import ChildDates, Situation
from lotse.matching.suggest import suggest

ON = date(2026, 11, 21)
BABY = ChildDates(born=date(2026, 3, 15))  # 8 months old, school entry 2032
UNBORN = ChildDates(due=date(2027, 2, 1))


def offer(offer_id: str = "x-1", **said: Any) -> Offer:
    """An active offer of Gelsenkirchen for toddlers and their upbringing, unless said otherwise."""
    stated = {
        "name": f"Angebot {offer_id}",
        "municipality": "Gelsenkirchen",
        "needs": ("erziehung",),
        "stages": ("u3",),
        "languages": ("de",),
    }
    return Offer(id=offer_id, **(stated | said))


def situation(**known: Any) -> Situation:
    stated = {
        "on": ON,
        "municipality": "Gelsenkirchen",
        "children": (BABY,),
        "needs": ("erziehung",),
        "languages": ("de",),
    }
    return Situation(**(stated | known))


def suggested(known: Situation, *offers: Offer, limit: int = 100) -> Suggestions:
    return suggest(known, offers, limit=limit, with_rest=True)


def ids(found: Sequence[Suggestion | LaterOffer]) -> list[str]:
    return [item.offer for item in found]


def refusal(found: Suggestions, offer_id: str) -> str:
    return " ".join(next(r for r in found.not_suggested if r.offer == offer_id).reasons)
