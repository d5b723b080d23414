"""Answers of one line: text, numbers, dates and times, each read by its own parser."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ui.forms.fields.field import AnswerField

Read = Callable[[str], object]
Show = Callable[[object], str]


def _read_text(text: str) -> object:
    return text if text.strip() else None


def _show_text(value: object) -> str:
    return "" if value is None else str(value)


class LineField(AnswerField):
    """`read` turns typed text into the value, `show` the value into text."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        read: Read = _read_text,
        show: Show = _show_text,
        placeholder: str = "",
        letters: int = 32,
        edit: QLineEdit | None = None,
    ) -> None:
        super().__init__(parent)
        self._read, self._show = read, show
        self._edit = edit or QLineEdit()
        if placeholder:
            self._edit.setPlaceholderText(placeholder)
        self._letters = letters
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.enter_at(self._edit)
        self._edit.textEdited.connect(self._tell)
        self._edit.editingFinished.connect(self._tidy)
        self._edit.returnPressed.connect(self.advanced)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        letters = self.fontMetrics().averageCharWidth() * (self._letters + 2)
        return QSize(letters, hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(self.fontMetrics().averageCharWidth() * 8, hint.height())

    def show_value(self, value: object) -> None:
        if self._read(self._edit.text()) != value:
            self._edit.setText(self._show(value))

    def lock(self, locked: bool) -> None:
        self._edit.setReadOnly(locked)
        self._edit.setFocusPolicy(
            Qt.FocusPolicy.ClickFocus if locked else Qt.FocusPolicy.StrongFocus
        )

    def _tell(self) -> None:
        self.answered.emit(self._read(self._edit.text()))

    def _tidy(self) -> None:
        """Writes `3.7.21` out as `03.07.2021` once the field is left."""
        tidy = self._show(self._read(self._edit.text()))
        if tidy != self._edit.text():
            self._edit.setText(tidy)
