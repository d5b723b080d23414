"""How long ago somebody made sure that an offer is as the catalogue says."""

from datetime import date

from lotse.catalogue.offer import Offer
from lotse.chain.rules import rules
from lotse.dates.months import months_back

ENDED = ("beendet", "inaktiv")


def is_stale(offer: Offer, today: date) -> bool:
    """Last checked too long ago or never, or past its own end. What has ended does not age."""
    if offer.status in ENDED:
        return False
    if offer.valid_until is not None and offer.valid_until < today:
        return True
    months: int = rules("catalogue")["freshness"]["stale_after_months"]
    return offer.last_verified is None or offer.last_verified < months_back(today, months)
