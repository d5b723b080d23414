"""The facets of an offer and what it says to each."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from lotse.catalogue.freshness import is_stale
from lotse.catalogue.labels import need_label
from lotse.catalogue.lists import languages
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_gaps import offer_gaps
from lotse.catalogue.offer_parts import CapacityState, OfferKind
from lotse.catalogue.offer_words import status_word
from lotse.catalogue.provider import provider_type_label
from lotse.chain.stages import stage_codes, stage_label

NOT_SAID = "-"
STALE, INCOMPLETE = "stale", "incomplete"


class Facet(StrEnum):
    """In the order a page shows them."""

    STAGE = "Lebensstufe"
    NEED = "Bedarf"
    MUNICIPALITY = "Kommune"
    DISTRICT = "Stadtteil"
    LANGUAGE = "Sprache"
    COST = "Kosten"
    ACCESS = "Zugang"
    PLACES = "Plätze"
    STATUS = "Stand"
    KIND = "Art"
    PROVIDER_TYPE = "Trägerart"
    TAG = "Schlagwort"
    CARE = "Pflege"


KIND_WORDS: Mapping[OfferKind, str] = {
    OfferKind.OFFER: "Angebot",
    OfferKind.EXAMPLE: "Praxisbeispiel von anderswo",
    OfferKind.CONTACT_PLACE: "Ort zum Hingehen",
    OfferKind.PROGRAMME: "Programm einer Einrichtung",
}
CAPACITY_WORDS: Mapping[CapacityState, str] = {
    CapacityState.FREE: "Plätze frei",
    CapacityState.WAITING: "Warteliste",
    CapacityState.FULL: "voll",
}
_CARE_WORDS = {STALE: "lange nicht geprüft", INCOMPLETE: "Angaben unvollständig"}


def values_of(offer: Offer, today: date) -> Mapping[Facet, tuple[str, ...]]:
    """Each value once; what is not stated can be looked for too."""
    districts = (*offer.districts, *(d for site in offer.locations for d in site.districts))
    care = (
        *((STALE,) if is_stale(offer, today) else ()),
        *((INCOMPLETE,) if offer_gaps(offer) else ()),
    )
    state = offer.capacity_state.value if offer.capacity_state else ""
    return {
        Facet.STAGE: _or_none(offer.stages),
        Facet.NEED: _or_none(offer.needs),
        Facet.MUNICIPALITY: _or_none((offer.municipality, *offer.also_serves)),
        Facet.DISTRICT: _or_none(districts),
        Facet.LANGUAGE: _or_none(offer.languages),
        Facet.COST: _or_none((offer.cost,)),
        Facet.ACCESS: _or_none(offer.access),
        Facet.PLACES: _or_none((state,)),
        Facet.STATUS: _or_none((offer.status,)),
        Facet.KIND: (offer.kind.value,),
        Facet.PROVIDER_TYPE: _or_none(each.type for each in offer.provider_list),
        Facet.TAG: tuple(dict.fromkeys(offer.tags)),
        Facet.CARE: care,
    }


def value_label(facet: Facet, value: str) -> str:
    """German; a value that is free text stands for itself."""
    if value == NOT_SAID:
        return "nicht angegeben"
    match facet:
        case Facet.STAGE:
            return stage_label(value) if value in stage_codes() else value
        case Facet.NEED:
            return need_label(value)
        case Facet.LANGUAGE:
            return languages().label(value)
        case Facet.PLACES:
            return CAPACITY_WORDS[CapacityState(value)]
        case Facet.STATUS:
            return status_word(value)
        case Facet.KIND:
            return KIND_WORDS[OfferKind(value)]
        case Facet.PROVIDER_TYPE:
            return provider_type_label(value)
        case Facet.CARE:
            return _CARE_WORDS[value]
        case _:
            return value


def _or_none(values: Iterable[str]) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(value for value in values if value))
    return found or (NOT_SAID,)
