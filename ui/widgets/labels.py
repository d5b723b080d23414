"""Texts that wrap. The kinds: huge, title, heading, strong, brand, quiet, muted, problem, done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Label(QLabel):
    """A plain text that wraps instead of being cut off; `kind` picks size and colour."""

    def __init__(
        self, text: str = "", kind: str = "", parent: QWidget | None = None, *, wrap: bool = True
    ):
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def set_kind(self, kind: str) -> None:
        self.setProperty("kind", kind)
        repolish(self)


def repolish(widget: QWidget) -> None:
    """Lets the style sheet see a changed property."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
