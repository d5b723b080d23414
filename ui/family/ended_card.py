"""Since when the work with a family has ended, how, and the way to go on."""

from PySide6.QtWidgets import QWidget

from lotse.dates.written import german
from lotse.families.case_end import keep_until, outcome_label
from lotse.families.family import Family
from ui.context import AppContext
from ui.family.case_endings import CaseEndings
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.shown import set_shown


class EndedCard(Card):
    """Not there while the work goes on."""

    def __init__(self, context: AppContext, family: Family, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Begleitung beendet"), parent)
        self._endings = CaseEndings(context, family.id)
        self._said, self._note = Label(""), Label("", "quiet")
        self._retention = Label("", "quiet")
        self.again = Button(self.tr("Wieder aufnehmen"), icon_name="undo")
        self.again.clicked.connect(self._endings.take_up)
        for widget in (self._said, self._note, self._retention, self.again):
            self.add(widget)
        self.show_end(family)

    def show_end(self, family: Family) -> None:
        end = family.ended
        set_shown(self, end is not None)
        if end is None:
            return
        said = self.tr("Seit {}: {}.")
        self._said.setText(said.format(german(end.ended_on), outcome_label(end.outcome)))
        self._note.setText(end.note)
        set_shown(self._note, bool(end.note))
        self._retention.setText(
            self.tr(
                "Vorschlag für die Aufbewahrung: bis {}. Hilfen zur Erziehung, laufende Verfahren "
                "und die Regeln Ihres Hauses gehen vor. Lotse löscht nichts von selbst."
            ).format(german(keep_until(end)))
        )
