"""What an offer leaves open („Angaben unvollständig“)."""

from dataclasses import dataclass

from lotse.catalogue.offer import Offer
from lotse.chain.rules import rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    field: str  # key of `[gaps]` in the rules
    label: str  # German


def offer_gaps(offer: Offer) -> tuple[Gap, ...]:
    """In the order of the rules; empty for an offer that says everything asked for."""
    labels: dict[str, str] = rules("catalogue")["gaps"]
    return tuple(
        Gap(field=name, label=label) for name, label in labels.items() if not _says(offer, name)
    )


def is_incomplete(offer: Offer) -> bool:
    """Whether it has any gap."""
    return not all(_says(offer, name) for name in rules("catalogue")["gaps"])


def _says(offer: Offer, name: str) -> bool:
    if name == "age":
        ages = (offer.age_min_months, offer.age_max_months)
        return bool(offer.stages) or ages != (None, None)
    if name == "contact":
        ways = (offer.phone, offer.email, offer.url)
        sites = any(site.phone or site.email for site in offer.locations)
        return any(ways) or sites or bool(offer.contacts)
    if name == "access":
        return bool(offer.access or offer.registration or offer.sessions or offer.by_appointment)
    return bool(getattr(offer, name))
