"""„Begleitung beenden“: how it ends, and what becomes of what is still open."""

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QVBoxLayout, QWidget

from lotse.acts.ending_cases import OpenMatters
from lotse.dates.partial import PartialDate
from lotse.dates.written import german
from lotse.families.case_end import outcomes
from lotse.families.family import Family
from lotse.families.words import name_of
from ui.context import AppContext
from ui.family.case_endings import CaseEndings
from ui.family_parts.check_line import CheckLine
from ui.family_parts.edit_dialog import EditDialog
from ui.theme.measures import SMALL_GAP, fit, keep
from ui.widgets.fields import Field
from ui.widgets.labels import Label
from ui.widgets.partial_date_field import PartialDateField
from ui.widgets.shown import set_shown


class EndCaseDialog(EditDialog):
    def __init__(self, context: AppContext, family: Family, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Begleitung von {} beenden").format(family.title))
        self.save_button.setText(self.tr("Begleitung beenden"))
        self._endings = CaseEndings(context, family.id)
        self._family = family
        self.outcome = self._choice()
        self._hint = Label("", "quiet")
        self.settled: dict[UUID, CheckLine] = {}
        self.ended_on = PartialDateField(context.today)
        self.ended_on.set_value(PartialDate.of(context.today()))
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        keep(self.note, min_height=3.2, max_height=6)
        self.add_field("outcome", self.tr("&Wie endet die Begleitung?"), self.outcome)
        self.add(self._hint)
        self.add_field("ended_on", self.tr("&Letzter Tag"), self.ended_on)
        self._show_open(self._endings.open_matters())
        self.add_field("note", self.tr("&Notiz (freiwillig)"), self.note)
        self.finish()
        self.outcome.currentIndexChanged.connect(self._explain)
        self._explain()

    def save(self) -> None:
        ended_on = self.ended_on.value()
        self._endings.end(
            str(self.outcome.currentData()),
            ended_on.exact if ended_on else None,
            self.note.toPlainText(),
            [matter for matter, line in self.settled.items() if line.isChecked()],
        )

    def _choice(self) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("Bitte wählen"), "")
        for code, one in outcomes().items():
            box.addItem(one.label, code)
        return box

    def _explain(self) -> None:
        known = outcomes().get(self.outcome.currentData())
        self._hint.setText(known.hint if known else "")
        set_shown(self._hint, known is not None)

    def _show_open(self, matters: OpenMatters) -> None:
        """What waits is named before the end; a tick settles it, without one it goes on waiting."""
        lines = QWidget()
        column = QVBoxLayout(lines)
        fit(column, gap=SMALL_GAP)
        for matter, words in self._matters(matters):
            line = self.settled[matter] = CheckLine(words)
            line.setChecked(True)
            column.addWidget(line)
        if self.settled:
            hint = self.tr(
                "Ein Haken erledigt es mit. Ohne Haken bleibt es offen und steht weiter in Ihren "
                "Listen."
            )
            self.add(Field(self.tr("Das ist noch offen"), lines, hint))
        stays = list(self._staying(matters))
        if stays:
            self.add(Label(self.tr("Bleibt in der Akte: {}.").format("; ".join(stays)), "quiet"))

    def _matters(self, matters: OpenMatters) -> Iterator[tuple[UUID, str]]:
        for reminder in matters.reminders:
            words = self.tr("Aufgabe „{}“ zum {}: erledigt")
            yield reminder.id, words.format(reminder.title, german(reminder.due))
        for referral in matters.referrals:
            words = self.tr("Vermittlung an „{}“ vom {}: keine Antwort mehr erwartet")
            yield referral.id, words.format(referral.offer_name, german(referral.created_on))
        for transition in matters.transitions:
            words = self.tr("Übergang von {} in die Schule: nicht mehr von hier begleitet")
            yield transition.id, words.format(name_of(self._family, transition.child_id))

    def _staying(self, matters: OpenMatters) -> Iterator[str]:
        for consent in matters.consents:
            words = self.tr("Einwilligung für {}, noch ohne alle Unterschriften")
            yield words.format(consent.recipient.name)
        for draft in matters.drafts:
            yield self.tr("angefangen: {}").format(draft.title)
