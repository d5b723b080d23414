"""Which editor fits which column of an offer."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication

from lotse.acts.cataloguing import offer_names
from lotse.acts.profiling import current_profile
from lotse.catalogue.circumstance import CIRCUMSTANCES
from lotse.catalogue.contact import Contact
from lotse.catalogue.facet_values import CAPACITY_WORDS, KIND_WORDS
from lotse.catalogue.lists import languages, needs
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_parts import BoundInstitution, Funding, LanguageNote, SchoolCover
from lotse.catalogue.offer_row import STATES
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.offer_words import status_word
from lotse.catalogue.provider import provider_types
from lotse.catalogue.session import Session
from lotse.chain.names import StageNames
from lotse.chain.stages import corridors, stages
from ui.context import AppContext
from ui.offers.cell_editors import (
    CellEditor,
    ChoiceCell,
    CodesCell,
    DayCell,
    LineCell,
    TextCell,
    YesNoCell,
)
from ui.offers.records_cell import RecordsCell
from ui.offers.school_finder import SchoolFinder

LISTS = frozenset(
    {
        "service_types", "provider", "provider_type", "district", "also_serves", "access",
        "target_groups", "documents", "legal_bases", "tags",
    }
)  # fmt: skip
_LONG = frozenset({"description", "registration", "cost_note", "status_reason", "interpreter"})
_DAYS = frozenset({"status_since", "valid_until", "last_verified", "capacity_on"})
_RECORDS: Mapping[str, type[object]] = {
    "sessions": Session,
    "locations": OfferSite,
    "contacts": Contact,
    "language_notes": LanguageNote,
    "funding": Funding,
    "institutions": BoundInstitution,
    "covered_schools": SchoolCover,
}
_YES_NO = frozenset({"by_appointment", "referable"})


def editor_for(column: str, offer: Offer, context: AppContext) -> CellEditor:
    """An empty editor; `set_cell` fills it."""
    if column in _RECORDS:
        schools = SchoolFinder(context.book, offer.municipality)
        return RecordsCell(_RECORDS[column], _words(column), schools)
    if column in _YES_NO:
        return YesNoCell(_words(column))
    if column in _DAYS:
        return DayCell(context.today)
    if column in _LONG:
        return TextCell()
    if column in ("requires", "excludes"):
        names = offer_names(context.book)
        return CodesCell({each: name for each, name in names.items() if each != offer.id})
    if column == "stages":
        return CodesCell(_spans(current_profile(context.book).names))
    made = _CHOICES.get(column)
    return made() if made else LineCell()


def _words(column: str) -> str:
    """What one record is called, or what a tick says."""
    translate = QCoreApplication.translate
    words = {
        "sessions": translate("Editors", "Zeit"),
        "locations": translate("Editors", "Standort"),
        "contacts": translate("Editors", "Ansprechperson"),
        "language_notes": translate("Editors", "Hinweis"),
        "funding": translate("Editors", "Förderung"),
        "institutions": translate("Editors", "Einrichtung"),
        "covered_schools": translate("Editors", "Schule"),
        "by_appointment": translate("Editors", "Familien melden sich vorher an"),
        "referable": translate("Editors", "Familien können hierhin vermittelt werden"),
    }
    return words[column]


def _spans(names: StageNames) -> dict[str, str]:
    """Stages first, as the place calls them; a corridor that shares its code with a stage is the
    same to an offer."""
    return {span.code: names.label(span.code) for span in (*stages(), *corridors())}


def _languages() -> dict[str, str]:
    known = sorted(languages().all.values(), key=lambda each: each.label)
    return {each.code: each.label for each in known}


def _codes(choices: Callable[[], Mapping[str, str]]) -> CellEditor:
    return CodesCell(choices())


_CHOICES: Mapping[str, Callable[[], CellEditor]] = {
    "needs": partial(_codes, lambda: {code: need.label for code, need in needs().items()}),
    "languages": partial(_codes, _languages),
    "only_for": partial(_codes, lambda: CIRCUMSTANCES),
    "prefers": partial(_codes, lambda: CIRCUMSTANCES),
    "provider_type": partial(_codes, provider_types),
    "kind": lambda: ChoiceCell(
        {kind.value: words for kind, words in KIND_WORDS.items()}, may_be_empty=False
    ),
    "status": lambda: ChoiceCell({s: status_word(s) for s in STATES}, may_be_empty=False),
    "capacity_state": lambda: ChoiceCell(
        {state.value: words for state, words in CAPACITY_WORDS.items()}, may_be_empty=True
    ),
}
