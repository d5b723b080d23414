"""A line with known words to choose from; anything else may be typed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget


class ChoiceLine(QLineEdit):
    """Typing narrows the words, the arrow down shows them all."""

    def __init__(self, words: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices = QCompleter(list(words), self)
        self.choices.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.choices.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(self.choices)
        if words:
            self.setPlaceholderText(self.tr("z. B. {}").format(words[0]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.choices.setCompletionPrefix(self.text())
            self.choices.complete()
            return
        super().keyPressEvent(event)
