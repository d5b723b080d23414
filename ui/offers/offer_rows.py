"""Offers and schools as rows of a list."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from lotse.catalogue.facet_values import KIND_WORDS
from lotse.catalogue.freshness import is_stale
from lotse.catalogue.offer import ACTIVE, Offer
from lotse.catalogue.offer_gaps import offer_gaps
from lotse.catalogue.offer_parts import OfferKind
from lotse.catalogue.offer_words import age_words, status_word
from lotse.catalogue.school import School
from ui.widgets.chip import ChipState
from ui.widgets.row_model import ListRow

State = tuple[str, ChipState]


def offer_states(offer: Offer, today: date | None = None) -> tuple[State, ...]:
    """What must be seen before somebody relies on the entry. Without a day nothing about its age:
    in a list that was never checked every row would say so."""
    states: list[State] = []
    if offer.kind is not OfferKind.OFFER:
        states.append((KIND_WORDS[offer.kind], ChipState.PLAIN))
    if offer.status != ACTIVE:
        states.append((status_word(offer.status), ChipState.LEFT))
    if offer.by_appointment:
        word = QCoreApplication.translate("OfferRows", "nur nach Anmeldung")
        states.append((word, ChipState.PLAIN))
    if offer_gaps(offer):
        word = QCoreApplication.translate("OfferRows", "Angaben unvollständig")
        states.append((word, ChipState.LEFT))
    if today is not None and is_stale(offer, today):
        word = QCoreApplication.translate("OfferRows", "lange nicht geprüft")
        states.append((word, ChipState.SOON))
    return tuple(states)


def offer_row(offer: Offer) -> ListRow:
    place = ", ".join((offer.municipality, *offer.districts[:2]))
    about = (offer.providers, place, age_words(offer))
    return ListRow(
        key=offer.id,
        strong=offer.name,
        quiet=" · ".join(part for part in about if part),
        icon_name="offers",
        chips=offer_states(offer)[:2],
    )


def school_row(school: School) -> ListRow:
    return ListRow(
        key=school.number,
        strong=school.name,
        quiet=f"{school.school_type} · {school.street}, {school.postcode} {school.town}",
        icon_name="school",
    )
