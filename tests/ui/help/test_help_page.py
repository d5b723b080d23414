"""Help answers without a network."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.paths_taken import Surroundings
from tests.ui.reading import told
from ui.help.help_page import HelpPage

pytestmark = pytest.mark.usefixtures("theme")


def test_help_answers_without_a_network(surroundings: Surroundings, qtbot: QtBot) -> None:
    page = HelpPage(surroundings[0])
    qtbot.addWidget(page)
    page.show()
    assert "Passwort vergessen" in told(page)
