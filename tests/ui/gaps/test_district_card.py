"""What is missing in a district wraps instead of standing out of sight."""

import pytest
from pytestqt.qtbot import QtBot

from lotse.gaps.inventory import DistrictGaps
from lotse.gaps.report import district_sheet
from tests.ui.reading import told, written
from ui.gaps.district_card import DistrictCard

pytestmark = pytest.mark.usefixtures("theme")
LONG = tuple(f"Bedarf Nummer {number}" for number in range(1, 40))


def test_long_lists_wrap_and_what_is_not_missing_is_not_said(qtbot: QtBot) -> None:
    sheet = district_sheet(
        [
            DistrictGaps(district="Schalke", stages=(), needs=LONG),
            DistrictGaps(district="Erle", stages=("Säugling",), needs=LONG),
        ],
        {"Erle": "Frau Berg"},
    )
    card = DistrictCard(sheet, "Keine Stadtteile bekannt.")
    qtbot.addWidget(card)
    card.show()
    assert card.minimumSizeHint().width() < 400
    said = told(card)
    assert "Bedarf Nummer 39" in said
    assert "zuständig: nicht benannt" in said
    assert "Stufen ohne Angebot: Säugling\nzuständig: Frau Berg" in said
    assert "–" not in said


def test_no_district_is_said(qtbot: QtBot) -> None:
    card = DistrictCard(district_sheet([], {}), "Keine Stadtteile bekannt.")
    qtbot.addWidget(card)
    assert "Keine Stadtteile bekannt." in written(card)
