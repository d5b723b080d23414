"""A password: shown on demand, pasting allowed, Caps Lock noticed."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme.measures import fit
from ui.widgets.buttons import Button
from ui.widgets.labels import Label


class PasswordField(QWidget):
    """Signals: `text_changed(text)`, `entered` on Enter, `text_shown(yes)` by the eye."""

    text_changed = Signal(str)
    entered = Signal()
    text_shown = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None, *, shows: bool = True):
        super().__init__(parent)
        self._line = QLineEdit()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setAccessibleName(name)
        self._line.installEventFilter(self)
        self._caps = Label(self.tr("Die Feststelltaste ist an."), "problem")
        self._caps.hide()
        line = QHBoxLayout()
        fit(line, gap=0.45)
        line.addWidget(self._line, 1)
        if shows:
            self._eye = Button("", icon_name="eye")
            self._eye.setCheckable(True)
            self._eye.setAccessibleName(self.tr("{name} zeigen").format(name=name))
            self._eye.setToolTip(self.tr("Zeigen"))
            self._eye.toggled.connect(self.show_text)
            self._eye.toggled.connect(self.text_shown)
            line.addWidget(self._eye)
        layout = QVBoxLayout(self)
        fit(layout, gap=0.25)
        layout.addLayout(line)
        layout.addWidget(self._caps)
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self.text_changed)
        self._line.returnPressed.connect(self.entered)

    def text(self) -> str:
        return self._line.text()

    def clear(self) -> None:
        self._line.clear()

    def select_all(self) -> None:
        self._line.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._notice_caps(event)
        return super().eventFilter(watched, event)

    def _notice_caps(self, event: QKeyEvent) -> None:
        """Qt has no Caps Lock state: a letter of the other case than Shift says tells it."""
        if event.key() == Qt.Key.Key_CapsLock:
            self._caps.hide()
        letter = event.text()
        if len(letter) == 1 and letter.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._caps.setVisible(letter.isupper() != shifted)

    def show_text(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._line.setEchoMode(mode)
