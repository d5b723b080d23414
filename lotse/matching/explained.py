"""A suggestion in full sentences: facts used, rule, source. For „Warum?“."""

import re
from collections.abc import Sequence
from datetime import date

from lotse.catalogue.labels import language_labels, need_label
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_parts import CapacityState
from lotse.catalogue.source_words import source_words
from lotse.dates.written import german

_CAPACITY = {
    CapacityState.FREE: "Plätze frei",
    CapacityState.WAITING: "Warteliste",
    CapacityState.FULL: "voll",
}
CHILD = re.compile(r"\bKind (\d+)\b")


def in_brief(reasons: Sequence[str], covers: Sequence[str], names: Sequence[str]) -> list[str]:
    """Reasons for one line: no repetition of the covered needs, children by name."""
    quoted = [f"„{need_label(code)}“" for code in covers]
    kept = [reason for reason in reasons if not any(need in reason for need in quoted)]
    return [by_name(reason.rstrip("."), names) for reason in kept]


def by_name(sentence: str, names: Sequence[str]) -> str:
    """`Kind 2` is what matching knows; people know a name."""

    def named(found: re.Match[str]) -> str:
        number = int(found.group(1))
        return names[number - 1] if 0 < number <= len(names) else found.group(0)

    return CHILD.sub(named, sentence)


def facts_of(
    offer: Offer | None,
    covers: Sequence[str],
    reasons: Sequence[str],
    names: Sequence[str],
    on: date,
) -> tuple[str, ...]:
    """One line each; what the catalogue does not say is left out."""
    facts = [f"Deckt: {', '.join(need_label(code) for code in covers)}"] if covers else []
    facts += [f"✓ {by_name(reason, names)}" for reason in reasons]
    if offer is not None:
        facts += [f"{label}: {value}" for label, value in _said(offer) if value]
    facts.append(
        f"Berechnet am {german(on)} nach festen Regeln aus Ort, Alter der Kinder, "
        "Bedarfen, Sprachen und Lebenslage. Lotse schlägt vor, Sie entscheiden."
    )
    return tuple(facts)


def capacity_words(offer: Offer) -> str:
    """`Warteliste (Stand 02.11.2026)`; empty if the offer does not say."""
    if offer.capacity_state is None:
        return offer.capacity
    day = f" (Stand {german(offer.capacity_on)})" if offer.capacity_on else ""
    return f"{_CAPACITY[offer.capacity_state]}{day}"


def _said(offer: Offer) -> tuple[tuple[str, str], ...]:
    return (
        ("Worum es geht", offer.description),
        ("Träger", offer.providers),
        ("Orte", offer.sites),
        ("Wann", offer.frequency),
        ("Kosten", offer.cost),
        ("Sprachen", language_labels(offer.languages)),
        ("Telefon", offer.phone),
        ("Quelle", ", ".join(filter(None, (f"Angebot {offer.id}", source_words(offer.source))))),
    )
