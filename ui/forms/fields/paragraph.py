"""Answers of several lines; the field grows with its text."""

from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QWidget

from ui.forms.fields.field import AnswerField

_FEWEST_LINES = 3
_MOST_LINES = 14


class ParagraphField(AnswerField):
    beside = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = _GrowingText()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.enter_at(self._edit)
        self._silent = False
        self._edit.textChanged.connect(self._tell)

    def show_value(self, value: object) -> None:
        text = "" if value is None else str(value)
        if self._edit.toPlainText() == text:
            return
        self._silent = True
        self._edit.setPlainText(text)
        self._silent = False

    def lock(self, locked: bool) -> None:
        self._edit.setReadOnly(locked)

    def _tell(self) -> None:
        if not self._silent:
            text = self._edit.toPlainText()
            self.answered.emit(text if text.strip() else None)


class _GrowingText(QPlainTextEdit):
    """As high as its text, between three and fourteen lines; Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        self.ensureCursorVisible()

    def _fit(self) -> None:
        lines = int(self.document().size().height())  # a plain text document counts in lines
        shown = max(_FEWEST_LINES, min(lines, _MOST_LINES))
        frame = self.contentsMargins().top() + self.contentsMargins().bottom()
        margin = int(2 * self.document().documentMargin())
        height = shown * self.fontMetrics().lineSpacing() + margin + frame + 2
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)
