"""A short message at the foot of the window, with a way back where there is one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.theme.measures import em, fit, keep
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

_SHOWN_MS = 6_000
_SHOWN_WITH_UNDO_MS = 15_000


class Toast(QFrame):
    """Lies above its parent. Stays while the pointer or the focus is on it; Esc closes it."""

    def __init__(self, parent: QWidget):
        super().__init__(parent)
        self._room = parent
        self.setProperty("kind", "toast")
        self._text = Label("", parent=self)
        self._undo = Button(self.tr("Rückgängig"), self, kind="toast")
        self._undo.clicked.connect(self._take_back)
        self._act: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        layout = QHBoxLayout(self)
        fit(layout, margin=(1.1, 0.5, 0.7, 0.5))
        layout.addWidget(self._text, 1)
        layout.addWidget(self._undo)
        keep(self, max_width=46)
        parent.installEventFilter(self)
        self.hide()

    def show_message(self, text: str, undo: Callable[[], None] | None = None) -> None:
        self._text.setText(text)
        self._act = undo
        self._undo.setVisible(undo is not None)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        announce(self, text)
        self._timer.start(_SHOWN_WITH_UNDO_MS if undo else _SHOWN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()

    def forget(self) -> None:
        """Nothing is left of the last message, nor of its way back."""
        self.hide()
        self._act = None
        self._text.setText("")
        self.setAccessibleName("")

    def _take_back(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()

    def _leave(self) -> None:
        if self.underMouse() or self._undo.hasFocus():
            self._timer.start(_SHOWN_MS)
        else:
            self.hide()

    def _place(self) -> None:
        room = self._room
        width = min(room.width() - 2 * em(1), em(46))
        wanted = self._text.fontMetrics().horizontalAdvance(self._text.text()) + em(3)
        if not self._undo.isHidden():
            wanted += self._undo.sizeHint().width() + em(1)
        width = min(width, wanted)
        height = max(self.heightForWidth(width), self.sizeHint().height())
        left = (room.width() - width) // 2
        self.setGeometry(left, room.height() - height - em(2.6), width, height)
