"""A person as far as known: any part of the name may be missing, nothing is forced."""

from dataclasses import replace
from datetime import date
from functools import partial
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from lotse.errors import InvalidInput
from lotse.families.family import Member, Role
from lotse.families.member_changes import member_of, with_member
from lotse.families.person import Person
from lotse.families.plausible import check_person
from lotse.families.words import ROLE_WORDS
from ui.family.contacts_field import ContactsField
from ui.family.languages_field import LanguagesField
from ui.family_parts.edits import FamilyEdits
from ui.family_parts.record_dialog import RecordDialog
from ui.theme.measures import keep
from ui.widgets.partial_date_field import PartialDateField
from ui.widgets.segmented_choice import SegmentedChoice

YES, NO = "ja", "nein"


class PersonDialog(RecordDialog):
    """`member` None: somebody new, at first as `role`."""

    def __init__(
        self,
        edits: FamilyEdits,
        member: Member | None = None,
        role: Role = Role.PARENT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(edits, parent)
        self.setWindowTitle(member.person.name if member else self.tr("Neue Person"))
        self.save_button.setText(self.tr("Person speichern"))
        self._person = member.person if member else Person(id=uuid4())
        self.watch(partial(member_of, person_id=self._person.id), member)
        self._make_editors()
        self._place_editors()
        self._show(self._person, member.role if member else role)
        self.given_name.setFocus()

    def _make_editors(self) -> None:
        self.role = QComboBox()
        for role, words in ROLE_WORDS.items():
            self.role.addItem(words, role)
        self.given_name, self.family_name, self.written_as = (_name_field() for _ in range(3))
        self.born = PartialDateField(self.edits.today)
        self.due = PartialDateField(self.edits.today)
        self.languages = LanguagesField()
        self.interpreter = SegmentedChoice(((YES, "ja", "j"), (NO, "nein", "n")))
        self.contacts = ContactsField()
        self.papers_missing = QCheckBox(self.tr("Papiere fehlen noch oder sind unklar"))
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        keep(self.note, min_height=4, max_height=6)

    def _place_editors(self) -> None:
        self.add_side_by_side(
            ("given_name", self.tr("&Rufname"), self.given_name),
            ("family_name", self.tr("&Nachname"), self.family_name),
        )
        self.add_field(
            "written_as",
            self.tr("&Schreibweise"),
            self.written_as,
            self.tr("Nur wenn die Person ihren Namen anders schreibt oder nur einen Namen hat."),
        )
        self.add_field("role", self.tr("R&olle"), self.role)
        self.add_side_by_side(
            ("born", self.tr("&Geboren"), self.born),
            ("due", self.tr("Erwarteter &Termin (ungeboren)"), self.due),
        )
        self.add_field("languages", self.tr("Sprachen, beste zuerst"), self.languages)
        self.add_field("interpreter", self.tr("Sprachmittlung nötig?"), self.interpreter)
        self.add_field("contacts", self.tr("Erreichbar"), self.contacts)
        self.add(self.papers_missing)
        self.add_field("note", self.tr("&Merken"), self.note)
        self.finish()

    def _show(self, person: Person, role: Role) -> None:
        self.role.setCurrentIndex(self.role.findData(role))
        self.given_name.setText(person.given_name)
        self.family_name.setText(person.family_name)
        self.written_as.setText(person.written_as)
        self.born.set_value(person.born)
        if person.due:
            self.due.set_text(f"{person.due:%d.%m.%Y}")
        self.languages.set_value(person.languages)
        if person.interpreter_needed is not None:
            self.interpreter.set_value(YES if person.interpreter_needed else NO)
        self.contacts.set_value(person.contacts)
        self.papers_missing.setChecked(person.papers_missing)
        self.note.setPlainText(person.note)

    def save(self) -> None:
        due = self._exact_due()
        needed = self.interpreter.value()
        person = replace(
            self._person,
            given_name=_clean(self.given_name),
            family_name=_clean(self.family_name),
            written_as=_clean(self.written_as),
            born=self.born.value(),
            due=due,
            languages=self.languages.value(),
            interpreter_needed=None if needed is None else needed == YES,
            contacts=self.contacts.value(),
            papers_missing=self.papers_missing.isChecked(),
            note=self.note.toPlainText().strip(),
        )
        self._check_lists()
        check_person(person, self._person, self.edits.today())
        role = Role(self.role.currentData())
        self.store(
            partial(with_member, person=person, role=role),
            self.tr("{} gespeichert.").format(person.name),
        )

    def _check_lists(self) -> None:
        said = {"languages": self.languages.problem(), "contacts": self.contacts.problem()}
        problems = {name: sentence for name, sentence in said.items() if sentence}
        if problems:
            raise InvalidInput(
                self.tr("Eine Zeile passt noch nicht. Es wurde nichts gespeichert."), problems
            )

    def _exact_due(self) -> date | None:
        due = self.due.value()
        if due is not None and due.exact is None:
            raise InvalidInput(
                self.tr("Der Termin ist noch nicht genau. Es wurde nichts gespeichert."),
                {"due": self.tr("Der Termin braucht einen genauen Tag.")},
            )
        return due.exact if due else None


def _name_field() -> QLineEdit:
    field = QLineEdit()
    field.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
    return field


def _clean(field: QLineEdit) -> str:
    return " ".join(field.text().split())
