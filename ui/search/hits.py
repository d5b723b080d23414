"""What the global search finds, in plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from lotse.catalogue.offer_search import OfferSearch
from lotse.families.family import FamilySummary
from lotse.names import folded_tokens
from lotse.records import RecordBook
from lotse.views.families_of_town import own_families, own_towns_in, seen_here
from lotse.views.schools import schools_in

_FAMILIES = 8
_RECENT = 5
_COUNTED = 50  # of all towns, to say how many more there are
_OFFERS = 5
_SCHOOLS = 4


class HitKind(StrEnum):
    """Also the names of the icons."""

    FAMILY = "families"
    OFFER = "offers"
    SCHOOL = "school"
    PAGE = "forward"
    MORE = "plus"  # the same search in all towns


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    kind: HitKind
    key: str  # id of family or offer, number of the school, name of the page
    strong: str
    quiet: str = ""


class GlobalSearch:
    def __init__(self, book: RecordBook):
        self._book = book

    def find(self, text: str, *, everywhere: bool = False) -> list[Hit]:
        """Families of the towns of this desk first, ended cases too, and how many others there
        are; then a page whose title is being typed. Empty text: the running ones changed last,
        and the pages."""
        if not text.strip():
            recent = self._families(text, everywhere=everywhere, running=True)[:_RECENT]
            return [*map(_family_hit, recent), *_page_hits("")]
        families = [_family_hit(one) for one in self._families(text, everywhere=everywhere)]
        more = [] if everywhere else self._elsewhere(text)
        begun, pages = _begun_first(text, _page_hits(text))
        return [*families, *more, *begun, *self._offer_hits(text), *self._school_hits(text), *pages]

    def _families(
        self, text: str, *, everywhere: bool, running: bool = False
    ) -> Sequence[FamilySummary]:
        with self._book.transaction() as records:
            towns = () if everywhere else own_towns_in(records)
            shown = own_families(towns, running=running)
            return records.families.search(text, limit=_FAMILIES, shown=shown)

    def _elsewhere(self, text: str) -> list[Hit]:
        """One line, if families of towns this desk does not stand for have these words too."""
        with self._book.transaction() as records:
            if not own_towns_in(records):
                return []
            found = {one.id for one in records.families.search(text, limit=_COUNTED)}
            others = len(found - set(seen_here(found, records)))
        if not others:
            return []
        words = _translated("Auch in anderen Städten suchen")
        return [Hit(kind=HitKind.MORE, key=text, strong=words, quiet=_how_many(others))]

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


def _how_many(others: int) -> str:
    many, one = _translated("{n} Familien"), _translated("1 Familie")
    return one if others == 1 else many.format(n=others)


def _page_hits(text: str) -> list[Hit]:
    words = folded_tokens(text)
    return [
        Hit(kind=HitKind.PAGE, key=name, strong=title, quiet=_translated("Seite"))
        for name, title in _pages().items()
        if all(any(t.startswith(word) for t in folded_tokens(title)) for word in words)
    ]


def _begun_first(text: str, hits: list[Hit]) -> tuple[list[Hit], list[Hit]]:
    """Those whose words begin with what was typed, word by word, and the others."""
    typed = folded_tokens(text)
    begun = [hit for hit in hits if all(map(str.startswith, folded_tokens(hit.strong), typed))]
    return begun, [hit for hit in hits if hit not in begun]


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
