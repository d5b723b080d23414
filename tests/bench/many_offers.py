"""A catalogue as large as wanted, the same in every run."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.session import Session, Weekday
from lotse.catalogue.shipped import shipped_offers


def many_offers(size: int) -> Iterator[Offer]:
    """Shaped like the shipped ones, each with a site and two sessions."""
    dice, models = random.Random(size), shipped_offers()
    for number in range(size):
        model = dice.choice(models)
        site = OfferSite(
            name=f"Haus {number}", street="Musterstraße 1", postcode="45879", town="Gelsenkirchen"
        )
        hours = {"opens": time(9), "closes": time(11), "site": site.name}
        yield replace(
            model,
            id=f"s-{number:06}",
            name=f"{model.name} {number}",
            locations=(site,),
            sessions=(
                Session(weekday=Weekday.MONDAY, **hours),
                Session(weekday=Weekday.THURSDAY, interval=2, **hours),
            ),
            last_verified=date(2025, 1 + number % 12, 1),
        )
