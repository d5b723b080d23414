"""An offer in words, for a page: what it says and what it leaves open."""

from lotse.catalogue.labels import circumstance_label, language_labels
from lotse.catalogue.offer import Offer
from lotse.chain.stages import corridors, stages

_YEAR = 12
STATUS_WORDS = {
    "aktiv": "aktiv",
    "geplant": "geplant",
    "pausiert": "ruht",
    "inaktiv": "nicht aktiv",
    "beendet": "weggefallen",
    "vorlage": "Vorlage",
}
_NO_AGE = (-9, 1199)  # youngest and oldest month a file may name


def status_word(status: str) -> str:
    return STATUS_WORDS.get(status, status)


def month_span(offer: Offer) -> tuple[int, int]:
    """First and last month of life the offer is for, from its ages, else from its stages."""
    low, high = offer.age_min_months, offer.age_max_months
    if low is None and high is None:
        spans = [span.months for span in (*stages(), *corridors()) if span.code in offer.stages]
        if not spans:
            return _NO_AGE
        return min(start for start, _ in spans), max(end for _, end in spans) - 1
    return _NO_AGE[0] if low is None else low, _NO_AGE[1] if high is None else high


def age_words(offer: Offer) -> str:
    """`unter 3 Jahren`, `ab 6 Monaten`; empty if the offer does not say."""
    low, high = offer.age_min_months, offer.age_max_months
    if low is None and high is None:
        return ""
    if high is not None and high < 0:
        return "in der Schwangerschaft"
    if low is not None and low < 0:
        start = "ab der Schwangerschaft"
    else:
        start = f"ab {_spoken(low)}" if low else "ab der Geburt"
    if high is None:
        return start
    end = f"unter {_spoken(high + 1)}"
    return f"{start} bis {end}" if low else end


def facts(offer: Offer) -> tuple[tuple[str, str], ...]:
    """(what, says) for everything the catalogue knows; unknown facts are named at the end."""
    said = (
        ("Träger", offer.providers),
        ("Ort", ", ".join((offer.municipality, *offer.districts))),
        ("Alter", age_words(offer)),
        ("Für", ", ".join(offer.target_groups)),
        ("Nur für", ", ".join(circumstance_label(code) for code in offer.only_for)),
        ("Sprachen", language_labels(offer.languages)),
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
