"""A chip says its state in words."""

import pytest
from pytestqt.qtbot import QtBot

from ui.widgets.chip import Chip, ChipState

pytestmark = pytest.mark.usefixtures("theme")


@pytest.mark.parametrize("state", list(ChipState))
def test_a_chip_says_its_state_in_words(qtbot: QtBot, state: ChipState) -> None:
    chip = Chip("Emre", state)
    qtbot.addWidget(chip)
    assert state.value in chip.accessibleName()
    assert not chip.grab().isNull()
