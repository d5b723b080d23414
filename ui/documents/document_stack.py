"""„Seiten“: the documents that belong together, each with a small picture of its first page."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon, QPainter, QResizeEvent, QStaticText, QTextOption
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.documents.loaded_pdf import LoadedPdf
from ui.documents.page_list import page_picture, picture_size
from ui.theme.measures import em
from ui.theme.palette import tokens_now
from ui.widgets.card import Card
from ui.widgets.closing import delete_later

_ROUND = 0.5  # around picture and words, in font heights
_NEW_LINE = "\N{LINE SEPARATOR}"  # QStaticText measures a plain new line as none


class DocumentStack(Card):
    """`document_chosen(bytes)` when another one comes to the front, and after new ones came."""

    document_chosen = Signal(bytes)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Seiten"), parent)
        self._pdfs: list[bytes] = []
        self.list = _PictureList()
        self.list.setAccessibleName(self.tr("Dokumente dieser Vermittlung"))
        self.list.currentRowChanged.connect(self._choose)
        self.add(self.list)

    def show_documents(self, documents: Sequence[tuple[str, bytes]]) -> None:
        """Title and bytes; the one that was in front stays there."""
        row = max(self.list.currentRow(), 0)
        self.list.blockSignals(True)
        self.list.clear()
        self._pdfs = [pdf for _, pdf in documents]
        for number, (title, pdf) in enumerate(documents):
            loaded = LoadedPdf(pdf, self)
            size = picture_size(loaded, 0, em())
            pages = loaded.pageCount()
            picture = QIcon(page_picture(loaded, 0, size, self.devicePixelRatioF()))
            words = self.tr("{} {}").format(number + 1, title)
            if pages > 1:
                words = self.tr("{} {}\n{} Seiten").format(number + 1, title, pages)
            self.list.addItem(QListWidgetItem(picture, words))
            self.list.setIconSize(size)
            delete_later(loaded)
        self.list.setCurrentRow(min(row, len(documents) - 1))
        self.list.blockSignals(False)
        self.list.fit_height()
        self._choose(self.list.currentRow())

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._pdfs):
            self.document_chosen.emit(self._pdfs[row])


class _PictureList(QListWidget):
    """The page scrolls, this list does not: words that wrap make it higher."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(_PictureOverWords(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit_height(self) -> None:
        self.doItemsLayout()  # Qt measures words anew only when the height changes
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(rows + self.height() - self.viewport().height() + em(0.3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit_height()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit_height()


class _PictureOverWords(QStyledItemDelegate):
    """As wide as the list; the words wrap below the picture and are never cut off."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        room = self._view.viewport().width() - 2 * em(_ROUND)
        words = self._wrapped(str(index.data()), room).size().height()
        return QSize(em(4), self._view.iconSize().height() + ceil(words) + 3 * em(_ROUND))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.initStyleOption(option, index)
        words, picture = option.text, self._view.iconSize()
        style = self._view.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, self._view
        )
        inside = option.rect.adjusted(em(_ROUND), em(_ROUND), -em(_ROUND), -em(_ROUND))
        spot = QRect(inside.topLeft(), picture)
        spot.moveLeft(inside.center().x() - picture.width() // 2)
        option.icon.paint(painter, spot)
        painter.setFont(self._view.font())
        painter.setPen(QColor(tokens_now().text))
        below = QPoint(inside.left(), spot.bottom() + em(_ROUND))
        painter.drawStaticText(below, self._wrapped(words, inside.width()))

    def _wrapped(self, words: str, width: int) -> QStaticText:
        text = QStaticText(words.replace("\n", _NEW_LINE))
        text.setTextFormat(Qt.TextFormat.PlainText)
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        text.setTextOption(option)
        text.setTextWidth(width)
        text.prepare(font=self._view.font())
        return text
