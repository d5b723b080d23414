"""The preview shows, prints and saves exactly the bytes it was given."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from ui.documents.preview import PdfPreview
from ui.documents.printing import page_range


def a_pdf(*pages: str) -> bytes:
    paper = BytesIO()
    canvas = Canvas(paper, pagesize=(595, 842), invariant=1)
    for text in pages:
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    return paper.getvalue()


@pytest.fixture
def preview(qtbot: QtBot) -> PdfPreview:
    widget = PdfPreview(a_pdf("Erste Seite", "Zweite Seite", "Dritte Seite"), name="Brief")
    qtbot.addWidget(widget)
    widget.resize(700, 800)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_pages_are_counted_and_listed(preview: PdfPreview) -> None:
    assert preview.page_count == 3
    assert [preview.pages.item(row).text() for row in range(3)] == ["Seite 1", "Seite 2", "Seite 3"]
    assert any(label.text() == "Seite 1 von 3" for label in preview.findChildren(QLabel))


def test_a_screen_reader_gets_the_text(preview: PdfPreview) -> None:
    assert "Zweite Seite" in preview.view.accessibleDescription()


def test_choosing_a_page_jumps_there(preview: PdfPreview) -> None:
    preview.pages.setCurrentRow(2)
    assert preview.view.pageNavigator().currentPage() == 2


def test_saved_bytes_are_the_shown_bytes(preview: PdfPreview, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(preview.saved) as signal:
        preview.save_to(tmp_path / "brief.pdf")
    assert (tmp_path / "brief.pdf").read_bytes() == preview.data
    assert signal.args == [str(tmp_path / "brief.pdf")]


def test_a_refused_folder_is_one_sentence(
    preview: PdfPreview, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(preview.failed) as signal:
        preview.save_to(tmp_path / "gibt" / "es" / "nicht.pdf")
    assert "anderen Ordner" in signal.args[0]


def test_printing_puts_every_page_on_paper(
    preview: PdfPreview, qtbot: QtBot, tmp_path: Path
) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setFullPage(True)
    with qtbot.waitSignal(preview.printed):
        preview.print_on(printer)
    paper = PdfReader(tmp_path / "paper.pdf")
    assert len(paper.pages) == 3
    assert paper.pages[0].images  # drawn, not blank


def test_only_the_chosen_pages_are_printed() -> None:
    printer = QPrinter()
    assert page_range(printer, 5) == (1, 5)
    printer.setFromTo(2, 3)
    assert page_range(printer, 5) == (2, 3)
    printer.setFromTo(4, 9)
    assert page_range(printer, 5) == (4, 5)


def test_zoom_has_limits(preview: PdfPreview) -> None:
    for _ in range(30):
        preview.zoom_in()
    assert preview.view.zoomFactor() == pytest.approx(4.0)
    for _ in range(60):
        preview.zoom_out()
    assert preview.view.zoomFactor() == pytest.approx(0.25)


def test_a_new_document_keeps_the_place(preview: PdfPreview, qtbot: QtBot) -> None:
    preview.view.verticalScrollBar().setValue(200)
    preview.show_pdf(a_pdf("Andere", "Seiten", "hier"))
    assert preview.view.verticalScrollBar().value() == 200
    assert "Andere" in preview.view.accessibleDescription()


def test_without_document_there_is_nothing_to_print(qtbot: QtBot) -> None:
    preview = PdfPreview()
    qtbot.addWidget(preview)
    preview.clear("Bitte erst die Einwilligung erfassen.")
    assert not preview.print_button.isEnabled()
    assert not preview.save_button.isEnabled()
    assert preview.page_count == 0


def test_broken_bytes_show_the_empty_page(qtbot: QtBot) -> None:
    preview = PdfPreview(b"this is no pdf")
    qtbot.addWidget(preview)
    assert not preview.print_button.isEnabled()
