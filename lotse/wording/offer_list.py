"""A narrowed catalogue in words, for paper: nothing confidential, nobody internal."""

from collections.abc import Sequence
from datetime import date

from lotse.catalogue.facet_values import Facet, value_label
from lotse.catalogue.facets import Filter
from lotse.catalogue.labels import need_label
from lotse.catalogue.offer import ACTIVE, Offer
from lotse.catalogue.offer_site import address_line
from lotse.catalogue.offer_words import facts, status_word
from lotse.catalogue.session import session_words
from lotse.chain.names import NEUTRAL_NAMES, StageNames
from lotse.dates.written import german
from lotse.documents.offer_list import OfferEntry, OfferListContent
from lotse.exchange.leaving import as_it_may_leave
from lotse.institutions import Desk
from lotse.wording.desk import sender_lines

MOST = 1_000  # about a hundred pages
_ASKED = ("Alter", "Nur für", "Sprachen", "Kosten", "Zugang", "Standorte", "Wann", "Telefon")


def offer_list(
    offers: Sequence[Offer],
    narrowed: Filter,
    desk: Desk,
    today: date,
    stage_names: StageNames = NEUTRAL_NAMES,
) -> OfferListContent:
    """At most `MOST` offers; the count says how many were left out."""
    count = "1 Angebot" if len(offers) == 1 else f"{len(offers)} Angebote"
    if len(offers) > MOST:
        count = f"{count}, die ersten {MOST} davon"
    return OfferListContent(
        title="Angebote",
        narrowed=filter_words(narrowed, stage_names),
        count=count,
        sender=desk.institution.name,
        sender_lines=sender_lines(desk),
        entries=tuple(_entry(as_it_may_leave(offer)) for offer in offers[:MOST]),
        printed_on=german(today),
        practice=desk.practice,
    )


def filter_words(narrowed: Filter, stage_names: StageNames = NEUTRAL_NAMES) -> str:
    """`„café“ · Bedarf: Sprachförderung des Kindes · Monate 6 bis 12`; empty for all."""
    parts = [f"„{narrowed.text.strip()}“"] if narrowed.text.strip() else []
    for facet in Facet:
        chosen = narrowed.chosen.get(facet, ())
        values = sorted(value_label(facet, value, stage_names) for value in chosen)
        if values:
            parts.append(f"{facet.value}: {', '.join(values)}")
    low, high = narrowed.months_from, narrowed.months_to
    if low is not None and high is not None:
        parts.append(f"Monate {low} bis {high}")
    elif low is not None or high is not None:
        parts.append(f"Monate ab {low}" if low is not None else f"Monate bis {high}")
    return " · ".join(parts)


def _entry(offer: Offer) -> OfferEntry:
    tags = []
    if offer.status != ACTIVE:
        tags.append(status_word(offer.status))
    if offer.by_appointment:
        tags.append("nur nach Anmeldung")
    place = ", ".join((offer.municipality, *offer.districts))
    needs = ", ".join(need_label(code) for code in offer.needs)
    hours = "; ".join(filter(None, map(session_words, offer.sessions)))
    checked = german(offer.last_verified) if offer.last_verified else "noch nie"
    said = [("Bedarf", needs), ("Zeiten", hours)]
    said += [(what, says) for what, says in facts(offer) if what in _ASKED]
    said.append(("Geprüft", checked))
    sites = (" · ".join(filter(None, (s.name, address_line(s)))) for s in offer.locations)
    return OfferEntry(
        name=offer.name,
        tag=", ".join(tags),
        about=" · ".join(part for part in (offer.providers, place) if part),
        facts=tuple((what, says) for what, says in said if says),
        sites=tuple(site for site in sites if site),
    )
