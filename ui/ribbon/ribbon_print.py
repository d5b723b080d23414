"""The ribbon on paper: the picture on top, the whole list below. Always in the light colours."""

from html import escape

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPageLayout, QPainter, QPicture, QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from lotse.dates.written import german
from lotse.ribbon.layout import arrange
from lotse.ribbon.pieces import Ribbon
from lotse.ribbon.placed import Measures
from lotse.ribbon.rows import rows_of
from lotse.ribbon.span import overview
from ui.ribbon.painter import Emphasis, RibbonPainter
from ui.theme.tokens import LIGHT

PAPER_WIDTH = 1000.0  # own unit, scaled to the paper
FONT_SIZE = 13


def print_ribbon(ribbon: Ribbon, title: str, printer: QPrinter) -> None:
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    page = printer.pageLayout().paintRectPixels(printer.resolution())
    scale = page.width() / PAPER_WIDTH
    picture, height = _picture(ribbon)
    text = _list(ribbon, title)
    painter = QPainter(printer)
    painter.scale(scale, scale)
    page_height = page.height() / scale
    heading = _font(bold=True)
    painter.setFont(heading)
    top = QFontMetricsF(heading).height() * 1.4
    painter.drawText(QRectF(0, 0, PAPER_WIDTH, top), f"{title} · {german(ribbon.today)}")
    painter.translate(0, top)
    painter.drawPicture(0, 0, picture)
    _draw_list(text, painter, printer, top + height, page_height)
    painter.end()


def _draw_list(
    text: QTextDocument, painter: QPainter, printer: QPrinter, used: float, page: float
) -> None:
    """The list begins on a page of its own, so that no row is cut by the picture."""
    text.setPageSize(QRectF(0, 0, PAPER_WIDTH, page).size())
    for number in range(text.pageCount()):
        printer.newPage()
        painter.resetTransform()
        scale = printer.pageLayout().paintRectPixels(printer.resolution()).width() / PAPER_WIDTH
        painter.scale(scale, scale)
        painter.translate(0, -number * page)
        text.drawContents(painter, QRectF(0, number * page, PAPER_WIDTH, page))


def _font(*, bold: bool = False) -> QFont:
    font = QFont(QApplication.font())
    font.setPixelSize(FONT_SIZE)
    font.setBold(bold)
    return font


def _picture(ribbon: Ribbon) -> tuple[QPicture, float]:
    font = _font()
    metrics = QFontMetricsF(_font(bold=True))
    line = metrics.height()
    measures = Measures(
        width=PAPER_WIDTH, names=line * 5, line=line, symbol=line * 0.58, gap=line * 0.5
    )
    placed = arrange(ribbon, overview(ribbon), measures, metrics.horizontalAdvance)
    picture = QPicture()
    painter = QPainter(picture)
    word = QApplication.translate("RibbonPicture", "heute")
    RibbonPainter(painter, measures, LIGHT, font, word, Emphasis()).paint(placed)
    painter.end()
    return picture, placed.height


def _list(ribbon: Ribbon, title: str) -> QTextDocument:
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
    document.setHtml(
        f"<h3>{escape(title)}</h3><table width='100%' cellpadding='3'>"
        f"<thead><tr>{heads}</tr></thead>{rows}</table>"
    )
    return document
