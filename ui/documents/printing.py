"""From PDF pages to paper, in the printer's own resolution."""

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

POINTS_PER_INCH = 72.0
SHARP_ENOUGH = 600  # dots per inch; above, pages only cost memory


def print_pages(document: QPdfDocument, printer: QPrinter) -> bool:
    """Draws every page of the chosen range in its true size; False if the printer refused."""
    first, last = page_range(printer, document.pageCount())
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        for page in range(first - 1, last):
            if page > first - 1:
                printer.newPage()
            draw_page(document, page, painter, printer)
    finally:
        painter.end()
    return True


def page_range(printer: QPrinter, count: int) -> tuple[int, int]:
    """First and last page, counted from 1; 0 in the printer means all."""
    first = min(max(printer.fromPage(), 1), count)
    last = printer.toPage() or count
    return first, min(max(last, first), count)


def draw_page(document: QPdfDocument, page: int, painter: QPainter, printer: QPrinter) -> None:
    points = document.pagePointSize(page)
    sharpness = min(printer.resolution(), SHARP_ENOUGH) / POINTS_PER_INCH
    image = document.render(page, (points * sharpness).toSize())
    true_size = QSizeF(points * (printer.resolution() / POINTS_PER_INCH))
    painter.drawImage(QRectF(QRectF().topLeft(), true_size), image)
