"""The small cards beside the letter: when to answer, and what the family takes home."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from lotse.catalogue.lists import languages
from lotse.dates.partial import PartialDate
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.labels import Label
from ui.widgets.partial_date_field import PartialDateField

GERMAN = "de"


class ReplyCard(Card):
    changed = Signal()

    def __init__(
        self, today: Callable[[], date], until: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Rückmeldung"), parent)
        self._today = today
        self.until = PartialDateField(today)
        self.until.set_value(PartialDate.of(until))
        self.until.value_changed.connect(self._count)
        self._days = Label("", "quiet")
        self.add(Field(self.tr("Bitte antworten &bis"), self.until))
        self.add(self._days)
        self._count()

    def day(self) -> date | None:
        """None while it is not a whole day."""
        found = self.until.value()
        return found.exact if found else None

    def _count(self, _value: object = None) -> None:
        day = self.day()
        words = self.tr("Der Brief trägt einen Antwortabschnitt mit Code.")
        if day is not None:
            days = (day - self._today()).days
            words = self.tr("in {} Tagen. {}").format(days, words)
        self._days.setText(words)
        self.changed.emit()


class FamilyLetterCard(Card):
    """In German and, where texts exist, in the language of the family."""

    changed = Signal()

    def __init__(self, spoken: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Für die Familie"), parent)
        self.wanted = QCheckBox(self.tr("Familienbrief dazu"))
        self.wanted.setChecked(True)
        self.wanted.toggled.connect(self._tell)
        self.language = QComboBox()
        self.language.setAccessibleName(self.tr("Sprache des Familienbriefs"))
        for code in dict.fromkeys((*spoken, GERMAN)):
            name = languages().label(code)
            words = name if code == GERMAN else self.tr("{} und Deutsch").format(name)
            self.language.addItem(words, code)
        self.language.currentIndexChanged.connect(self._tell)
        self.add(self.wanted)
        self.add(self.language)

    def code(self) -> str:
        return str(self.language.currentData() or GERMAN)

    def _tell(self, _value: object = None) -> None:
        self.language.setEnabled(self.wanted.isChecked())
        self.changed.emit()
