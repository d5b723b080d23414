"""Fields name their editor and their problem; dates may be partial; picking goes by keys."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from lotse.dates.partial import PartialDate
from ui.widgets.fields import Field, SearchField
from ui.widgets.partial_date_field import PartialDateField
from ui.widgets.pick_field import PickField

pytestmark = pytest.mark.usefixtures("theme")


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


def _labels(widget: QWidget) -> list[QLabel]:
    return widget.findChildren(QLabel)
