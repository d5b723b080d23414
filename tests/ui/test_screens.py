"""Every page and dialog in a small window: nothing cut off, everything by keyboard, readable."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.accessible import access_keys, unnamed_controls
from tests.ui.every_dialog import DIALOGS, GATES
from tests.ui.every_screen import FORM_PAGES, PAGES, SECTIONS, SMALL, Screen, Stage
from tests.ui.layout_faults import layout_faults, order_faults, pale_texts, settle, unreachable
from tests.ui.showing import EVERY_SCREEN, practice_stage, put_away, shown
from ui.forms.form_page import FormPage
from ui.theme.theme import Scheme
from ui.widgets.buttons import PrimaryButton


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Stage]:
    with practice_stage(tmp_path_factory.mktemp("uebung"), qapp) as made:
        yield made


@pytest.fixture(scope="module", params=[100, 150], ids=lambda zoom: f"{zoom}%")
def small_window(stage: Stage, request: pytest.FixtureRequest) -> Stage:
    stage.theme.set_zoom(request.param)
    return stage


@pytest.mark.parametrize("screen", EVERY_SCREEN, ids=lambda screen: screen.name)
def test_a_screen_is_whole_and_goes_by_keyboard(small_window: Stage, screen: Screen) -> None:
    top = shown(small_window, screen)
    try:
        assert small_window.window.size() == SMALL
        assert layout_faults(top) == []
        assert unnamed_controls(top) == []
        assert unreachable(top) == []
        assert order_faults(top) == []
        assert [key for key, uses in Counter(access_keys(top)).items() if uses > 1] == []
        primary = [one for one in top.findChildren(PrimaryButton) if one.isVisible()]
        assert len(primary) <= 1
    finally:
        put_away(top)


# Known: these keep a paper or a list in sight instead of scrolling down as a whole, so that at
# twice the size titles or buttons above it lose a line.
KEEP_A_PART_IN_SIGHT = ("letter", "consent", "consent to ask")


@pytest.mark.parametrize(
    "screen",
    [one for one in (*PAGES, *DIALOGS) if one.name not in KEEP_A_PART_IN_SIGHT],
    ids=lambda screen: screen.name,
)
def test_twice_the_size_scrolls_down_only(stage: Stage, screen: Screen) -> None:
    stage.theme.set_zoom(200)
    top = shown(stage, screen)
    try:
        assert stage.window.size() == SMALL
        assert [fault for fault in layout_faults(top) if "overlap" not in fault] == []
    finally:
        put_away(top)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_every_kind_of_text_stands_out_from_its_ground(stage: Stage, scheme: Scheme) -> None:
    stage.theme.set_zoom(100)
    stage.theme.set_scheme(scheme)
    seen: set[tuple[object, ...]] = set()
    pale = []
    for screen in (*PAGES, *DIALOGS, *GATES):
        top = shown(stage, screen)
        pale += [f"{screen.name}: {text}" for text in pale_texts(top, seen)]
        put_away(top)
    stage.theme.set_scheme(Scheme.LIGHT)
    assert pale == []
    assert len(seen) > 20


@pytest.mark.parametrize("form", SECTIONS)
def test_no_section_of_a_form_is_forgotten(stage: Stage, form: str) -> None:
    shown(stage, next(one for one in FORM_PAGES if one.name == f"form {form} 0"))
    assert len(stage.page(FormPage).model.progress) == SECTIONS[form]


def test_the_measure_finds_each_kind_of_fault(stage: Stage, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(300, 200)
    label = QLabel("Ein Satz, der breiter ist als sein Platz", page)
    label.setGeometry(0, 0, 60, 20)
    outside = QPushButton("Weiter", page)
    outside.setGeometry(280, 30, 120, 40)
    line = QLineEdit(page)
    line.setPlaceholderText("Ein Hinweis, der nicht ganz zu lesen ist")
    line.setGeometry(0, 80, 60, 60)
    choice = QComboBox(page)
    choice.addItem("Eine Wahl, die nicht ganz zu lesen ist")
    choice.setGeometry(100, 80, 60, 60)
    page.show()
    told = " ".join(layout_faults(page))
    for part in ("cut off: QLabel", "outside: QPushButton", "cut off: QLineEdit", "QComboBox"):
        assert part in told


def test_the_measure_finds_a_wrong_order_and_a_button_for_the_mouse_only(
    stage: Stage, qtbot: QtBot
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    line = QHBoxLayout(page)
    first, second, third = (QPushButton(word) for word in ("eins", "zwei", "drei"))
    for button in (first, second, third):
        line.addWidget(button)
    QWidget.setTabOrder(third, second)
    third.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    page.show()
    settle()
    assert order_faults(page) != []
    first.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert unreachable(page) == ["QPushButton „eins“"]


def test_the_measure_finds_pale_texts(stage: Stage, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    label = QLabel("kaum zu lesen", page)
    page.resize(400, 100)
    label.setStyleSheet("color: #BBBBBB; background: #FFFFFF")
    page.show()
    assert len(pale_texts(page, set())) == 1
