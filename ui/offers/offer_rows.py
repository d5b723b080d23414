"""Offers and schools as rows of a list."""

from PySide6.QtCore import QCoreApplication

from lotse.catalogue.facet_values import CAPACITY_WORDS, KIND_WORDS
from lotse.catalogue.offer import ACTIVE, Offer
from lotse.catalogue.offer_gaps import is_incomplete
from lotse.catalogue.offer_parts import CapacityState, OfferKind
from lotse.catalogue.offer_words import age_words, status_word
from lotse.catalogue.school import School
from ui.widgets.chip import ChipState
from ui.widgets.row_model import ListRow

State = tuple[str, ChipState]
_PLACES = {
    CapacityState.FREE: ChipState.DONE,
    CapacityState.WAITING: ChipState.SOON,
    CapacityState.FULL: ChipState.LEFT,
}


def offer_states(offer: Offer) -> tuple[State, ...]:
    """What must be seen before somebody relies on the entry, what rules it out first."""
    states: list[State] = []
    if offer.status != ACTIVE:
        states.append((status_word(offer.status), ChipState.LEFT))
    if offer.kind is not OfferKind.OFFER:
        states.append((KIND_WORDS[offer.kind], ChipState.PLAIN))
    if offer.capacity_state is not None:
        states.append((CAPACITY_WORDS[offer.capacity_state], _PLACES[offer.capacity_state]))
    if offer.by_appointment:
        word = QCoreApplication.translate("OfferRows", "nur nach Anmeldung")
        states.append((word, ChipState.PLAIN))
    return tuple(states)


def offer_row(offer: Offer) -> ListRow:
    """One state a row: the first that matters, else whether there is still something to ask."""
    states = offer_states(offer)
    if not states and is_incomplete(offer):
        word = QCoreApplication.translate("OfferRows", "unvollständig")
        states = ((word, ChipState.LEFT),)
    place = ", ".join((offer.municipality, *offer.districts[:2]))
    about = (age_words(offer), place, offer.providers)
    return ListRow(
        key=offer.id,
        strong=offer.name,
        quiet=" · ".join(part for part in about if part),
        icon_name="offers",
        chips=states[:1],
    )


def school_row(school: School) -> ListRow:
    return ListRow(
        key=school.number,
        strong=school.name,
        quiet=f"{school.school_type} · {school.street}, {school.postcode} {school.town}",
        icon_name="school",
    )
