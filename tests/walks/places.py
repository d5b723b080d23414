"""What walks of several places share: the switch of the profile, a family there, a day to come."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.families.family import Family, FamilyNeed
from tests.builders import a_child, a_family
from tests.ui.paths_taken import a_context
from tests.walks.frame_at_work import screen, the
from ui.family.family_page import FamilyPage
from ui.frame.frame import Frame
from ui.profiles.place_card import PlaceCard

WITTEN, MUENSTER, DORMAGEN = "05954036", "05515000", "05162004"
GELSENKIRCHEN, KREIS_UNNA, KREIS_WARENDORF = "05513000", "05978", "05570"
TODAY = date.today()


def type_into(line: QWidget | None, text: str) -> None:
    """As `keyClicks`, which knows no umlauts."""
    assert line is not None
    for letter in text:
        click, key = QTest.KeyAction.Click, Qt.Key.Key_unknown
        QTest.sendKeyEvent(click, line, key, letter, Qt.KeyboardModifier.NoModifier)


def switch_to(frame: Frame, qtbot: QtBot, name: str) -> None:
    """By keyboard on the page of the profile: type the name, Enter, take it."""
    frame.navigate.show_page("profile")
    card = the(frame, PlaceCard)
    line = card.pick.focusProxy()
    type_into(line, name)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClick(card.take, Qt.Key.Key_Space)


def stored(book: SqlRecordBook, family: Family) -> Family:
    with book.transaction() as records:
        return records.families.add(family)


def a_baby(town: str = "Witten", ags: str = WITTEN, district: str = "") -> Family:
    """A family with a child of eighteen months and a need."""
    child = a_child("Can", born=TODAY - timedelta(days=550))
    family = a_family(
        children=(child,),
        municipality=ags,
        needs=(FamilyNeed(code="erziehung", since=TODAY),),
    )
    home = replace(family.households[0], town=town, district=district)
    return replace(family, households=(home,))


def push(frame: QWidget, qtbot: QtBot, words: str) -> None:
    """Space on the button of that name."""
    found = [one for one in frame.findChildren(QAbstractButton) if one.isVisible()]
    button = next(b for b in found if words in (b.text().replace("&", ""), b.accessibleName()))
    qtbot.keyClick(button, Qt.Key.Key_Space)


def page_on(day: date, book: SqlRecordBook, family: Family, qtbot: QtBot, tab: str = "") -> str:
    """The page of the family as it will be seen that day."""
    context, *_ = a_context(book, today=day)
    page = FamilyPage(context, family.id, tab)
    qtbot.addWidget(page)
    page.show()
    said = screen(page)
    context.background.close()
    return said
