"""Editors for what the directory keeps: codes with labels, exact days, lists by line."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from lotse.errors import InvalidInput
from ui.theme.measures import keep
from ui.widgets.partial_date_field import PartialDateField


class CodeBox(QComboBox):
    """One of the labels; a code nobody knows any more stays to be chosen."""

    def __init__(
        self, labels: Mapping[str, str], code: str = "", nothing: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        if nothing:
            self.addItem(nothing, "")
        for known, label in labels.items():
            self.addItem(label, known)
        if code and code not in labels:
            self.addItem(code, code)
        self.setCurrentIndex(max(0, self.findData(code)))

    def code(self) -> str:
        return str(self.currentData() or "")


class LinesField(QPlainTextEdit):
    """One entry per line; empty lines do not count."""

    def __init__(self, lines: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__("\n".join(lines), parent)
        self.setTabChangesFocus(True)
        keep(self, min_height=4.5, max_height=4.5)

    def lines(self) -> tuple[str, ...]:
        found = (line.strip() for line in self.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in found if line))


def exact_day(field: PartialDateField, name: str) -> date | None:
    """None while empty. Raises InvalidInput for a date that is only roughly known."""
    value = field.value()
    if value is None:
        return None
    if value.exact is None:
        sentence = QCoreApplication.translate("ExactDay", "Bitte nennen Sie einen genauen Tag.")
        said = QCoreApplication.translate("ExactDay", "Es wurde noch nichts gespeichert.")
        raise InvalidInput(said, {name: sentence})
    return value.exact
