"""Where the offers go: the name ends as the chosen format does."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.offers.exporting import ExportDialog

pytestmark = pytest.mark.usefixtures("theme")


def test_the_ending_follows_the_format(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(None)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.setDirectory(str(tmp_path))
    for kind, ending in (("CSV", ".csv"), ("JSON", ".json"), ("Datenpaket", ".zip")):
        wanted = next(f for f in dialog.nameFilters() if kind.lower() in f.lower())
        dialog.selectNameFilter(wanted)
        dialog.filterSelected.emit(wanted)
        assert dialog.chosen().name == f"angebote{ending}"
    dialog.selectFile("ohne")
    assert dialog.chosen().name == "ohne.zip"
