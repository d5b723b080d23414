"""Line edits with a name, a place for the problem, and the search field."""

from PySide6.QtCore import QEvent, QMargins, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.theme.icons import paint_icon
from ui.theme.measures import em, fit
from ui.theme.palette import tokens_now
from ui.widgets.labels import Label, repolish
from ui.widgets.shown import set_shown


class Field(QWidget):
    """Label above, editor, hint and problem below; the label is the editor's accessible name."""

    def __init__(self, label: str, editor: QWidget, hint: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self.editor = editor
        self._label = Label(label, "strong")
        self._label.setBuddy(editor)
        self._hint = Label(hint, "quiet")
        set_shown(self._hint, bool(hint))
        self._problem = Label("", "problem")
        self._problem.hide()
        editor.setAccessibleName(label.replace("&", ""))
        if hint:
            editor.setAccessibleDescription(hint)
        layout = QVBoxLayout(self)
        fit(layout, gap=0.25)
        for widget in (self._label, editor, self._hint, self._problem):
            layout.addWidget(widget)

    def set_problem(self, sentence: str) -> None:
        """Empty text: all is well."""
        self._problem.setText(sentence)
        set_shown(self._problem, bool(sentence))
        self.editor.setAccessibleDescription(sentence or self._hint.text())
        for widget in {self.editor, self.editor.focusProxy() or self.editor}:
            widget.setProperty("wrong", bool(sentence))
            repolish(widget)

    def clear_problem(self) -> None:
        self.set_problem("")


_ROOM_FOR_KEY = 18


class SearchField(QLineEdit):
    """A magnifier on the left, the key that leads here on the right while it is empty."""

    def __init__(self, placeholder: str, key: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self._key = key
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder.removesuffix(" …"))
        self.setToolTip(self.accessibleName())  # narrow windows cut the placeholder off
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = em(1.15)
        spot = QRectF(em(0.7), (self.height() - side) / 2, side, side)
        paint_icon(painter, "search", tokens.muted, spot)
        if self._key and not self.text() and self.width() > em(_ROOM_FOR_KEY):
            font = self.font()
            font.setPixelSize(em(0.8))
            painter.setFont(font)
            width = painter.fontMetrics().horizontalAdvance(self._key) + em(0.8)
            cap = QRectF(self.width() - width - em(0.6), 0, width, em(1.35))
            cap.moveTop((self.height() - cap.height()) / 2)
            painter.setPen(QColor(tokens.line))
            painter.setBrush(QColor(tokens.background))
            painter.drawRoundedRect(cap, em(0.25), em(0.25))
            painter.setPen(QColor(tokens.muted))
            painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self._key)

    def _make_room(self) -> None:
        right = em(5.5) if self._key and self.width() > em(_ROOM_FOR_KEY) else 0
        margins = QMargins(em(1.6), 0, right, 0)
        if self.textMargins() != margins:
            self.setTextMargins(margins)
