"""Identifiers of the Human Services Data Specification: the same UUID for the same thing."""

from uuid import UUID, uuid5

_OURS = UUID("5b1d1a0e-6c1f-5f0e-9a77-6c6f74736500")


def hsds_id(*parts: str) -> str:
    """Of a thing that has no UUID of its own."""
    return str(uuid5(_OURS, "\x1f".join(parts)))


def service_id(offer_id: str) -> str:
    """An offer that came from such a file keeps its UUID."""
    try:
        return offer_id if str(UUID(offer_id)) == offer_id else hsds_id("service", offer_id)
    except ValueError:
        return hsds_id("service", offer_id)
