"""A suggestion in full sentences: facts used, rule, source. For „Warum?“."""

from collections.abc import Sequence
from datetime import date

from lotse.catalogue.labels import need_label
from lotse.catalogue.lists import languages
from lotse.catalogue.offer import Offer
from lotse.dates.partial import PartialDate


def facts_of(
    offer: Offer | None, covers: Sequence[str], reasons: Sequence[str], on: date
) -> tuple[str, ...]:
    """One line each; what the catalogue does not say is left out."""
    facts = [f"Deckt: {', '.join(need_label(code) for code in covers)}"] if covers else []
    facts += [f"✓ {reason}" for reason in reasons]
    if offer is not None:
        facts += [f"{label}: {value}" for label, value in _said(offer) if value]
    facts.append(
        f"Berechnet am {PartialDate.of(on)} nach festen Regeln aus Ort, Alter der Kinder, "
        "Bedarfen, Sprachen und Lebenslage. Lotse schlägt vor, Sie entscheiden."
    )
    return tuple(facts)


def _said(offer: Offer) -> tuple[tuple[str, str], ...]:
    spoken = ", ".join(languages().label(code) for code in offer.languages)
    return (
        ("Worum es geht", offer.description),
        ("Träger", offer.provider.replace(";", ", ")),
        ("Orte", offer.sites),
        ("Wann", offer.frequency),
        ("Kosten", offer.cost),
        ("Sprachen", spoken),
        ("Telefon", offer.phone),
        ("Quelle", f"Angebot {offer.id}, {offer.source}" if offer.source else offer.id),
    )
