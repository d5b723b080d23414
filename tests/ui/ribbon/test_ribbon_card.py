"""The ribbon by keyboard and mouse, and the list that says the same."""

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter

from lotse.referrals.referral import ReferralState
from lotse.ribbon.read import Biography, read_ribbon
from tests.builders import TODAY, a_child, a_family, a_referral, a_reminder, a_transition
from ui.ribbon.ribbon_card import RibbonCard


@pytest.fixture
def ribbon():
    family = a_family(children=(a_child("Ada"), a_child("Bo")))
    first = family.children[0]
    biography = Biography(
        family=family,
        referrals=(
            a_referral(family, state=ReferralState.SENT, child_ids=(first.id,)),
            a_referral(family, state=ReferralState.ARRIVED, child_ids=(first.id,)),
        ),
        transitions=(a_transition(family),),
        reminders=(a_reminder(family, due=TODAY, title="Anrufen"),),
    )
    return read_ribbon(biography, TODAY)


@pytest.fixture
def card(qtbot, ribbon):
    widget = RibbonCard()
    qtbot.addWidget(widget)
    widget.show_ribbon(ribbon, "Familie Yıldız")
    widget.resize(1100, 700)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def press(qtbot, card, *keys):
    for key in keys:
        qtbot.keyClick(card.picture, key)


def test_arrows_walk_and_enter_opens(qtbot, card, ribbon):
    press(qtbot, card, Qt.Key.Key_Right)
    first = card.picture.chosen
    press(qtbot, card, Qt.Key.Key_Right)
    assert card.picture.chosen != first
    press(qtbot, card, Qt.Key.Key_Left)
    assert card.picture.chosen == first
    with qtbot.waitSignal(card.piece_opened) as opened:
        press(qtbot, card, Qt.Key.Key_Return)
    assert opened.args == [first]


