"""„Seiten“: the documents that belong together, each with a small picture of its first page."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from ui.documents.loaded_pdf import LoadedPdf
from ui.documents.page_list import page_picture, picture_size
from ui.theme.measures import em
from ui.widgets.card import Card
from ui.widgets.closing import delete_later

ITEM_WIDTH = 10.5  # in font heights


class DocumentStack(Card):
    """`document_chosen(bytes)` when another one comes to the front, and after new ones came."""

    document_chosen = Signal(bytes)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Seiten"), parent)
        self._pdfs: list[bytes] = []
        self.list = QListWidget()
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setFlow(QListView.Flow.TopToBottom)
        self.list.setWrapping(False)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Dokumente dieser Vermittlung"))
        self.list.currentRowChanged.connect(self._choose)
        self.add(self.list)

    def show_documents(self, documents: Sequence[tuple[str, bytes]]) -> None:
        """Title and bytes; the one that was in front stays there."""
        row = max(self.list.currentRow(), 0)
        self.list.blockSignals(True)
        self.list.clear()
        self._pdfs = [pdf for _, pdf in documents]
        size = QSize()
        for number, (title, pdf) in enumerate(documents):
            loaded = LoadedPdf(pdf, self)
            size = picture_size(loaded, 0, em())
            pages = loaded.pageCount()
            picture = QIcon(page_picture(loaded, 0, size, self.devicePixelRatioF()))
            words = self.tr("{} {}").format(number + 1, title)
            if pages > 1:
                words = self.tr("{} {}\n{} Seiten").format(number + 1, title, pages)
            item = QListWidgetItem(picture, words)
            item.setSizeHint(QSize(em(ITEM_WIDTH), size.height() + em(3.4)))
            self.list.addItem(item)
            delete_later(loaded)
        self.list.setIconSize(size)
        self.list.setFixedHeight(len(documents) * (size.height() + em(3.6)) + em(0.6))
        self.list.setCurrentRow(min(row, len(documents) - 1))
        self.list.blockSignals(False)
        self._choose(self.list.currentRow())

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._pdfs):
            self.document_chosen.emit(self._pdfs[row])
