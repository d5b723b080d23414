"""The pictures of a referral's papers: their words are never cut off, at any size of letters."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.documents.test_pdf_preview import a_pdf
from ui.documents.document_stack import DocumentStack
from ui.theme.theme import Theme

LONG = "Begleitschreiben an die Familie in leichter und in arabischer Sprache"


@pytest.fixture
def stack(theme: Theme, qtbot: QtBot) -> DocumentStack:
    made = DocumentStack()
    qtbot.addWidget(made)
    made.resize(220, 900)
    made.show_documents([("Brief", a_pdf("eins")), (LONG, a_pdf("eins", "zwei"))])
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_long_titles_wrap_and_stand_there_whole(
    stack: DocumentStack, theme: Theme, zoom: int, qtbot: QtBot
) -> None:
    theme.set_zoom(zoom)
    stack.list.setCurrentRow(0)
    qtbot.waitUntil(lambda: 0 < stack.list.height() - _area(stack, 1).bottom() < 30)
    shown = stack.list.grab().toImage()
    brief, long = _area(stack, 0), _area(stack, 1)
    assert long.height() > brief.height() + 2 * stack.list.fontMetrics().height()
    lowest = max(y for y in range(long.bottom() + 1) if _ink(shown, y, long.left(), long.right()))
    assert long.bottom() - lowest > 2, "the last line touches the edge"


def _area(stack: DocumentStack, row: int) -> QRect:
    return stack.list.visualItemRect(stack.list.item(row))


def _ink(image: QImage, y: int, left: int, right: int) -> bool:
    inside = range(left + 6, right - 6)
    return len({image.pixel(x, y) for x in inside}) > 1
