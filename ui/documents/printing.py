"""From PDF pages to paper, in the printer's own resolution."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from ui.documents.loaded_pdf import LoadedPdf
from ui.widgets.closing import delete_later

POINTS_PER_INCH = 72.0
# Everybody at the same printer sees the names of its jobs: none of a family may be among them.
JOB_NAME = "Lotse"
SHARP_ENOUGH = 600  # dots per inch; above, pages only cost memory
END_OF_PDF = b"%%EOF"

Pages = Sequence[tuple[QPdfDocument, int]]


def print_pages(document: QPdfDocument, printer: QPrinter) -> bool:
    """Draws every page of the chosen range in its true size; False if the printer refused or
    broke off.
    """
    first, last = page_range(printer, document.pageCount())
    return _print([(document, page) for page in range(first - 1, last)], printer)


def print_documents(documents: Sequence[bytes], printer: QPrinter, owner: QObject) -> bool:
    """One after the other on the same stack of paper; False as with `print_pages`."""
    loaded = [LoadedPdf(data, owner) for data in documents]
    pages = [(document, page) for document in loaded for page in range(document.pageCount())]
    printed = _print(pages, printer)
    for document in loaded:
        delete_later(document)
    return printed


def page_range(printer: QPrinter, count: int) -> tuple[int, int]:
    """First and last page, counted from 1; 0 in the printer means all."""
    first = min(max(printer.fromPage(), 1), count)
    last = printer.toPage() or count
    return first, min(max(last, first), count)


def _print(pages: Pages, printer: QPrinter) -> bool:
    printer.setFullPage(True)  # a dialog may have put margins in; they would shift every page
    with _waiting():
        return _draw_pages(pages, printer)


@contextmanager
def _waiting() -> Iterator[None]:
    """Pages take a second each: the dialog that asked goes first, the pointer says the rest."""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()


def _draw_pages(pages: Pages, printer: QPrinter) -> bool:
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, (document, page) in enumerate(pages):
        if number and not printer.newPage():
            painter.end()
            return False
        _draw_page(document, page, painter, printer)
    return (
        painter.end() and printer.printerState() != QPrinter.PrinterState.Error and _whole(printer)
    )


def _draw_page(document: QPdfDocument, page: int, painter: QPainter, printer: QPrinter) -> None:
    points = document.pagePointSize(page)
    sharpness = min(printer.resolution(), SHARP_ENOUGH) / POINTS_PER_INCH
    image = document.render(page, (points * sharpness).toSize())
    true_size = QSizeF(points * (printer.resolution() / POINTS_PER_INCH))
    painter.drawImage(QRectF(QRectF().topLeft(), true_size), image)


def _whole(printer: QPrinter) -> bool:
    """Qt does not tell when the disk was full: a PDF it printed must have its end."""
    written = Path(printer.outputFileName())
    return not written.is_file() or END_OF_PDF in written.read_bytes()[-64:]
