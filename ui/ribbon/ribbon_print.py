"""The ribbon on paper: the picture on top, the whole list below. Always in the light colours."""

from html import escape

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPainter, QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from lotse.dates.written import german
from lotse.ribbon.layout import arrange
from lotse.ribbon.pieces import Ribbon
from lotse.ribbon.placed import Measures, Placed
from lotse.ribbon.rows import rows_of
from lotse.ribbon.span import overview
from ui.ribbon.painter import Emphasis, RibbonPainter
from ui.theme.tokens import LIGHT

PAPER_WIDTH = 1000.0  # own unit, scaled to the paper
FONT_SIZE = 13
MARGIN = 30.0
GAP = 1.4  # lines


def print_ribbon(ribbon: Ribbon, title: str, printer: QPrinter, *, practice: bool = False) -> None:
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    sheets = _Sheets(printer, f"{title} · {german(ribbon.today)}", practice=practice)
    text = _list(ribbon, sheets.body)
    sheets.total = 1 + text.pageCount()
    sheets.begin(1)
    _draw_picture(ribbon, sheets)
    for number in range(text.pageCount()):
        # The list begins on a page of its own, so that no row is cut by the picture.
        printer.newPage()
        sheets.begin(number + 2)
        body = sheets.body
        sheets.painter.translate(body.left(), body.top() - number * body.height())
        text.drawContents(
            sheets.painter, QRectF(0, number * body.height(), body.width(), body.height())
        )
    sheets.painter.end()


class _Sheets:
    """Pages of one print in our own unit, each with its head and its number."""

    def __init__(self, printer: QPrinter, head: str, *, practice: bool) -> None:
        self.painter = QPainter(printer)
        paper = printer.pageLayout().paintRectPixels(printer.resolution())
        self._scale = paper.width() / PAPER_WIDTH
        line = QFontMetricsF(_font(bold=True)).height()
        room = QRectF(0, 0, PAPER_WIDTH, paper.height() / self._scale)
        self._room = room.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        self.body = self._room.adjusted(0, line * GAP, 0, -line * GAP)
        self._head = head
        self._practice = practice
        self.total = 1

    def begin(self, number: int) -> None:
        self.painter.resetTransform()
        self.painter.scale(self._scale, self._scale)
        self.painter.setPen(QColor(LIGHT.text))
        self._write(self._head, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, bold=True)
        if self._practice:
            mark = QCoreApplication.translate("RibbonPrint", "ÜBUNG · erfundene Angaben")
            self._write(mark, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, bold=True)
        words = QCoreApplication.translate("RibbonPrint", "Seite {0} von {1}")
        foot = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
        self._write(words.format(number, self.total), foot)

    def _write(self, text: str, where: Qt.AlignmentFlag, *, bold: bool = False) -> None:
        self.painter.setFont(_font(bold=bold))
        self.painter.drawText(self._room, where, text)


def _draw_picture(ribbon: Ribbon, sheets: _Sheets) -> None:
    """Straight on the paper, at its fineness; a family with many lanes is drawn smaller."""
    font, body, painter = _font(), sheets.body, sheets.painter
    placed, measures = _placed(ribbon, body.width())
    fit = min(1.0, body.height() / placed.height)
    if fit < 1:
        placed, measures = _placed(ribbon, body.width() / fit)
    painter.translate(body.left(), body.top())
    painter.scale(fit, fit)
    word = QApplication.translate("RibbonPicture", "heute")
    RibbonPainter(painter, measures, LIGHT, font, word, Emphasis()).paint(placed)


def _placed(ribbon: Ribbon, width: float) -> tuple[Placed, Measures]:
    metrics = QFontMetricsF(_font(bold=True))
    line = metrics.height()
    measures = Measures(width=width, names=line * 5, line=line, symbol=line * 0.58, gap=line * 0.5)
    return arrange(ribbon, overview(ribbon), measures, metrics.horizontalAdvance), measures


def _font(*, bold: bool = False) -> QFont:
    font = QFont(QApplication.font())
    font.setPixelSize(FONT_SIZE)
    font.setBold(bold)
    return font


def _list(ribbon: Ribbon, body: QRectF) -> QTextDocument:
    rows = "".join(
        "<tr>"
        + "".join(f"<td>{escape(cell)}</td>" for cell in (row.who, row.when, row.what, row.state))
        + "</tr>"
        for row in rows_of(ribbon)
    )
    heads = "".join(
        f"<th align='left'>{escape(QApplication.translate('RibbonRows', head))}</th>"
        for head in ("Wer", "Wann", "Was", "Stand")
    )
    document = QTextDocument()
    document.setDefaultFont(_font())
    document.setDocumentMargin(0)
    document.setHtml(
        f"<table width='100%' cellpadding='3'><thead><tr>{heads}</tr></thead>{rows}</table>"
    )
    document.setPageSize(body.size())
    return document