def test_up_and_down_change_the_lane(qtbot, card, ribbon):
    press(qtbot, card, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert card.picture.chosen in ribbon.lanes[1].pieces
    press(qtbot, card, Qt.Key.Key_Up)
    assert card.picture.chosen in ribbon.lanes[0].pieces


def test_plus_minus_and_numbers_zoom(qtbot, card):
    days = card.picture.span.days
    press(qtbot, card, Qt.Key.Key_Plus)
    assert card.picture.span.days < days
    press(qtbot, card, Qt.Key.Key_1)
    assert card.picture.span.days > days
    press(qtbot, card, Qt.Key.Key_0)
    assert card.picture.span.days == days
    press(qtbot, card, Qt.Key.Key_Plus, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    later = card.picture.span.first
    press(qtbot, card, Qt.Key.Key_PageUp)
    assert card.picture.span.first < later
    for _ in range(20):
        press(qtbot, card, Qt.Key.Key_PageDown)
    assert not card.picture.span.holds(TODAY)
    press(qtbot, card, Qt.Key.Key_Home)
    assert card.picture.span.holds(TODAY)


def test_the_description_follows_for_screen_readers(qtbot, card):
    press(qtbot, card, Qt.Key.Key_Right)
    assert card.picture.accessibleDescription() == card.picture.chosen.detail


def test_a_click_opens_what_is_there(qtbot, card):
    lane = card.picture.placed.lanes[0]
    mark = lane.pieces[0]
    measures = card.picture.measures()
    at = QPoint(round(mark.left + 2), round(lane.bands_bottom + (mark.row + 0.5) * measures.row))
    with qtbot.waitSignal(card.piece_opened) as opened:
        qtbot.mouseClick(card.picture, Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == [mark.piece]


def test_dragging_moves_and_opens_nothing(qtbot, card):
    card.picture.zoom_in()
    before = card.picture.span.first
    with qtbot.assertNotEmitted(card.piece_opened):
        qtbot.mousePress(card.picture, Qt.MouseButton.LeftButton, pos=QPoint(700, 80))
        qtbot.mouseMove(card.picture, QPoint(500, 80))
        qtbot.mouseRelease(card.picture, Qt.MouseButton.LeftButton, pos=QPoint(500, 80))
    assert card.picture.span.first > before


def test_tooltips_tell_pieces_bands_and_nothing(card):
    lane = card.picture.placed.lanes[0]
    band = lane.bands[0]
    words = card.picture._words_at(QPointF(band.left + 2, lane.top + 2))
    assert words.startswith(f"{band.band.words}: ")
    mark = lane.pieces[0]
    height = card.picture.measures().row
    at = QPointF(mark.left + 1, lane.bands_bottom + (mark.row + 0.5) * height)
    assert card.picture._words_at(at) == mark.piece.detail
    assert card.picture._words_at(QPointF(2, 2)) == ""


def test_list_and_picture_stay_at_the_same_entry(qtbot, card, ribbon):
    press(qtbot, card, Qt.Key.Key_Right)
    card.switch_view()
    assert card.list.isVisible()
    assert not card.picture.isVisible()
    row = card.list._rows.row(card.list.currentIndex().row())
    assert row.piece == card.picture.chosen
    qtbot.keyClick(card.list, Qt.Key.Key_Down)
    qtbot.keyClick(card.list, Qt.Key.Key_Down)
    row = card.list._rows.row(card.list.currentIndex().row())
    assert row.piece is None or row.piece == card.picture.chosen
    card.switch_view()
    assert card.picture.isVisible()


def test_the_list_model_is_sound(qtmodeltester, card, ribbon):
    card.switch_view()
    qtmodeltester.check(card.list.model())
    pieces = sum(len(lane.pieces) + len(lane.bands) for lane in ribbon.lanes)
    assert card.list.model().rowCount() == pieces


def test_a_new_reading_keeps_place_and_choice(qtbot, card, ribbon):
    press(qtbot, card, Qt.Key.Key_Right, Qt.Key.Key_Plus)
    span, chosen = card.picture.span, card.picture.chosen
    card.show_ribbon(ribbon, "Familie Yıldız")
    assert (card.picture.span, card.picture.chosen) == (span, chosen)


def test_nothing_is_painted_outside_or_cut_off(card):
    placed = card.picture.placed
    assert card.picture.height() >= placed.height
    for width in (420, 700, 1500):
        card.resize(width, 700)
        for lane in card.picture.placed.lanes:
            assert all(mark.end <= card.picture.width() + 9 for mark in lane.pieces)


def test_something_is_painted(card):
    image = card.picture.grab().toImage()
    lane = card.picture.placed.lanes[0]
    band = lane.bands[-1]
    scale = image.devicePixelRatio()
    at = QPointF(band.right - 6, lane.top + 4) * scale
    ground = QColor(image.pixelColor(at.toPoint()))
    assert ground != image.pixelColor(round(4 * scale), round(placed_bottom(card) * scale))


def placed_bottom(card):
    return card.picture.placed.height - 3


def test_on_paper_picture_and_whole_list(card, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "lebenslinie.pdf"))
    card.print_on(printer)
    pages = PdfReader(tmp_path / "lebenslinie.pdf").pages
    text = "\n".join(page.extract_text() for page in pages)
    assert len(pages) >= 2
    assert "Anrufen" in text
    assert str(TODAY.year) in text


@pytest.mark.parametrize(
    "mode", [QPrinter.PrinterMode.ScreenResolution, QPrinter.PrinterMode.HighResolution]
)
def test_on_paper_the_picture_keeps_to_its_page_at_every_fineness(card, tmp_path, mode):
    printer = QPrinter(mode)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "lebenslinie.pdf"))
    card.print_on(printer)
    pages = PdfReader(tmp_path / "lebenslinie.pdf").pages
    paper = pages[0].mediabox
    places = []

    def note(text, _cm, matrix, _font, _size):
        if text.strip():
            x, y = matrix[4] * _cm[0] + _cm[4], matrix[5] * _cm[3] + _cm[5]
            places.append((text.strip(), x, y))

    pages[0].extract_text(visitor_text=note)
    assert any("heute" in text for text, _, _ in places)
    for text, x, y in places:
        assert 0 < x < paper.width, text
        assert 0 < y < paper.height, text
    for number, page in enumerate(pages, start=1):
        words = " ".join(page.extract_text().split())
        assert f"Seite {number} von {len(pages)}" in words


def test_on_paper_practice_is_marked_on_every_page(card, tmp_path):
    card.show_ribbon(card._ribbon, "Familie Yıldız", practice=True)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "lebenslinie.pdf"))
    card.print_on(printer)
    for page in PdfReader(tmp_path / "lebenslinie.pdf").pages:
        assert "ÜBUNG" in page.extract_text()
