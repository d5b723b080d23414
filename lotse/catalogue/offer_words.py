"""An offer in words, for a page: what it says and what it leaves open."""

from lotse.catalogue.circumstance import CIRCUMSTANCES
from lotse.catalogue.lists import languages, needs
from lotse.catalogue.offer import Offer

_YEAR = 12
STATUS_WORDS = {
    "aktiv": "aktiv",
    "geplant": "geplant",
    "beendet": "beendet",
    "vorlage": "Vorlage",
}


def age_words(offer: Offer) -> str:
    """`0 bis 3 Jahre`, `ab 6 Monaten`; empty if the offer does not say."""
    low, high = offer.age_min_months, offer.age_max_months
    if low is None and high is None:
        return ""
    start = "ab der Schwangerschaft" if low is not None and low < 0 else ""
    if high is None:
        return start or f"ab {_spoken(low or 0)}"
    end = _spoken(high + 1)
    if start:
        return f"{start} bis {end}"
    return f"unter {end}" if not low else f"{_spoken(low)} bis unter {end}"


def need_words(offer: Offer) -> tuple[str, ...]:
    known = needs()
    return tuple(known[code].label if code in known else code for code in offer.needs)


def language_words(offer: Offer) -> str:
    known = languages()
    return ", ".join(known.label(code) for code in offer.languages)


def facts(offer: Offer) -> tuple[tuple[str, str], ...]:
    """(what, says) for everything the catalogue knows; unknown facts are named at the end."""
    said = (
        ("Träger", offer.provider.replace(";", ", ")),
        ("Ort", ", ".join((offer.municipality, *offer.districts))),
        ("Alter", age_words(offer)),
        ("Für", ", ".join(offer.target_groups)),
        ("Nur für", ", ".join(CIRCUMSTANCES.get(code, code) for code in offer.only_for)),
        ("Sprachen", language_words(offer)),
        ("Kosten", offer.cost),
        ("Zugang", ", ".join(offer.access)),
        ("Plätze", offer.capacity),
        ("Standorte", offer.sites),
        ("Wann", offer.frequency),
        ("Telefon", offer.phone),
        ("Im Netz", offer.url),
    )
    return tuple((what, says) for what, says in said if says)


def unknown(offer: Offer) -> tuple[str, ...]:
    """What to ask before promising anything."""
    missing = (
        ("das Alter", bool(age_words(offer) or offer.stages)),
        ("die Sprachen", bool(offer.languages)),
        ("die Kosten", bool(offer.cost)),
        ("die freien Plätze", bool(offer.capacity)),
    )
    return tuple(name for name, known in missing if not known)


def _spoken(months: int) -> str:
    """In the dative that "ab" and "bis" want."""
    years, rest = divmod(months, _YEAR)
    if years and not rest:
        return "1 Jahr" if years == 1 else f"{years} Jahren"
    return "1 Monat" if months == 1 else f"{months} Monaten"
