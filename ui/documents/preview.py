"""The exact PDF on screen: pages, zoom, print, save. What is shown is what is printed."""

from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPalette, QShortcut
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ui.documents.loaded_pdf import LoadedPdf
from ui.documents.page_list import PageList
from ui.documents.printing import JOB_NAME, POINTS_PER_INCH, print_pages
from ui.documents.saving import ask_where, write_whole
from ui.theme.palette import tokens_now
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.closing import delete_later
from ui.widgets.flow_layout import FlowBox

ZOOM_STEP = 1.25
ZOOM_RANGE = (0.25, 4.0)


class PdfPreview(QWidget):
    """Shows PDF bytes. `printed` and `saved(path)` tell what left the window."""

    printed = Signal()
    saved = Signal(str)
    failed = Signal(str)  # one German sentence

    def __init__(
        self, data: bytes = b"", *, name: str = "Dokument", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._data = b""
        self._name = name
        self._document = LoadedPdf(b"", self)
        self._printer: QPrinter | None = None  # Qt needs it as long as a job is spooled
        self.view = QPdfView(self)
        self.pages = PageList(self)
        self._page_label = QLabel(self)
        self._empty = QLabel(self.tr("Noch keine Vorschau."), self)
        self.print_button = Button(self.tr("Drucken …"), self, icon_name="print")
        self.save_button = Button(self.tr("Als PDF speichern …"), self)
        self._build()
        if data:
            self.show_pdf(data, name)

    def _build(self) -> None:
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName(self.tr("Vorschau"))
        self.view.pageNavigator().currentPageChanged.connect(self._show_page_number)
        self.pages.page_chosen.connect(self._jump_to)
        self.print_button.clicked.connect(self.print_document)
        self.save_button.clicked.connect(self.save_document)
        self._tools = self._tool_row()
        self._colour_desk()
        middle = QHBoxLayout()
        middle.addWidget(self.view, 1)
        middle.addWidget(self._empty, 1)
        middle.addWidget(self.pages)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._tools)
        outer.addLayout(middle, 1)
        self._empty.setWordWrap(True)
        self._empty.setProperty("kind", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.clear(self._empty.text())

    def _tool_row(self) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page_label)
        buttons = FlowBox(align_right=True)  # breaks into lines rather than widen the window
        layout.addWidget(buttons, 1)
        for text, name, keys, act in (
            ("−", self.tr("Kleiner"), QKeySequence.StandardKey.ZoomOut, self.zoom_out),
            ("+", self.tr("Größer"), QKeySequence.StandardKey.ZoomIn, self.zoom_in),
            (self.tr("Breite"), self.tr("Ganze Breite"), None, self.fit_width),
            (self.tr("Seite"), self.tr("Ganze Seite"), None, self.fit_page),
        ):
            button = LinkButton(text, row)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(act)
            if keys is not None:  # only while the reader is in the preview: Ctrl + − zooms Lotse
                QShortcut(keys, self.view, act, context=Qt.ShortcutContext.WidgetShortcut)
            buttons.flow.addWidget(button)
        buttons.flow.addWidget(self.save_button)
        buttons.flow.addWidget(self.print_button)
        return row

    def show_only_pages(self) -> None:
        """For pages that bring their own buttons and their own list of pages."""
        self.print_button.hide()
        self.save_button.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._colour_desk()

    def _colour_desk(self) -> None:
        """The desk below the paper is calm, and dark where the program is dark."""
        palette = self.view.palette()
        if palette.color(QPalette.ColorRole.Dark).name() != tokens_now().line.lower():
            palette.setColor(QPalette.ColorRole.Dark, QColor(tokens_now().line))
            self.view.setPalette(palette)

    @property
    def data(self) -> bytes:
        return self._data

    @property
    def page_count(self) -> int:
        return self._document.pageCount()

    def show_pdf(self, data: bytes, name: str | None = None) -> None:
        """Replaces the document and stays where the reader was."""
        self._name = name or self._name
        place = self.view.verticalScrollBar().value()
        old, self._document = self._document, LoadedPdf(data, self)
        self._data = data
        self.view.setDocument(self._document)
        delete_later(old)
        readable = self._document.readable
        self.view.setVisible(readable)
        self._empty.setVisible(not readable)
        self._tools.setVisible(readable)
        for button in (self.print_button, self.save_button):
            button.setEnabled(readable)
        self.view.setAccessibleDescription(self._document.whole_text() if readable else "")
        self.pages.show_pages(self._document)
        self.pages.setVisible(readable and self._document.pageCount() > 1)
        self._show_page_number(0)
        self.view.verticalScrollBar().setValue(place)

    def clear(self, sentence: str) -> None:
        """Shows a sentence instead of a document."""
        self.show_pdf(b"")
        self._empty.setText(sentence)

    def zoom_in(self) -> None:
        self._zoom_by(ZOOM_STEP)

    def zoom_out(self) -> None:
        self._zoom_by(1 / ZOOM_STEP)

    def fit_width(self) -> None:
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def fit_page(self) -> None:
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)

    def print_document(self) -> None:
        """Asks for the printer, prints, tells."""
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(JOB_NAME)
        self._printer.setFullPage(True)
        dialog = QPrintDialog(self._printer, self)
        dialog.setMinMax(1, self.page_count)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(self._printer)

    def print_on(self, printer: QPrinter) -> None:
        if print_pages(self._document, printer):
            self.printed.emit()
        else:
            self.failed.emit(
                self.tr(
                    "Der Druck ist nicht fertig geworden. Das Dokument ist unverändert. "
                    "Bitte prüfen Sie den Drucker oder speichern Sie als PDF."
                )
            )

    def save_document(self) -> None:
        """Asks where to, writes the bytes as they are."""
        chosen = ask_where(self, self.tr("Als PDF speichern"), f"{self._name}.pdf")
        if chosen:
            self.save_to(chosen)

    def save_to(self, path: Path) -> None:
        try:
            write_whole(path, self._data)
        except OSError:
            self.failed.emit(
                self.tr(
                    "Die Datei konnte dort nicht gespeichert werden. Das Dokument ist weiter in "
                    "Lotse. Bitte wählen Sie einen anderen Ordner."
                )
            )
            return
        self.saved.emit(str(path))

    def _zoom_by(self, factor: float) -> None:
        shown = self.view.zoomFactor()
        if self.view.zoomMode() is not QPdfView.ZoomMode.Custom and self.page_count:
            width = self._document.pagePointSize(0).width() * self.logicalDpiX() / POINTS_PER_INCH
            shown = self.view.viewport().width() / width
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(min(max(shown * factor, ZOOM_RANGE[0]), ZOOM_RANGE[1]))

    def _jump_to(self, page: int) -> None:
        self.view.pageNavigator().jump(page, QPointF())

    def _show_page_number(self, page: int) -> None:
        count = self.page_count
        text = self.tr("Seite {} von {}").format(page + 1, count) if count else ""
        self._page_label.setText(text)
        if count:
            self.pages.show_current(page)
