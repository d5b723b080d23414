"""An offer in the fields the Human Services Data Specification has for it. What these cannot say
travels in attributes, see `hsds_service`."""

from collections.abc import Iterable
from typing import Any

from lotse.catalogue.cell_text import cell_of
from lotse.catalogue.contact import Contact
from lotse.catalogue.lists import languages
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.provider import provider_type_label
from lotse.catalogue.session import Session
from lotse.exchange.hsds_ids import hsds_id, service_id
from lotse.exchange.hsds_values import (
    DAY_CODES,
    RHYTHM_CODES,
    hsds_status,
    hsds_time,
    is_email,
    is_uri,
    years_from,
    years_up_to,
)

Json = dict[str, Any]
TAXONOMY = "Lotse"
NO_PROVIDER = "Träger nicht angegeben"
NOT_SAID = "nicht angegeben"  # where the data package asks for a part of an address
DISTRICT, TOWN = "Stadtteil", "Kommune"


def native_service(offer: Offer) -> Json:
    """The offer must already be fit to leave the file."""
    own = service_id(offer.id)
    organization = _organization(offer)
    service = {
        "id": own,
        "organization_id": organization["id"],
        "name": offer.name,
        "alternate_name": offer.alternate_name,
        "description": offer.description,
        "url": offer.url if is_uri(offer.url) else "",
        "email": offer.email if is_email(offer.email) else "",
        "status": hsds_status(offer.status),
        "interpretation_services": offer.interpreter,
        "application_process": offer.registration,
        "fees_description": offer.cost,
        "eligibility_description": "; ".join(offer.target_groups),
        **_ages(offer),
        "assured_date": cell_of(offer.last_verified),
        "assurer_email": offer.verified_by if is_email(offer.verified_by) else "",
        "alert": offer.alert,
        "organization": organization,
        "phones": _phones(own, offer.phone),
        "schedules": _schedules(own, _without_site(offer)),
        "service_areas": _areas(own, offer),
        "service_at_locations": [
            _at_location(own, place, site, offer) for place, site in enumerate(offer.locations)
        ],
        "languages": _languages(own, offer),
        "funding": _numbered(own, "funding", "source", (one.source for one in offer.funding)),
        "cost_options": _costs(own, offer),
        "required_documents": _numbered(own, "document", "document", offer.documents),
        "contacts": [_contact(own, place, who) for place, who in enumerate(offer.contacts)],
    }
    return _said(service, always=("name", "status"))


def _said(thing: Json, always: Iterable[str] = ()) -> Json:
    """Empty fields are left out."""
    return {
        name: value for name, value in thing.items() if value not in ("", [], {}) or name in always
    }


def _id(owner: str, what: str, place: object) -> str:
    return hsds_id(owner, what, str(place))


def _numbered(owner: str, what: str, field: str, texts: Iterable[str]) -> list[Json]:
    """Records of one text each."""
    return [{"id": _id(owner, what, place), field: text} for place, text in enumerate(texts)]


def _ages(offer: Offer) -> Json:
    found: Json = {}
    if offer.age_min_months is not None:
        found["minimum_age"] = years_from(offer.age_min_months)
    if offer.age_max_months is not None:
        found["maximum_age"] = years_up_to(offer.age_max_months)
    return found


def _organization(offer: Offer) -> Json:
    first = offer.provider_list[0] if offer.provider_list else None
    name = first.name if first else NO_PROVIDER
    kind = provider_type_label(first.type) if first and first.type else name
    return {"id": hsds_id("organization", name, kind), "name": name, "description": kind}


def _phones(owner: str, number: str) -> list[Json]:
    return [{"id": _id(owner, "phone", number), "number": number}] if number else []


def _without_site(offer: Offer) -> list[Session]:
    names = {site.name for site in offer.locations}
    return [session for session in offer.sessions if session.site not in names]


def _schedules(owner: str, sessions: Iterable[Session]) -> list[Json]:
    return [
        _said(
            {
                "id": _id(owner, "schedule", place),
                "valid_from": cell_of(session.valid_from),
                "valid_to": cell_of(session.valid_until),
                "freq": RHYTHM_CODES[session.rhythm],
                "interval": session.interval,
                "byday": DAY_CODES[session.weekday] if session.weekday else "",
                "opens_at": hsds_time(session.opens),
                "closes_at": hsds_time(session.closes),
                "notes": session.note,
            }
        )
        for place, session in enumerate(sessions)
    ]


def _areas(owner: str, offer: Offer) -> list[Json]:
    named = [
        (offer.municipality, TOWN),
        *((town, TOWN) for town in offer.also_serves),
        *((district, DISTRICT) for district in offer.districts),
    ]
    return [
        {"id": _id(owner, "area", place), "name": name, "description": kind}
        for place, (name, kind) in enumerate(named)
    ]


def _at_location(owner: str, place: int, site: OfferSite, offer: Offer) -> Json:
    own = _id(owner, "site", place)
    location = _location(site)
    here = [s for s in offer.sessions if site.name and s.site == site.name]
    first = next(i for i, other in enumerate(offer.locations) if other.name == site.name)
    sessions = here if first == place else []  # two sites of one name share their hours
    return _said(
        {
            "id": own,
            "location_id": location["id"],
            "location": location,
            "schedules": _schedules(own, sessions),
        }
    )


def _location(site: OfferSite) -> Json:
    own = hsds_id("location", cell_of(site))
    address = {
        "id": _id(own, "address", 0),
        "address_1": site.street or NOT_SAID,
        "city": site.town or NOT_SAID,
        "state_province": "Nordrhein-Westfalen",
        "postal_code": site.postcode or NOT_SAID,
        "country": "DE",
        "address_type": "physical",
    }
    access = {"id": _id(own, "accessibility", 0), "description": site.accessibility}
    return _said(
        {
            "id": own,
            "location_type": "physical",
            "name": site.name,
            "description": site.note,
            "transportation": site.transport,
            "addresses": [address] if site.street or site.town or site.postcode else [],
            "phones": _phones(own, site.phone),
            "accessibility": [access] if site.accessibility else [],
        }
    )


def _languages(owner: str, offer: Offer) -> list[Json]:
    notes = {note.code: note.note for note in offer.language_notes}
    return [
        _said(
            {
                "id": _id(owner, "language", code),
                "code": code,
                "name": languages().label(code),
                "note": notes.get(code, ""),
            }
        )
        for code in offer.languages
    ]


def _costs(owner: str, offer: Offer) -> list[Json]:
    if not offer.cost_note:
        return []
    return [{"id": _id(owner, "cost", 0), "amount_description": offer.cost_note}]


def _contact(owner: str, place: int, who: Contact) -> Json:
    own = _id(owner, "contact", place)
    return _said(
        {
            "id": own,
            "name": who.name,
            "title": who.function,
            "department": who.provider,
            "email": who.email if is_email(who.email) else "",
            "phones": _phones(own, who.phone),
        }
    )
