"""What the global search finds, in plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from lotse.catalogue.offer_search import OfferSearch
from lotse.families.family import FamilySummary
from lotse.families.wanted import EVERY_FAMILY, RUNNING
from lotse.names import folded_tokens
from lotse.records import RecordBook
from lotse.views.schools import schools_in

_FAMILIES = 8
_OFFERS = 5
_SCHOOLS = 4


class HitKind(StrEnum):
    """Also the names of the icons."""

    FAMILY = "families"
    OFFER = "offers"
    SCHOOL = "school"
    PAGE = "forward"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    kind: HitKind
    key: str  # id of family or offer, number of the school, name of the page
    strong: str
    quiet: str = ""


class GlobalSearch:
    def __init__(self, book: RecordBook):
        self._book = book

    def find(self, text: str) -> list[Hit]:
        """Families first, ended cases too; empty text: the running ones changed last, and the
        pages."""
        families = [_family_hit(family) for family in self._families(text)]
        if not text.strip():
            return families[:5] + _page_hits("")
        return families + self._offer_hits(text) + self._school_hits(text) + _page_hits(text)

    def _families(self, text: str) -> Sequence[FamilySummary]:
        with self._book.transaction() as records:
            shown = EVERY_FAMILY if text.strip() else RUNNING
            return records.families.search(text, limit=_FAMILIES, shown=shown)

    def _offer_hits(self, text: str) -> list[Hit]:
        with self._book.transaction() as records:
            offers = records.offers.derived(OfferSearch)
        return [
            Hit(
                kind=HitKind.OFFER,
                key=offer.id,
                strong=offer.name,
                quiet=" · ".join(part for part in (offer.provider, offer.municipality) if part),
            )
            for offer in offers.find(text, limit=_OFFERS)
        ]

    def _school_hits(self, text: str) -> list[Hit]:
        return [
            Hit(
                kind=HitKind.SCHOOL,
                key=school.number,
                strong=school.name,
                quiet=f"{school.school_type} · {school.street}, {school.postcode} {school.town}",
            )
            for school in schools_in(self._book).search(text, limit=_SCHOOLS)
        ]


def _family_hit(family: FamilySummary) -> Hit:
    children = ", ".join(child.name for child in family.children)
    ended = _translated("Begleitung beendet") if family.ended_on else ""
    parts = (ended, family.reference, family.adults, children, family.town)
    return Hit(
        kind=HitKind.FAMILY,
        key=str(family.id),
        strong=family.title,
        quiet=" · ".join(part for part in parts if part),
    )


def _page_hits(text: str) -> list[Hit]:
    words = folded_tokens(text)
    return [
        Hit(kind=HitKind.PAGE, key=name, strong=title, quiet=_translated("Seite"))
        for name, title in _pages().items()
        if all(any(t.startswith(word) for t in folded_tokens(title)) for word in words)
    ]


def _pages() -> dict[str, str]:
    return {
        "start": _translated("Start"),
        "families": _translated("Familien"),
        "intake": _translated("Neue Familie aufnehmen"),
        "offers": _translated("Angebote"),
        "directory": _translated("Netzwerk"),
        "chain": _translated("Präventionskette"),
        "gaps": _translated("Lücken"),
        "referrals": _translated("Vermittlungen"),
        "transitions": _translated("Übergänge"),
        "settings": _translated("Einstellungen"),
        "profile": _translated("Profil der Kommune"),
        "weights": _translated("Gewichte der Vorschläge"),
        "help": _translated("Hilfe"),
    }


def _translated(text: str) -> str:
    return QCoreApplication.translate("Search", text)
