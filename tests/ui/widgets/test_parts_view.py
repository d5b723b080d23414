"""A list in parts: what a row cuts off is said in full below, and only that."""

import pytest
from pytestqt.qtbot import QtBot

from ui.widgets.parts_view import ListPart, PartsView
from ui.widgets.row_model import LazyRows, ListRow

pytestmark = pytest.mark.usefixtures("theme")
SAID = {"kurz": "Telefon: leer → 0209 1", "lang": "Ein sehr langer Satz über das Angebot. " * 8}


def a_row(key: str) -> ListRow:
    return ListRow(key=key, strong=key, quiet=SAID[key])


def test_only_what_is_cut_off_is_repeated(qtbot: QtBot) -> None:
    part = ListPart(key="alle", words="Alle", rows=LazyRows(list(SAID), a_row))
    view = PartsView([part], "Vorschau")
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    view.list.select_row(1)
    assert view._whole.text() == SAID["lang"]
    assert view._whole.isVisible()
    view.list.select_row(0)
    assert view._whole.isHidden()
