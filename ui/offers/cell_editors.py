"""One editor per column of an offer; each gives and takes the text of a cell."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QWidget

from lotse.catalogue.cell_text import NO, YES
from lotse.dates.iso import iso_date
from lotse.dates.partial import PartialDate
from lotse.forms.form import Choice
from ui.family_parts.check_line import CheckLine
from ui.forms.fields.pick_many import PickManyField
from ui.theme.measures import keep
from ui.widgets.partial_date_field import PartialDateField


class CellEditor(Protocol):
    """A QWidget that edits one cell."""

    def cell(self) -> str: ...

    def set_cell(self, text: str) -> None: ...


class LineCell(QLineEdit):
    """A text, or several parted by semicolons."""

    def cell(self) -> str:
        return self.text()

    def set_cell(self, text: str) -> None:
        self.setText(text)
        self.setCursorPosition(0)


class TextCell(QPlainTextEdit):
    """A longer text; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        keep(self, min_height=6, max_height=8)

    def cell(self) -> str:
        return self.toPlainText()

    def set_cell(self, text: str) -> None:
        self.setPlainText(text)


class YesNoCell(CheckLine):
    def cell(self) -> str:
        return YES if self.isChecked() else NO

    def set_cell(self, text: str) -> None:
        self.setChecked(text == YES)


class ChoiceCell(QComboBox):
    """One of a few words; the empty one means not stated. A code from an imported file that is
    not among them is kept."""

    def __init__(
        self, choices: Mapping[str, str], *, may_be_empty: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        if may_be_empty:
            self.addItem(QCoreApplication.translate("ChoiceCell", "nicht angegeben"), "")
        for code, label in choices.items():
            self.addItem(label, code)

    def cell(self) -> str:
        return str(self.currentData() or "")

    def set_cell(self, text: str) -> None:
        if self.findData(text) < 0:
            self.addItem(text, text)
        self.setCurrentIndex(self.findData(text))


class CodesCell(PickManyField):
    """Several of a long list."""

    def __init__(self, choices: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes: list[str] = []
        self._labels_of = dict(choices)
        for rows in self.findChildren(QListWidget):
            rows.setWordWrap(True)
            rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.answered.connect(self._keep)
        self.setFocusProxy(self.entry())

    def cell(self) -> str:
        return ";".join(self._codes)

    def set_cell(self, text: str) -> None:
        self._codes = [code for code in text.split(";") if code]
        labels = {**self._labels_of, **{c: c for c in self._codes if c not in self._labels_of}}
        self.show_choices([Choice(name=code, label=label) for code, label in labels.items()])
        self.show_value(self._codes)

    def setAccessibleName(self, name: str) -> None:
        self.name(name, "")

    def _keep(self, value: object) -> None:
        self._codes = [str(code) for code in value] if isinstance(value, list) else []


class DayCell(PartialDateField):
    """A day; a month alone is refused by the gate in words."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(today, parent=parent)

    def cell(self) -> str:
        value = self.value()
        day = value.exact if value else None
        return day.isoformat() if day else self.text()

    def set_cell(self, text: str) -> None:
        self.set_value(PartialDate.of(iso_date(text)) if text else None)

    def setAccessibleName(self, name: str) -> None:
        self.set_name(name)


def hint_for(columns: Sequence[str], column: str) -> str:
    """How a line with several entries is parted."""
    if column not in columns:
        return ""
    return QCoreApplication.translate("CellEditors", "Mehrere mit Semikolon trennen.")
