"""Families, offers and their pages on a real file, for the walks of matching and of gaps."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.acts.suggesting import suggestions_of
from lotse.catalogue.offer import Offer
from lotse.dates.months import months_back
from lotse.dates.partial import PartialDate
from lotse.families.family import Family, FamilyNeed, Stay, StayKind
from lotse.families.person import SpokenLanguage
from lotse.matching.found import Suggestions
from lotse.views.family_file import read_family_file
from tests.builders import TODAY, a_child, a_family, a_person
from tests.ui.paths_taken import PathsTaken, Said
from ui.context import AppContext
from ui.family.needs_tab import NeedsTab
from ui.referrals.referrals_tab import ReferralsTab
from ui.suggestions.suggestion_row import SuggestionRow

Desk = tuple[AppContext, PathsTaken, Said]
# Python would let go of a page whenever it collects, even while one of its buttons is painted.
KEPT: list[QWidget] = []


def fill(book: SqlRecordBook, *offers: Offer) -> None:
    with book.transaction() as records:
        records.offers.replace_all(offers)


def take_in(
    book: SqlRecordBook,
    months: int,
    *needs: str,
    number: int = 1,
    district: str = "Schalke",
    languages: tuple[str, ...] = ("de",),
    **more: object,
) -> Family:
    """A family of Gelsenkirchen whose only child has that age."""
    child = replace(a_child("Ela"), id=uuid4(), born=PartialDate.of(months_back(TODAY, months)))
    spoken = tuple(SpokenLanguage(code=code) for code in languages)
    mother = replace(a_person("Mina"), id=uuid4(), languages=spoken)
    family = a_family(
        mother=mother,
        father=replace(a_person("Can"), id=uuid4()),
        children=(child,),
        reference=f"2026-{number:04}",
        needs=tuple(FamilyNeed(code=code, since=TODAY) for code in needs),
    )
    home = replace(family.households[0], district=district)
    family = replace(family, households=(home,), **more)
    with book.transaction() as records:
        return records.families.add(family)


def enrol(book: SqlRecordBook, family: Family, name: str, kind: StayKind, until: str = "") -> None:
    stay = Stay(
        child_id=family.children[0].id,
        kind=kind,
        name=name,
        since=PartialDate(2022),
        until=PartialDate(int(until)) if until else None,
    )
    with book.transaction() as records:
        stored = records.families.get(family.id)
        records.families.save(replace(stored, stays=(*stored.stays, stay)))


def found(book: SqlRecordBook, family: Family, today: date = TODAY) -> Suggestions:
    return suggestions_of(family.id, book, today=today, with_rest=True)


def ids(book: SqlRecordBook, family: Family, today: date = TODAY) -> list[str]:
    return [one.offer for one in found(book, family, today).suggestions]


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def shown(widget: QWidget, qtbot: QtBot) -> QWidget:
    qtbot.addWidget(widget)
    KEPT.append(widget)
    widget.resize(1000, 900)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def tab_of(book: SqlRecordBook, family: Family, context: AppContext, qtbot: QtBot) -> ReferralsTab:
    tab = ReferralsTab(context, read_family_file(family.id, book))
    tab.show_file()
    shown(tab, qtbot)
    return tab


def on_page(
    book: SqlRecordBook, family: Family, context: AppContext, qtbot: QtBot
) -> dict[str, str]:
    """What the page of the family offers today: id of the offer and why, the best first."""
    tab = tab_of(book, family, context, qtbot)
    rows = [row for row in tab.findChildren(SuggestionRow) if row.isVisible()]
    rows.sort(key=lambda row: row.mapTo(tab, row.pos()).y())
    now = [row for row in rows if row.main_button.text() == "Vermitteln"]
    return {row.offer_id: row.accessibleName() for row in now}


def name_need(
    book: SqlRecordBook, family: Family, word: str, context: AppContext, qtbot: QtBot
) -> None:
    """Types a word on the page of the needs and takes the one need that has it."""
    tab = NeedsTab(context, read_family_file(family.id, book))
    tab.show_file()
    shown(tab, qtbot)
    completer = tab.need.completer()
    completer.setCompletionPrefix(word)
    assert completer.completionCount() == 1
    tab.need.setCurrentText(completer.currentCompletion())
    tab.add_chosen_need()
