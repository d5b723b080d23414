"""A paper that is drawn for now and kept nowhere: look, print, save."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.context import AppContext
from ui.documents.preview import PdfPreview
from ui.documents.told import PreviewTold
from ui.theme.measures import PAGE_MARGIN, em, fit
from ui.widgets.closing import delete_when_closed


class PaperDialog(QDialog):
    """`name` is the file name offered on saving."""

    def __init__(
        self, context: AppContext, pdf: bytes, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(name)
        self.preview = PdfPreview(pdf, name=name)
        layout = QVBoxLayout(self)
        fit(layout, margin=PAGE_MARGIN)
        layout.addWidget(self.preview)
        PreviewTold(self.preview, context.messages)
        self.preview.print_button.setFocus()

    def ask(self) -> None:
        delete_when_closed(self)
        self.resize(self.sizeHint())  # else as low as its layout can be
        self.open()

    def sizeHint(self) -> QSize:
        screen = self.screen().availableSize()
        return QSize(min(em(56), round(screen.width() * 0.9)), round(screen.height() * 0.85))
