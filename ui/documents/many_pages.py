"""Several documents one after the other on the same stack of paper."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from ui.documents.loaded_pdf import LoadedPdf
from ui.documents.printing import draw_page


def print_documents(documents: Sequence[bytes], printer: QPrinter, owner: QObject) -> bool:
    """False if the printer refused; nothing is on paper then."""
    loaded = [LoadedPdf(data, owner) for data in documents]
    painter = QPainter()
    if not painter.begin(printer):
        return False
    first = True
    for document in loaded:
        for page in range(document.pageCount()):
            if not first:
                printer.newPage()
            draw_page(document, page, painter, printer)
            first = False
    painter.end()
    for document in loaded:
        document.deleteLater()
    return True
