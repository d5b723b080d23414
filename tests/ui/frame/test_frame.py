"""The whole window on the practice file: names, keys, nothing cut off."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.acts.setting_up import change_desk
from lotse.practice.fill import fill, practice_desks
from tests.conftest import CHEAP
from tests.ui.accessible import access_keys, unnamed_controls
from tests.ui.every_screen import TABS
from ui import main
from ui.background import Background
from ui.frame.frame import Frame
from ui.frame.keys_overview import KeysOverview
from ui.offers.import_page import ImportPage
from ui.offers.offers_page import OffersPage
from ui.offers.patrol_page import PatrolPage
from ui.theme.theme import Scheme, Theme
from ui.widgets.row import Row
from ui.workplace.preferences import Preferences
from ui.workplace.workplace import Workplace

TODAY = date(2026, 11, 21)
OWN_PAGES = ("start", "families", "offers", "settings", "help", "profile", "chain")
SMALL = (1024, 700)


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SqlVault, SqlRecordBook]]:
    vault = SqlVault(tmp_path_factory.mktemp("uebung") / "daten", cost=CHEAP)
    _, book = vault.create("rotes Boot segelt leise")
    fill(book, TODAY)
    yield vault, book
    book.close()


@pytest.fixture
def frame(
    practice: tuple[SqlVault, SqlRecordBook],
    theme: Theme,
    preferences: Preferences,
    qtbot: QtBot,
) -> Iterator[Frame]:
    vault, book = practice
    background = Background()
    workplace = Workplace(theme=theme, preferences=preferences, vault=vault)
    made = Frame(book, workplace, background)
    qtbot.addWidget(made)
    made.resize(*SMALL)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.resume()
    yield made
    background.close()


def cut_off(page: QWidget) -> list[str]:
    """Texts whose widget is smaller than they need, or reaches beyond its page."""
    for _ in range(3):
        QApplication.processEvents()
    return [
        f"{type(one).__name__}: {one.text()}"  # type: ignore[attr-defined]
        for one in page.findChildren(QWidget)
        if isinstance(one, QLabel | QAbstractButton)
        and one.isVisible()
        and one.text()
        and (_too_small(one) or _beyond(one, page))
    ]


def _too_small(one: QLabel | QAbstractButton) -> bool:
    if isinstance(one, QLabel) and one.wordWrap():
        return one.height() + 1 < one.heightForWidth(one.width())
    if isinstance(one, QLabel):
        return one.width() + 1 < one.minimumSizeHint().width()
    return False


def _beyond(one: QWidget, page: QWidget) -> bool:
    left = one.mapTo(page, QPoint(0, 0)).x()
    return left < 0 or left + one.width() > page.width() + 1


@pytest.mark.parametrize("name", OWN_PAGES)
def test_every_control_has_a_name(frame: Frame, name: str) -> None:
    frame.navigate.show_page(name)
    assert unnamed_controls(frame) == []


@pytest.mark.parametrize("name", OWN_PAGES)
def test_access_keys_are_unique_in_the_window(frame: Frame, name: str) -> None:
    frame.navigate.show_page(name)
    keys = access_keys(frame)
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("zoom", [80, 100, 150, 200])
@pytest.mark.parametrize("name", OWN_PAGES)
def test_nothing_is_cut_off_in_a_small_window(
    frame: Frame, theme: Theme, name: str, zoom: int
) -> None:
    theme.set_zoom(zoom)
    frame.navigate.show_page(name)
    frame.resize(*SMALL)
    assert cut_off(frame) == []


def test_the_kita_start_page_is_not_cut_off_either(
    frame: Frame, theme: Theme, practice: tuple[SqlVault, SqlRecordBook]
) -> None:
    _, book = practice
    desks = practice_desks()
    change_desk(desks["linde"], book)
    frame.context.changes.desk_changed.emit()
    try:
        for zoom in (100, 200):
            theme.set_zoom(zoom)
            frame.navigate.show_page("families")
            frame.navigate.show_page("start")
            assert cut_off(frame) == []
        told = {label.text() for label in frame.findChildren(QLabel)}
        assert "Unterschrift fehlt" in told
    finally:
        change_desk(desks["buero"], book)


def test_keys_lead_to_every_place_and_back(frame: Frame, qtbot: QtBot) -> None:
    seen = []
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_6, Qt.Key.Key_1):
        qtbot.keyClick(frame, key, Qt.KeyboardModifier.AltModifier)
        seen.append(frame.page_name)
    assert seen == ["families", "offers", "settings", "start"]
    qtbot.keyClick(frame, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert frame.page_name == "settings"
    qtbot.keyClick(frame, Qt.Key.Key_F1)
    assert frame.page_name == "help"


def test_search_finds_a_family_and_opens_it(frame: Frame, qtbot: QtBot) -> None:
    qtbot.keyClick(frame, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    line = QApplication.focusWidget()
    assert line is not None
    qtbot.keyClicks(line, "yildiz")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert frame.page_name == "family"
    assert "Yıldız" in frame.window().windowTitle()


def test_search_finds_schools_offers_and_pages(frame: Frame, qtbot: QtBot) -> None:
    found = {}
    for text in ("diesterweg kamen", "griffbereit", "einstell"):
        qtbot.keyClick(frame, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        line = QApplication.focusWidget()
        assert line is not None
        qtbot.keyClicks(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Return)
        found[text] = frame.page_name
    assert list(found.values()) == ["offers", "offer", "settings"]


def test_escape_leaves_the_search_where_one_was(frame: Frame, qtbot: QtBot) -> None:
    frame.navigate.show_page("families")
    before = QApplication.focusWidget()
    qtbot.keyClick(frame, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    line = QApplication.focusWidget()
    assert line is not None
    assert line is not before
    qtbot.keyClicks(line, "xyzxyz")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before


def test_a_failure_stays_until_the_page_is_left(frame: Frame) -> None:
    frame.context.messages.failure_given.emit("Der Drucker antwortet nicht.")
    [told] = [label for label in frame.findChildren(QLabel) if "Drucker" in label.text()]
    assert told.isVisible()
    frame.navigate.show_page("families")
    assert not told.isVisible()


def test_the_look_changes_at_once(frame: Frame, theme: Theme, qtbot: QtBot) -> None:
    light = frame.grab().toImage().pixelColor(5, 400).lightness()
    theme.set_scheme(Scheme.DARK)
    QApplication.processEvents()
    dark = frame.grab().toImage().pixelColor(5, 400).lightness()
    assert light > 200
    assert dark < 60


def test_all_keys_are_listed(frame: Frame, qtbot: QtBot) -> None:
    overview = KeysOverview(frame)
    qtbot.addWidget(overview)
    overview.show()
    assert unnamed_controls(overview) == []
    told = " ".join(label.text() for label in overview.findChildren(QLabel))
    for key in ("Strg+K", "Strg+N", "F12", "Strg+Umschalt+L", "F1"):
        assert key in told


def test_the_zoom_is_remembered(
    frame: Frame, theme: Theme, preferences: Preferences, tmp_path: Path
) -> None:
    theme.zoom_in()
    assert preferences.zoom == 110
    assert Preferences(tmp_path / "fenster.ini").zoom == 110


def test_the_measure_finds_what_is_cut_off(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(100, 50)
    wide = QLabel("Ein Satz, der breiter ist als die ganze Seite", page)
    high = QLabel("Ein Satz, der umgebrochen wird und zu wenig Höhe hat", page)
    high.setWordWrap(True)
    wide.setGeometry(0, 0, 300, 20)
    high.setGeometry(0, 20, 60, 10)
    page.show()
    assert len(cut_off(page)) == 2


class WindowsShown(QObject):
    """Notes every window of its own that appears."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


