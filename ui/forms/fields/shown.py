"""What is only shown: calculated values and questions this computer cannot answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.forms.fields.field import AnswerField


class ShownField(AnswerField):
    """Text that can be selected and copied; `fixed` replaces any value."""

    def __init__(self, parent: QWidget | None = None, *, fixed: str = "") -> None:
        super().__init__(parent)
        self._label = QLabel(fixed)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._fixed = bool(fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label)

    def show_value(self, value: object) -> None:
        if not self._fixed:
            self._label.setText("" if value is None else str(value))

    def lock(self, locked: bool) -> None:
        """Shown text is never locked: it stays readable."""
