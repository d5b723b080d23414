"""Ways to reach a person, and whether a message may be left there."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from lotse.families.person import ContactKind, ContactWay
from lotse.families.plausible import contact_problem
from lotse.families.words import CONTACT_WORDS
from ui.theme.measures import SMALL_GAP, fit
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.closing import delete_later
from ui.widgets.labels import Label
from ui.widgets.segmented_choice import SegmentedChoice

YES, NO = "ja", "nein"


class ContactsField(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_ContactLine] = []
        self._layout = QVBoxLayout(self)
        fit(self._layout, gap=SMALL_GAP)
        self.add_button = LinkButton(self.tr("Kontaktweg hinzufügen"), icon_name="plus")
        self.add_button.clicked.connect(self.add_line)
        self._layout.addWidget(self.add_button)

    def set_value(self, ways: Sequence[ContactWay]) -> None:
        for way in ways:
            self.add_line().set_value(way)

    def value(self) -> tuple[ContactWay, ...]:
        return tuple(line.value() for line in self._lines if not line.is_blank())

    def problem(self) -> str:
        """What is wrong with the first wrong line; the cursor goes there when asked to come."""
        for line in self._lines:
            sentence = "" if line.is_blank() else contact_problem(line.value())
            if sentence:
                self.setFocusProxy(line.value_field)
                return sentence
        return ""

    def add_line(self) -> "_ContactLine":
        line = _ContactLine()
        on_click(line.remove, self._remove, line)
        self._lines.append(line)
        self._layout.insertWidget(self._layout.count() - 1, line)
        line.value_field.setFocus()
        return line

    def _remove(self, line: "_ContactLine") -> None:
        self._lines.remove(line)
        line.hide()
        delete_later(line)
        self.add_button.setFocus()


class _ContactLine(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Art"))
        for kind, words in CONTACT_WORDS.items():
            self.kind.addItem(words, kind)
        self.value_field = QLineEdit()
        self.value_field.setPlaceholderText(self.tr("Nummer, Adresse oder Person"))
        self.value_field.setAccessibleName(self.tr("Nummer, Adresse oder Person"))
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Beste Zeit, wessen Telefon"))
        self.note.setAccessibleName(self.tr("Beste Zeit, wessen Telefon"))
        question = self.tr("Nachricht hinterlassen erlaubt?")
        self.message_allowed = SegmentedChoice(((YES, "ja", "j"), (NO, "nein", "n")), question)
        self.remove = Button("", icon_name="close")
        self.remove.setAccessibleName(self.tr("Kontaktweg entfernen"))
        self.remove.setToolTip(self.tr("Entfernen"))
        grid = QGridLayout(self)
        fit(grid, gap=SMALL_GAP)
        grid.addWidget(self.kind, 0, 0)
        grid.addWidget(self.value_field, 0, 1)
        grid.addWidget(self.note, 0, 2)
        grid.addWidget(self.remove, 0, 3)
        grid.addWidget(Label(question, "quiet"), 1, 0, 1, 2)
        grid.addWidget(self.message_allowed, 1, 2, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)

    def set_value(self, way: ContactWay) -> None:
        self.kind.setCurrentIndex(self.kind.findData(way.kind))
        self.value_field.setText(way.value)
        self.note.setText(way.note)
        if way.message_allowed is not None:
            self.message_allowed.set_value(YES if way.message_allowed else NO)

    def is_blank(self) -> bool:
        """Nothing was typed: the line counts as not there."""
        return not (self.value_field.text().strip() or self.note.text().strip())

    def value(self) -> ContactWay:
        allowed = self.message_allowed.value()
        return ContactWay(
            kind=ContactKind(self.kind.currentData()),
            value=self.value_field.text().strip(),
            message_allowed=None if allowed is None else allowed == YES,
            note=self.note.text().strip(),
        )
