"""Lists of rows: the rules of Qt models, keys, the row kept."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.widgets.chip import ChipState
from ui.widgets.row_list import RowList
from ui.widgets.row_model import ListRow, RowModel

pytestmark = pytest.mark.usefixtures("theme")


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
