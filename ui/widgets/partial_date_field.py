"""A date as people say it: 3.7.21, Juli 2021, ca. 2019."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from lotse.dates.partial import PartialDate
from lotse.dates.typed import read_date
from lotse.errors import InvalidInput
from ui.theme.measures import fit, keep
from ui.widgets.labels import Label, repolish
from ui.widgets.shown import set_shown


class PartialDateField(QWidget):
    """`value()` is None while empty or not readable; `problem()` says why in one sentence.

    Signals: `value_changed(PartialDate | None)` while typing. What was typed is never lost.
    """

    value_changed = Signal(object)

    def __init__(self, today: Callable[[], date], name: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self._today = today
        self._value: PartialDate | None = None
        self._problem = ""
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("z. B. 3.7.21, Juli 2021, ca. 2019"))
        self._line.setAccessibleName(name or self.tr("Datum"))
        keep(self._line, max_width=18)
        self._said = Label("", "quiet")
        self._said.hide()
        layout = QVBoxLayout(self)
        fit(layout, gap=0.2)
        layout.addWidget(self._line)
        layout.addWidget(self._said)
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self._read)
        self._line.editingFinished.connect(self._show_reading)

    def set_name(self, name: str) -> None:
        self._line.setAccessibleName(name)

    def text(self) -> str:
        return self._line.text()

    def set_text(self, text: str) -> None:
        self._line.setText(text)

    def value(self) -> PartialDate | None:
        return self._value

    def set_value(self, value: PartialDate | None) -> None:
        self._line.setText(str(value) if value else "")

    def problem(self) -> str:
        """Empty while nothing is wrong."""
        return self._problem

    def say_reading(self) -> None:
        """Says below the line what is wrong, or how a short form was understood."""
        self._show_reading()

    def _read(self, text: str) -> None:
        before = self._value
        self._value, self._problem = None, ""
        if text.strip():
            try:
                self._value = read_date(text, self._today())
            except InvalidInput as invalid:
                self._problem = str(invalid)
        self._said.hide()
        self._mark(wrong=False)
        if self._value != before:
            self.value_changed.emit(self._value)

    def _show_reading(self) -> None:
        said = self._problem
        if self._value and str(self._value) != self._line.text().strip():
            said = self.tr("gelesen als {date}").format(date=str(self._value))
        self._said.set_kind("problem" if self._problem else "quiet")
        self._said.setText(said)
        set_shown(self._said, bool(said))
        self._line.setAccessibleDescription(said)
        self._mark(wrong=bool(self._problem))

    def _mark(self, *, wrong: bool) -> None:
        self._line.setProperty("wrong", wrong)
        repolish(self._line)
