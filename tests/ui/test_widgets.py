"""The building blocks, by clicks and keys."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from lotse.dates.partial import PartialDate
from ui.theme.measures import em, keep
from ui.widgets.buttons import Button, PrimaryButton, german_keys
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.columns import Columns
from ui.widgets.fields import Field, SearchField
from ui.widgets.flow_layout import FlowBox
from ui.widgets.hint_box import HintBox
from ui.widgets.partial_date_field import PartialDateField
from ui.widgets.pick_field import PickField
from ui.widgets.row import Row
from ui.widgets.row_list import RowList
from ui.widgets.row_model import ListRow, RowModel
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.segmented_choice import SegmentedChoice
from ui.widgets.tabs import Tabs
from ui.widgets.toast import Toast

pytestmark = pytest.mark.usefixtures("theme")


def test_a_button_is_pressed_by_mouse_enter_space_and_shortcut(qtbot: QtBot) -> None:
    button = PrimaryButton("&Neue Familie", shortcut="Ctrl+N")
    qtbot.addWidget(button)
    pressed: list[int] = []
    button.clicked.connect(lambda: pressed.append(1))
    button.show()
    button.setFocus()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        qtbot.keyClick(button, key)
    assert len(pressed) == 4
    assert button.accessibleDescription() == "Strg+N"
    assert german_keys(button.shortcut()) == "Strg+N"


def test_a_key_cap_needs_room(qtbot: QtBot) -> None:
    plain, capped = Button("Sperren"), Button("Sperren", shortcut="Ctrl+Shift+L")
    for button in (plain, capped):
        qtbot.addWidget(button)
    assert capped.sizeHint().width() > plain.sizeHint().width() + em(2)


@pytest.mark.parametrize("state", list(ChipState))
def test_a_chip_says_its_state_in_words(qtbot: QtBot, state: ChipState) -> None:
    chip = Chip("Emre", state)
    qtbot.addWidget(chip)
    assert state.value in chip.accessibleName()
    assert not chip.grab().isNull()


ANSWERS = (
    ("ja", "ja", "j"),
    ("nein", "nein", "n"),
    ("unbekannt", "unbekannt", "u"),
    ("nicht_gefragt", "nicht gefragt", "g"),
)


@pytest.mark.parametrize(
    ("key", "value"), [("J", "ja"), ("N", "nein"), ("U", "unbekannt"), ("G", "nicht_gefragt")]
)
def test_letters_choose_an_answer(qtbot: QtBot, key: str, value: str) -> None:
    choice = SegmentedChoice(ANSWERS, "Haben Sie Hilfe?")
    qtbot.addWidget(choice)
    choice.show()
    with qtbot.waitSignal(choice.value_changed) as chosen:
        qtbot.keyClicks(choice.focusProxy(), key)
    assert chosen.args == [value]
    assert choice.value() == value


def test_arrows_move_and_delete_takes_back(qtbot: QtBot) -> None:
    choice = SegmentedChoice(ANSWERS, "Haben Sie Hilfe?")
    qtbot.addWidget(choice)
    choice.set_value("ja")
    with qtbot.waitActive(choice):
        choice.show()
        choice.activateWindow()
    choice.setFocus()
    first = choice.focusProxy()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert choice.value() == "nein"
    qtbot.keyClick(choice.focusProxy(), Qt.Key.Key_Delete)
    assert choice.value() is None


def test_a_second_click_takes_the_answer_back(qtbot: QtBot) -> None:
    choice = SegmentedChoice(ANSWERS)
    qtbot.addWidget(choice)
    choice.show()
    segment = choice.focusProxy()
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert choice.value() == "ja"
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert choice.value() is None


def test_setting_a_value_is_not_an_answer(qtbot: QtBot) -> None:
    choice = SegmentedChoice(ANSWERS)
    qtbot.addWidget(choice)
    with qtbot.assertNotEmitted(choice.value_changed):
        choice.set_value("nein")
        choice.set_value("gibt es nicht")
    assert choice.value() is None


def test_a_flow_breaks_and_never_cuts(qtbot: QtBot) -> None:
    box = FlowBox([Chip(f"Stärke Nummer {number}", ChipState.PLAIN) for number in range(6)])
    qtbot.addWidget(box)
    wide = box.flow.sizeHint().width()
    assert box.flow.heightForWidth(wide) < box.flow.heightForWidth(wide // 3)
    box.resize(wide // 3, box.flow.heightForWidth(wide // 3))
    box.show()
    for chip in box.findChildren(Chip):
        assert box.rect().contains(chip.geometry())


def test_a_narrow_row_puts_its_buttons_below(qtbot: QtBot) -> None:
    button = Button("Öffnen")
    row = Row(
        "Unterschrift von Herrn Berger", "Familie Berger",
        state=Chip("Unterschrift fehlt", ChipState.SOON), buttons=[button],
    )  # fmt: skip
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    layout.addWidget(row)
    layout.addStretch()
    page.show()
    for width in (em(60), em(18)):
        page.resize(width, em(30))
        QApplication.processEvents()
        QApplication.processEvents()
        corner = button.mapTo(row, QPoint(button.width(), button.height()))
        assert row.rect().contains(corner - QPoint(1, 1))
    words = next(label for label in row.findChildren(QLabel) if "Berger" in label.text())
    assert button.mapTo(row, QPoint()).y() > words.geometry().bottom()


def test_all_rows_of_a_card_put_their_buttons_in_the_same_place(qtbot: QtBot) -> None:
    card = Card("Heute")
    qtbot.addWidget(card)
    short = Row("Kurz", buttons=[Button("Öffnen")])
    long = Row("Rückmeldung", buttons=[Button("Rückmeldung eintragen"), Button("Öffnen")])
    for row in (short, long):
        card.add(row)
    card.show()
    for width, below in ((em(60), False), (em(24), True)):
        card.resize(width, em(30))
        QApplication.processEvents()
        QApplication.processEvents()
        for row in (short, long):
            button, words = row.findChildren(Button)[0], row.findChildren(QLabel)[0]
            under = button.mapTo(row, QPoint()).y() >= words.geometry().bottom()
            assert under is below


def test_the_scroll_bar_takes_its_room_from_the_margin(qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    card = Card("Karte")
    page.body.addWidget(card)
    page.resize(em(40), em(30))
    page.show()
    QApplication.processEvents()
    edge = card.mapTo(page, card.rect().topRight()).x()
    assert page.verticalScrollBar().maximum() == 0
    keep(card, min_height=60)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    QApplication.processEvents()
    assert abs(card.mapTo(page, card.rect().topRight()).x() - edge) <= 1


def test_columns_stand_below_each_other_in_narrow_windows(qtbot: QtBot) -> None:
    columns = Columns(narrow_below=40)
    qtbot.addWidget(columns)
    left, right = QWidget(), QWidget()
    columns.add_column(left)
    columns.add_column(right)
    columns.show()
    columns.resize(em(60), em(10))
    QApplication.processEvents()
    assert left.y() == right.y()
    columns.resize(em(30), em(10))
    QApplication.processEvents()
    assert left.x() == right.x()


def test_a_partial_date_shows_how_it_was_read(qtbot: QtBot) -> None:
    field = PartialDateField(lambda: date(2026, 11, 21), "Geburtstag")
    qtbot.addWidget(field)
    field.show()
    line = field.focusProxy()
    assert line is not None
    with qtbot.waitSignal(field.value_changed):
        qtbot.keyClicks(line, "3.7.21")
    assert field.value() == PartialDate(2021, 7, 3)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "03.07.2021" in {label.text().removeprefix("gelesen als ") for label in _labels(field)}


def test_a_partial_date_keeps_what_it_cannot_read(qtbot: QtBot) -> None:
    field = PartialDateField(lambda: date(2026, 11, 21))
    qtbot.addWidget(field)
    field.set_text("neulich")
    assert field.value() is None
    assert "neulich" in field.problem()
    assert field.text() == "neulich"


def test_a_field_names_its_editor_and_its_problem(qtbot: QtBot) -> None:
    editor = SearchField("Suchen …")
    field = Field("&Name", editor, "wie im Ausweis")
    qtbot.addWidget(field)
    assert editor.accessibleName() == "Name"
    field.set_problem("Bitte geben Sie den Namen an.")
    assert editor.accessibleDescription() == "Bitte geben Sie den Namen an."
    field.clear_problem()
    assert editor.accessibleDescription() == "wie im Ausweis"


def test_picking_by_keys_alone(qtbot: QtBot) -> None:
    towns = (("05513000", "Gelsenkirchen"), ("05562014", "Gladbeck"))
    field = PickField("Ort", lambda text: [t for t in towns if t[1].lower().startswith(text)])
    qtbot.addWidget(field)
    field.show()
    line = field.focusProxy()
    assert line is not None
    qtbot.keyClicks(line, "g")
    qtbot.keyClick(line, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.picked) as picked:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert picked.args == ["05562014"]
    assert field.text() == "Gladbeck"
    with qtbot.waitSignal(field.picked) as lost:
        qtbot.keyClicks(line, "x")
    assert lost.args == [""]
    assert field.key() == ""


def test_the_row_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = RowModel()
    qtmodeltester.check(model)
    model.set_rows([ListRow(key=str(n), strong=f"Familie {n}", quiet="Kamen") for n in range(3)])
    qtmodeltester.check(model)
    assert model.number_of("2") == 2
    assert model.number_of("9") == -1
    assert model.row(7) is None


def test_a_list_opens_by_enter_f2_and_keeps_its_row(qtbot: QtBot) -> None:
    listed = RowList("Familien")
    qtbot.addWidget(listed)
    chips = (("2026-0117", ChipState.PLAIN),)
    rows = [ListRow(key=str(n), strong=f"Familie {n}", chips=chips) for n in range(5)]
    listed.set_rows(rows)
    listed.show()
    listed.select_row(0)
    listed.step(2)
    opened: list[str] = []
    listed.row_opened.connect(opened.append)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F2):
        qtbot.keyClick(listed, key)
    assert opened == ["2", "2"]
    listed.set_rows(rows[1:])
    assert listed.current_key() == "2"


def test_tabs_build_their_page_once_and_late(qtbot: QtBot) -> None:
    built: list[str] = []

    def build(name: str) -> QWidget:
        built.append(name)
        return QWidget()

    tabs = Tabs("Familie")
    qtbot.addWidget(tabs)
    tabs.add_tab("a", "Überblick", lambda: build("a"))
    tabs.add_tab("b", "Verlauf", lambda: build("b"))
    assert built == ["a"]
    tabs.show_tab("b")
    tabs.show_tab("a")
    assert built == ["a", "b"]
    assert tabs.current() == "a"


def test_a_toast_takes_back_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    toast = Toast(window)
    taken: list[int] = []
    toast.show_message("Notiz gelöscht", lambda: taken.append(1))
    assert toast.isVisible()
    assert window.rect().contains(toast.geometry())
    undo = toast.findChild(Button)
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert taken == [1]
    assert not toast.isVisible()
    toast.show_message("Gespeichert")
    qtbot.keyClick(toast, Qt.Key.Key_Escape)
    assert not toast.isVisible()


class _Windows(QObject):
    """Counts widgets that were opened as windows of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.opened.append(type(watched).__name__)
        return False


def test_parts_never_open_as_windows_of_their_own(qapp: QApplication, qtbot: QtBot) -> None:
    windows = _Windows()
    qapp.installEventFilter(windows)
    row = Row("Familie", "leise", state=Chip("bald", ChipState.SOON), buttons=[Button("Öffnen")])
    hint = HintBox("Bitte fragen Sie nach.", ChipState.SOON)
    field = Field("Name", SearchField("Suchen …"), "Hinweis")
    qapp.removeEventFilter(windows)
    for widget in (row, hint, field):
        qtbot.addWidget(widget)
    assert windows.opened == []
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(hint)
    page.show()
    assert hint.isVisible()


def _labels(widget: QWidget) -> list[QLabel]:
    return widget.findChildren(QLabel)
