"""Rows, flows and columns in wide and narrow windows."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.measures import em, keep
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.columns import Columns
from ui.widgets.flow_layout import FlowBox
from ui.widgets.row import Row
from ui.widgets.scroll_page import ScrollPage

pytestmark = pytest.mark.usefixtures("theme")


def test_a_flow_breaks_and_never_cuts(qtbot: QtBot) -> None:
    box = FlowBox([Chip(f"Stärke Nummer {number}", ChipState.PLAIN) for number in range(6)])
    qtbot.addWidget(box)
    wide = box.flow.sizeHint().width()
    assert box.flow.heightForWidth(wide) < box.flow.heightForWidth(wide // 3)
    box.resize(wide // 3, box.flow.heightForWidth(wide // 3))
    box.show()
    for chip in box.findChildren(Chip):
        assert box.rect().contains(chip.geometry())


def test_a_narrow_row_puts_its_buttons_below(qtbot: QtBot) -> None:
    button = Button("Öffnen")
    row = Row(
        "Unterschrift von Herrn Berger", "Familie Berger",
        state=Chip("Unterschrift fehlt", ChipState.SOON), buttons=[button],
    )  # fmt: skip
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    layout.addWidget(row)
    layout.addStretch()
    page.show()
    for width in (em(60), em(18)):
        page.resize(width, em(30))
        QApplication.processEvents()
        QApplication.processEvents()
        corner = button.mapTo(row, QPoint(button.width(), button.height()))
        assert row.rect().contains(corner - QPoint(1, 1))
    words = next(label for label in row.findChildren(QLabel) if "Berger" in label.text())
    assert button.mapTo(row, QPoint()).y() > words.geometry().bottom()


def test_all_rows_of_a_card_put_their_buttons_in_the_same_place(qtbot: QtBot) -> None:
    card = Card("Heute")
    qtbot.addWidget(card)
    short = Row("Kurz", buttons=[Button("Öffnen")])
    long = Row("Rückmeldung", buttons=[Button("Rückmeldung eintragen"), Button("Öffnen")])
    for row in (short, long):
        card.add(row)
    card.show()
    for width, below in ((em(60), False), (em(24), True)):
        card.resize(width, em(30))
        QApplication.processEvents()
        QApplication.processEvents()
        for row in (short, long):
            button, words = row.findChildren(Button)[0], row.findChildren(QLabel)[0]
            under = button.mapTo(row, QPoint()).y() >= words.geometry().bottom()
            assert under is below


def test_the_scroll_bar_takes_its_room_from_the_margin(qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    card = Card("Karte")
    page.body.addWidget(card)
    page.resize(em(40), em(30))
    page.show()
    QApplication.processEvents()
    edge = card.mapTo(page, card.rect().topRight()).x()
    assert page.verticalScrollBar().maximum() == 0
    keep(card, min_height=60)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    QApplication.processEvents()
    assert abs(card.mapTo(page, card.rect().topRight()).x() - edge) <= 1


def test_columns_stand_below_each_other_in_narrow_windows(qtbot: QtBot) -> None:
    columns = Columns(narrow_below=40)
    qtbot.addWidget(columns)
    left, right = QWidget(), QWidget()
    columns.add_column(left)
    columns.add_column(right)
    columns.show()
    columns.resize(em(60), em(10))
    QApplication.processEvents()
    assert left.y() == right.y()
    columns.resize(em(30), em(10))
    QApplication.processEvents()
    assert left.x() == right.x()
