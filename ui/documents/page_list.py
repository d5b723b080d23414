"""Small pictures of the pages; choosing one jumps there."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from ui.documents.loaded_pdf import LoadedPdf

WIDTH_IN_LINES = 5.0  # of the font height
PAPER_EDGE = QColor("#B8C0CA")


class PageList(QListWidget):
    page_chosen = Signal(int)  # counted from 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Seiten"))
        self.currentRowChanged.connect(self._choose)

    def show_pages(self, document: LoadedPdf, titles: tuple[str, ...] = ()) -> None:
        """One row per page; `titles` names documents that stand one after the other."""
        row = max(self.currentRow(), 0)
        self.blockSignals(True)
        self.clear()
        for page in range(document.pageCount()):
            name = titles[page] if page < len(titles) else self.tr("Seite {}").format(page + 1)
            size = picture_size(document, page, self.fontMetrics().height())
            picture = page_picture(document, page, size, self.devicePixelRatioF())
            icon = QIcon(picture)
            icon.addPixmap(picture, QIcon.Mode.Selected)  # paper stays white
            self.addItem(QListWidgetItem(icon, name))
            self.setIconSize(size)
        if self.count():
            self.setCurrentRow(min(row, self.count() - 1))
        self.blockSignals(False)

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(round(line * (WIDTH_IN_LINES + 3)), line * 12)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A page takes the whole width, so that its mark does too."""
        super().resizeEvent(event)
        height = self.iconSize().height() + 2 * self.fontMetrics().height()
        place = QSize(self.viewport().width() - 2, height)
        self.setGridSize(place)
        for row in range(self.count()):
            self.item(row).setSizeHint(place)

    def show_current(self, page: int) -> None:
        """Follows the reader without jumping back."""
        self.blockSignals(True)
        self.setCurrentRow(page)
        self.blockSignals(False)

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.page_chosen.emit(row)


def picture_size(document: LoadedPdf, page: int, line: float) -> QSize:
    """Of a page in lines of text of that height."""
    points = document.pagePointSize(page)
    width = line * WIDTH_IN_LINES
    ratio = points.height() / points.width() if points.width() else 1.4
    return QSize(round(width), round(width * ratio))


def page_picture(document: LoadedPdf, page: int, size: QSize, sharp: float) -> QPixmap:
    """The page on white paper with a fine edge; `sharp` is the pixel ratio of the screen."""
    image = document.render(page, size * sharp)
    picture = QPixmap(size * sharp)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.drawImage(0, 0, image)
    painter.setPen(QPen(PAPER_EDGE, 1))
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
    painter.end()
    picture.setDevicePixelRatio(sharp)
    return picture
