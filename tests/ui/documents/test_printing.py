"""Real printers that print into files: paper equals the kept document, breaking off is told."""

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QRectF, QSize
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from lotse.documents.drawing.draw import draw
from lotse.documents.examples import example
from lotse.documents.record import DocumentKind
from lotse.errors import LotseError
from lotse.vault import RecoveryKey
from ui.documents.loaded_pdf import LoadedPdf
from ui.documents.preview import PdfPreview
from ui.documents.printing import print_documents
from ui.first_start.recovery_sheet import RecoverySheet

DOTS = 150  # per inch
A4 = QSize(1240, 1754)  # at that sharpness
DOTS_PER_MM = DOTS / 25.4
A4_POINTS = (595, 842)
OFFSET = 1.0  # millimetres
SCALE = 0.005
INK = 90  # darker than lines to write on and fold marks, which thin out differently
FULL = 40_000  # bytes; a printed page has more


def printer_into(file: Path) -> QPrinter:
    """As Qt's print dialog makes it of „In PDF-Datei drucken“."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setFullPage(True)
    return printer


@contextmanager
def disk_full_after(size: int) -> Iterator[None]:
    before, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, hard))
        signal.signal(signal.SIGXFSZ, ignored)


def kept(kind: DocumentKind) -> bytes:
    return draw(kind, example(kind))


def inked(document: QPdfDocument, page: int) -> QRectF:
    """The smallest frame around all ink of a page, in millimetres."""
    grey = QImage(A4, QImage.Format.Format_Grayscale8)
    grey.fill(255)
    painter = QPainter(grey)
    painter.drawImage(0, 0, document.render(page, A4))
    painter.end()
    rows = [bytes(grey.constScanLine(y))[: A4.width()] for y in range(A4.height())]
    dark = [y for y, row in enumerate(rows) if min(row) < INK]
    columns = [x for x, column in enumerate(zip(*rows, strict=True)) if min(column) < INK]
    return QRectF(
        columns[0] / DOTS_PER_MM,
        dark[0] / DOTS_PER_MM,
        (columns[-1] - columns[0]) / DOTS_PER_MM,
        (dark[-1] - dark[0]) / DOTS_PER_MM,
    )


@pytest.fixture
def preview(qtbot: QtBot) -> PdfPreview:
    widget = PdfPreview(kept(DocumentKind.HANDOVER), name="Übergabeprotokoll")
    qtbot.addWidget(widget)
    return widget


def test_the_paper_is_the_kept_document_page_by_page(preview: PdfPreview, tmp_path: Path) -> None:
    papers = [kept(DocumentKind.LETTER), kept(DocumentKind.HANDOVER)]
    assert print_documents(papers, printer_into(tmp_path / "papier.pdf"), preview)
    paper = LoadedPdf((tmp_path / "papier.pdf").read_bytes(), preview)
    originals = [LoadedPdf(data, preview) for data in papers]
    wanted = [(one, page) for one in originals for page in range(one.pageCount())]
    assert paper.pageCount() == len(wanted)
    for number, (original, page) in enumerate(wanted):
        assert paper.pagePointSize(number).width() == pytest.approx(A4_POINTS[0], abs=1)
        assert paper.pagePointSize(number).height() == pytest.approx(A4_POINTS[1], abs=1)
        printed, kept_frame = inked(paper, number), inked(original, page)
        assert printed.left() == pytest.approx(kept_frame.left(), abs=OFFSET)
        assert printed.top() == pytest.approx(kept_frame.top(), abs=OFFSET)
        assert printed.width() == pytest.approx(kept_frame.width(), rel=SCALE)
        assert printed.height() == pytest.approx(kept_frame.height(), rel=SCALE)


def test_margins_of_the_printer_do_not_move_the_page(preview: PdfPreview, tmp_path: Path) -> None:
    """Window and fold marks of DIN 5008 only fit if the whole sheet is used."""
    letter = kept(DocumentKind.LETTER)
    printer = printer_into(tmp_path / "papier.pdf")
    printer.setFullPage(False)
    printer.setPageMargins(QMarginsF(15, 20, 15, 20), QPageLayout.Unit.Millimeter)
    assert print_documents([letter], printer, preview)
    paper = LoadedPdf((tmp_path / "papier.pdf").read_bytes(), preview)
    printed, original = inked(paper, 0), inked(LoadedPdf(letter, preview), 0)
    assert printed.left() == pytest.approx(original.left(), abs=OFFSET)
    assert printed.top() == pytest.approx(original.top(), abs=OFFSET)


def test_only_chosen_pages_come_out(preview: PdfPreview, qtbot: QtBot, tmp_path: Path) -> None:
    printer = printer_into(tmp_path / "papier.pdf")
    printer.setFromTo(2, 2)
    with qtbot.waitSignal(preview.printed):
        preview.print_on(printer)
    assert LoadedPdf((tmp_path / "papier.pdf").read_bytes(), preview).pageCount() == 1


def test_a_print_that_breaks_off_is_told(preview: PdfPreview, qtbot: QtBot, tmp_path: Path) -> None:
    before = preview.data
    with disk_full_after(FULL), qtbot.waitSignal(preview.failed) as told:
        preview.print_on(printer_into(tmp_path / "papier.pdf"))
    assert told.args == [
        "Der Druck ist nicht fertig geworden. Das Dokument ist unverändert. "
        "Bitte prüfen Sie den Drucker oder speichern Sie als PDF."
    ]
    assert preview.data == before


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_without_a_place_is_told(
    preview: PdfPreview, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(preview.failed):
        preview.print_on(printer_into(tmp_path / "gibt" / "es" / "nicht.pdf"))


def test_the_recovery_sheet_says_when_it_did_not_print(preview: PdfPreview, tmp_path: Path) -> None:
    sheet = RecoverySheet(RecoveryKey(("ABCDE",) * 8), tmp_path, preview)
    with disk_full_after(FULL), pytest.raises(LotseError, match="Der Schlüssel gilt trotzdem"):
        sheet.print_on(printer_into(tmp_path / "papier.pdf"))
    sheet.print_on(printer_into(tmp_path / "papier.pdf"))
    assert LoadedPdf((tmp_path / "papier.pdf").read_bytes(), preview).pageCount() == 1