def test_no_part_of_a_page_flashes_up_as_a_window_of_its_own(
    frame: Frame, practice: tuple[SqlVault, SqlRecordBook], qapp: QApplication
) -> None:
    _, book = practice
    with book.transaction() as records:
        family = records.families.search("", limit=1)[0]
        offer = records.offers.all()[0]
    seen = WindowsShown()
    qapp.installEventFilter(seen)
    try:
        for name in (*OWN_PAGES, "referrals", "transitions"):
            frame.navigate.show_page(name)
        for tab in TABS:
            frame.navigate.show_family(family.id, tab)
        frame.navigate.show_letter(family.id, offer.id)
        frame.navigate.show_consent(family.id)
        frame.navigate.show_new_family()
        QApplication.processEvents()
    finally:
        qapp.removeEventFilter(seen)
    assert seen.names == []


def test_what_is_gone_is_said_and_the_page_stays(frame: Frame, qtbot: QtBot) -> None:
    frame.navigate.show_page("offers")
    with qtbot.waitSignal(frame.context.messages.failure_given) as said:
        frame.navigate.show_family(uuid4())
    assert frame.page_name == "offers"
    assert said.args[0].endswith(".")
    frame.navigate.show_page("help")
    frame.navigate.go_back()
    assert frame.page_name == "offers"


