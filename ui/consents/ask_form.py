"""What to ask for: to whom, which data, what for, until when, in which language."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from lotse.acts.consenting import ask_consent, default_end
from lotse.acts.signing_in import desk_of
from lotse.catalogue.lists import languages
from lotse.consents.consent import ConsentForm, DataCategory, Party
from lotse.consents.question import ConsentQuestion, askable, usual_purpose, usually_asked
from lotse.consents.rules import CATEGORY_LABELS
from lotse.consents.signatories import signatories
from lotse.dates.partial import PartialDate
from lotse.enumeration import in_a_row
from lotse.errors import InvalidInput, LotseError, NoConsent
from lotse.families.family import Family
from lotse.families.situation import spoken_well
from ui.consents.recipient_field import RecipientField
from ui.context import AppContext
from ui.family_parts.check_line import CheckLine
from ui.theme.measures import CARD_PADDING, GAP, SMALL_GAP, fit, keep
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.chip import ChipState
from ui.widgets.closing import delete_later
from ui.widgets.fields import Field
from ui.widgets.hint_box import HintBox
from ui.widgets.partial_date_field import PartialDateField
from ui.widgets.segmented_choice import SegmentedChoice


class AskForm(QWidget):
    """`asked(Consent)` after it was recorded and its form printed into the file."""

    asked = Signal(object)
    custody_wanted = Signal()

    def __init__(self, context: AppContext, family: Family, recipient: Party | None) -> None:
        super().__init__()
        self._body = QVBoxLayout(self)
        fit(self._body, gap=GAP)
        self._context = context
        self._family = family
        self._categories: dict[DataCategory, CheckLine] = {}
        self._fields: dict[str, Field] = {}
        self.problem = HintBox("", ChipState.TODAY)
        self.clarify = Button(self.tr("Sorge klären"))
        self.clarify.clicked.connect(self.custody_wanted)
        self.recipient = RecipientField(context.book)
        self.recipient.recipient_chosen.connect(self._offer_categories)
        self._make_editors()
        self._arrange()
        self.recipient.set_party(recipient)
        if recipient is None:
            self._offer_categories(None)
        self._say_who_signs()

    def ask(self) -> None:
        """Records the question and prints the form; what is missing is said beside its field."""
        self.problem.set_text("")
        for field in self._fields.values():
            field.set_problem("")
        try:
            consent, _ = ask_consent(
                self._family.id,
                self._question(),
                self._context.book,
                today=self._context.today(),
                now=self._context.now(),
            )
        except InvalidInput as invalid:
            self._show_problems(invalid)
        except LotseError as known:
            self.problem.set_text(str(known), ChipState.TODAY)
            self.clarify.setVisible(isinstance(known, NoConsent))
        else:
            self._context.changes.families_changed.emit(self._family.id)
            self._context.changes.consents_changed.emit()
            self._context.changes.saved.emit(self._context.now())
            self.asked.emit(consent)

    def _make_editors(self) -> None:
        today = self._context.today
        self._children = {
            child.id: CheckLine(child.given_name or child.name) for child in self._family.children
        }
        for box in self._children.values():
            box.setChecked(True)
            box.toggled.connect(self._say_who_signs)
        self.purpose = QPlainTextEdit()
        self.purpose.setTabChangesFocus(True)
        keep(self.purpose, min_height=4, max_height=6)
        self.until = PartialDateField(today)
        self.until.set_value(PartialDate.of(default_end(desk_of(self._context.book), today())))
        self.form = SegmentedChoice(
            (
                (str(ConsentForm.PAPER), self.tr("Papier"), "p"),
                (str(ConsentForm.ELECTRONIC), self.tr("Elektronisch"), "e"),
                (str(ConsentForm.SPOKEN), self.tr("Mündlich"), "m"),
            )
        )
        self.form.set_value(str(ConsentForm.PAPER))
        self.mutual = CheckLine(self.tr("Die Stelle darf uns antworten"))
        self.mutual.setChecked(True)
        self.explained_by = QLineEdit()
        self._signers = HintBox("", ChipState.OPEN)
        self.ask_button = PrimaryButton(
            self.tr("Einwilligung anlegen"), shortcut="Ctrl+S", icon_name="document"
        )
        self.ask_button.clicked.connect(self.ask)

    def _arrange(self) -> None:
        self._body.addWidget(self.problem)
        self._body.addWidget(self.clarify)
        self.clarify.hide()
        what, how = Card(self.tr("Worum geht es?")), Card(self.tr("Wie wird gefragt?"))
        for card in (what, how):
            fit(card.body, margin=(1.1, CARD_PADDING), gap=0.8)  # fields, not rows
        what.add(self._field("recipient", self.tr("An wen?"), self.recipient))
        if len(self._children) > 1:
            what.add(self._field("children", self.tr("Für wen?"), _column(self._children.values())))
        self._category_box = QWidget()
        self._category_lines = QVBoxLayout(self._category_box)
        fit(self._category_lines, gap=0.1)
        what.add(self._field("categories", self.tr("Welche Angaben?"), self._category_box))
        what.add(self._field("purpose", self.tr("&Wozu?"), self.purpose))
        what.add(self._field("valid_until", self.tr("&Bis wann?"), self.until))
        what.add(self.mutual)
        how.add(self._field("form", self.tr("Form"), self.form))
        how.add(
            self._field(
                "explained_by",
                self.tr("&Erklärt von (Sprachmittlung)"),
                self.explained_by,
                self._language_hint(),
            )
        )
        how.add(self._signers)
        self._body.addWidget(what)
        self._body.addWidget(how)
        self._body.addStretch(1)

    def _field(self, name: str, label: str, editor: QWidget, hint: str = "") -> Field:
        self._fields[name] = Field(label, editor, hint)
        return self._fields[name]

    def _language_hint(self) -> str:
        spoken = in_a_row([languages().label(code) for code in spoken_well(self._family)])
        return self.tr("Die Familie spricht gut: {}").format(spoken) if spoken else ""

    def _offer_categories(self, chosen: object) -> None:
        party = chosen if isinstance(chosen, Party) else None
        wanted = askable(party)
        if tuple(self._categories) != wanted:
            for box in self._categories.values():
                box.hide()
                delete_later(box)
            self._categories = {
                category: CheckLine(CATEGORY_LABELS[category]) for category in wanted
            }
            for category, box in self._categories.items():
                box.setChecked(category in usually_asked(party))
                self._category_lines.addWidget(box)
        if party is not None and not self.purpose.toPlainText().strip():
            self.purpose.setPlainText(usual_purpose(party))

    def _chosen_children(self) -> tuple[UUID, ...]:
        return tuple(child for child, box in self._children.items() if box.isChecked())

    def _say_who_signs(self) -> None:
        found = signatories(self._family, self._chosen_children(), self._context.today())
        self.clarify.setVisible(bool(found.to_clarify))
        if found.to_clarify:
            self._signers.set_text(" ".join(found.to_clarify), ChipState.SOON)
            return
        names = in_a_row([person.name for person in found.persons])
        sentence = self.tr("Unterschreiben müssen: {}.").format(names)
        if len(found.persons) == 1:
            sentence = self.tr("Unterschreiben muss: {}.").format(names)
        self._signers.set_text(" ".join((sentence, *found.hints)), ChipState.OPEN)

    def _question(self) -> ConsentQuestion:
        until = self.until.value()
        return ConsentQuestion(
            child_ids=self._chosen_children(),
            recipient=self.recipient.party(),
            categories=tuple(name for name, box in self._categories.items() if box.isChecked()),
            purpose=self.purpose.toPlainText(),
            valid_until=until.exact if until else None,
            form=ConsentForm(self.form.value() or ConsentForm.PAPER),
            mutual=self.mutual.isChecked(),
            language=next(iter(spoken_well(self._family)), "de"),
            explained_by=self.explained_by.text(),
        )

    def _show_problems(self, invalid: InvalidInput) -> None:
        unplaced = [text for name, text in invalid.problems.items() if name not in self._fields]
        self.problem.set_text(" ".join((str(invalid), *unplaced)), ChipState.TODAY)
        for name, sentence in invalid.problems.items():
            if name in self._fields:
                self._fields[name].set_problem(sentence)
        first = next((name for name in self._fields if name in invalid.problems), None)
        if first:
            self._fields[first].editor.setFocus()


def _column(boxes: Iterable[QWidget]) -> QWidget:
    widget = QWidget()
    lines = QVBoxLayout(widget)
    fit(lines, gap=SMALL_GAP / 4)
    for box in boxes:
        lines.addWidget(box)
    return widget
