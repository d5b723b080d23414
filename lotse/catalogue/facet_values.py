"""The facets of an offer and what it says to each."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache

from lotse.catalogue.freshness import is_stale
from lotse.catalogue.labels import need_label
from lotse.catalogue.lists import languages
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_gaps import is_incomplete
from lotse.catalogue.offer_parts import CapacityState, OfferKind
from lotse.catalogue.offer_words import status_word
from lotse.catalogue.provider import provider_type_label, providers_of
from lotse.chain.names import NEUTRAL_NAMES, StageNames
from lotse.chain.stages import stage_codes

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
    return {facet: facet_values(facet, state(offer, today)) for facet, state in STATED.items()}


def facet_values(facet: Facet, stated: tuple[str, ...]) -> tuple[str, ...]:
    """What an offer is found by that states this."""
    found = tuple(dict.fromkeys(value for value in stated if value))
    return found or (() if facet in _NEVER_MISSING else (NOT_SAID,))


def _districts(offer: Offer) -> tuple[str, ...]:
    return (*offer.districts, *(d for site in offer.locations for d in site.districts))


def _care(offer: Offer, today: date) -> tuple[str, ...]:
    stale = (STALE,) if is_stale(offer, today) else ()
    return (*stale, INCOMPLETE) if is_incomplete(offer) else stale


@lru_cache(maxsize=4096)
def _provider_types(names: str, types: str) -> tuple[str, ...]:
    return tuple(each.type for each in providers_of(names, types))


@lru_cache(maxsize=4096)
def _languages(codes: tuple[str, ...]) -> tuple[str, ...]:
    """One value per language, whichever of its codes an offer uses."""
    return tuple(languages().primary(code) for code in codes)


# Thousands of offers state the same: an index works out the values of it only once.
STATED: Mapping[Facet, Callable[[Offer, date], tuple[str, ...]]] = {
    Facet.STAGE: lambda offer, _: offer.stages,
    Facet.NEED: lambda offer, _: offer.needs,
    Facet.MUNICIPALITY: lambda offer, _: (offer.municipality, *offer.also_serves),
    Facet.DISTRICT: lambda offer, _: _districts(offer),
    Facet.LANGUAGE: lambda offer, _: _languages(offer.languages),
    Facet.COST: lambda offer, _: (offer.cost,),
    Facet.ACCESS: lambda offer, _: offer.access,
    Facet.PLACES: lambda offer, _: (offer.capacity_state.value,) if offer.capacity_state else (),
    Facet.STATUS: lambda offer, _: (offer.status,),
    Facet.KIND: lambda offer, _: (offer.kind.value,),
    Facet.PROVIDER_TYPE: lambda offer, _: _provider_types(offer.provider, offer.provider_type),
    Facet.TAG: lambda offer, _: offer.tags,
    Facet.CARE: _care,
}
_NEVER_MISSING = (Facet.KIND, Facet.TAG, Facet.CARE)


def value_label(facet: Facet, value: str, stage_names: StageNames = NEUTRAL_NAMES) -> str:
    """German; a value that is free text stands for itself."""
    if value == NOT_SAID:
        return "nicht angegeben"
    match facet:
        case Facet.STAGE:
            return stage_names.label(value) if value in stage_codes() else value
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
