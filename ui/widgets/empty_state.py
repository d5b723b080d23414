"""What an empty page says: what it is for, and the first step."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.icons import paint_icon
from ui.theme.measures import em, fit, keep
from ui.theme.palette import tokens_now
from ui.widgets.labels import Label


class Picture(QWidget):
    """One icon, decorative: a screen reader passes over it."""

    def __init__(self, name: str, size: float = 3.0, parent: QWidget | None = None):
        super().__init__(parent)
        self._name = name
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(em(self._size), em(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self._name, tokens_now().accent, QRectF(self.rect()))


class EmptyState(QWidget):
    """Picture, one strong line, one sentence, one act."""

    def __init__(
        self,
        title: str,
        sentence: str,
        parent: QWidget | None = None,
        *,
        action: QWidget | None = None,
        icon_name: str = "families",
    ):
        super().__init__(parent)
        layout = QVBoxLayout(self)
        fit(layout, margin=2.0, gap=0.7)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addStretch(1)
        layout.addWidget(Picture(icon_name), 0, centre)
        self._title = Label(title, "heading")
        self._sentence = Label(sentence, "muted")
        for label in (self._title, self._sentence):
            label.setAlignment(centre)
            keep(label, max_width=32)
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 100)
            row.addStretch(1)
            layout.addLayout(row)
        if action is not None:
            layout.addWidget(action, 0, centre)
        layout.addStretch(2)

    def set_text(self, title: str, sentence: str) -> None:
        self._title.setText(title)
        self._sentence.setText(sentence)
