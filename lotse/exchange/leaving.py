"""Offers as they may leave the file: no confidential address, no contact that is internal."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_row import COLUMNS, FURTHER_COLUMNS
from lotse.catalogue.offer_site import without_address


def as_it_may_leave(offer: Offer) -> Offer:
    if not offer.locations and not offer.contacts:
        return offer
    return replace(
        offer,
        locations=tuple(without_address(site) for site in offer.locations),
        contacts=tuple(contact for contact in offer.contacts if not contact.not_for_print),
    )


def with_what_never_left(incoming: Offer, existing: Offer) -> Offer:
    """A file that was exported and comes back must not cost what was kept out of it."""
    hidden = {site.name: site for site in existing.locations if site.is_confidential}
    inside = tuple(contact for contact in existing.contacts if contact.not_for_print)
    if not hidden and not inside:
        return incoming
    return replace(
        incoming,
        locations=tuple(
            hidden[site.name]
            if site.name in hidden and without_address(hidden[site.name]) == site
            else site
            for site in incoming.locations
        ),
        contacts=(*incoming.contacts, *(c for c in inside if c not in incoming.contacts)),
    )


def columns_of(offers: Sequence[Offer]) -> tuple[str, ...]:
    """Those of the contract, and the further ones in which anything stands."""
    empty = Offer(id="", name="", municipality="")
    said: Iterable[str] = (
        column
        for column in FURTHER_COLUMNS
        if any(getattr(offer, column) != getattr(empty, column) for offer in offers)
    )
    return (*COLUMNS, *said)