def test_the_way_back_leads_to_the_consent_that_was_made(
    frame: Frame, practice: tuple[SqlVault, SqlRecordBook]
) -> None:
    _, book = practice
    with book.transaction() as records:
        family = next(
            one
            for one in (
                records.families.get(hit.id) for hit in records.families.search("", limit=9)
            )
            if one.adults and one.children
        )
        before = {one.id for one in records.consents.of_family(family.id)}
        offer = records.offers.all()[0]
    frame.navigate.show_consent(family.id, recipient_key=f"offer:{offer.id}")
    frame._pages.currentWidget().ask_form.ask()
    with book.transaction() as records:
        (made,) = [one for one in records.consents.of_family(family.id) if one.id not in before]
    frame.navigate.show_page("help")
    frame.navigate.go_back()
    assert frame._pages.currentWidget().signature_form.consent.id == made.id


def test_a_wide_window_gets_narrow_again(frame: Frame, theme: Theme) -> None:
    for zoom in (100, 150):
        theme.set_zoom(zoom)
        frame.resize(2000, 700)
        QApplication.processEvents()
        assert frame.minimumSizeHint().width() <= SMALL[0]


def _tabbed_through(frame: Frame, qtbot: QtBot) -> list[QWidget]:
    """Where Tab leads from the search once around."""
    frame.focusNextPrevChild(True)
    first = QApplication.focusWidget()
    assert first is not None
    found = [first]
    while True:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if now is first:
            return found
        assert now not in found
        found.append(now)


def test_tab_follows_the_eye_after_cards_were_filled_again(frame: Frame, qtbot: QtBot) -> None:
    with frame.context.book.transaction() as records:
        family = records.families.search("Yılmaz")[0]
    frame.navigate.show_family(family.id)
    frame.context.changes.families_changed.emit(family.id)
    QApplication.processEvents()
    names = [
        widget.text().replace("&", "") if isinstance(widget, QAbstractButton) else ""
        for widget in _tabbed_through(frame, qtbot)
    ]
    suggested = [at for at, name in enumerate(names) if name in ("Vermitteln", "Ansprechen")]
    assert names.index("Warum nicht …?") < suggested[-1] < names.index("Aufgabe hinzufügen")


def test_a_page_left_behind_takes_nothing_from_another_one(frame: Frame, qtbot: QtBot) -> None:
    """Asked for the next in Qt's chain of focus, PySide took the list for a child of a label."""
    frame.navigate.show_page("offers")
    offers = frame.findChild(OffersPage)
    assert offers is not None
    offers.offers.bar.patrol.click()
    patrol = frame.findChild(PatrolPage)
    assert patrol is not None
    card = patrol.card
    qtbot.waitUntil(lambda: card.findChild(Row) is not None, timeout=20_000)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    frame.navigate.show_page("offers")
    offers.offers.search("elterncaf")
    assert len(offers.offers.found()) == 2


def test_when_a_dialog_leaves_nothing_behind_the_cursor_goes_to_the_page(
    frame: Frame, qtbot: QtBot
) -> None:
    """Qt would take the first place of the navigation."""
    frame.navigate.show_page("offer_import")
    page = frame.findChild(ImportPage)
    assert page is not None
    gone = QPushButton(page)
    gone.show()
    gone.setFocus()
    dialog = QDialog(frame)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    gone.setParent(None)  # type: ignore[call-overload]
    dialog.close()
    frame.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.choose)


def test_nobody_asks_for_the_chain_of_focus() -> None:
    room = Path(main.__file__).parent
    asking = [path for path in room.rglob("*.py") if "InFocusChain()" in path.read_text("utf-8")]
    assert not asking
