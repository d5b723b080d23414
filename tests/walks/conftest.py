"""A real Lotse over a data folder that is not there yet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.walks.real_lotse import RealLotse
from ui.theme.theme import Scheme, Theme
from ui.workplace.preferences import Preferences


@pytest.fixture
def lotse(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[RealLotse]:
    theme = Theme(qapp, scheme=Scheme.LIGHT)
    real = RealLotse(qtbot, theme, Preferences(tmp_path / "fenster.ini"), tmp_path / "daten")
    yield real
    real.quit()
    theme.deleteLater()
