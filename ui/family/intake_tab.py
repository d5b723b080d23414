"""„Aufnahme“: persons, households, custody, institutions, forms; each line can be edited."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from lotse.enumeration import in_a_row
from lotse.families.family import Member, Role, Stay
from lotse.families.homes import residents
from lotse.families.household import Household
from lotse.families.member_changes import member_of
from lotse.families.person import Person
from lotse.families.words import (
    ROLE_WORDS,
    STAY_WORDS,
    address_words,
    custody_words,
    name_of,
    person_facts,
)
from lotse.views.family_file import FamilyFile
from lotse.views.portrait import spoken_by
from ui.context import AppContext
from ui.family.birth_dialog import BirthDialog
from ui.family.custody_dialog import CustodyDialog
from ui.family.forms_card import FormsCard
from ui.family.household_dialog import HouseholdDialog
from ui.family.person_dialog import PersonDialog
from ui.family.school_entry_dialog import SchoolEntryDialog
from ui.family.stay_dialog import StayDialog
from ui.family_parts.family_tab import FamilyTab, fill_rows
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.columns import StackedColumns
from ui.widgets.row import Row


class IntakeTab(FamilyTab):
    def __init__(self, context: AppContext, file: FamilyFile) -> None:
        super().__init__(context, file)
        self.persons = Card(
            self.tr("Menschen"), action=_link(self.tr("Person hinzufügen"), self.add_person)
        )
        self.young = Card(
            self.tr("Kinder"), action=_link(self.tr("Kind hinzufügen"), self.add_child)
        )
        self.households = Card(
            self.tr("Wohnen"), action=_link(self.tr("Haushalt hinzufügen"), self.add_household)
        )
        self.stays = Card(
            self.tr("Einrichtungen"), action=_link(self.tr("Einrichtung hinzufügen"), self.add_stay)
        )
        self.forms = FormsCard(context)
        columns = StackedColumns(1, 1)
        columns.add(0, self.young)
        columns.add(0, self.persons)
        columns.add(1, self.households)
        columns.add(1, self.stays)
        columns.add(1, self.forms)
        columns.finish()
        self.body.addWidget(columns)
        self.body.addStretch(1)

    def show_file(self) -> None:
        family = self.file.family
        fill_rows(self.young, [self._child_row(child) for child in family.children])
        fill_rows(
            self.persons,
            [self._person_row(member) for member in family.adults],
            self.tr("Noch niemand eingetragen. Wer sorgt für das Kind?"),
        )
        fill_rows(
            self.households,
            [self._household_row(household) for household in family.households],
            self.tr("Noch keine Anschrift. Auch „nicht bekannt“ ist eine Antwort."),
        )
        fill_rows(
            self.stays,
            [self._stay_row(stay) for stay in family.stays],
            self.tr("Hebamme, Kinderarztpraxis, Kita oder Schule stehen hier."),
        )
        self.forms.show_forms(self.file)

    def add_person(self) -> None:
        PersonDialog(self.edits, parent=self).ask()

    def add_child(self) -> None:
        PersonDialog(self.edits, role=Role.CHILD, parent=self).ask()

    def add_household(self) -> None:
        HouseholdDialog(self.edits, self.file.family, parent=self).ask()

    def add_stay(self) -> None:
        StayDialog(self.edits, self.file.family, parent=self).ask()

    def _person_row(self, member: Member) -> Row:
        person = member.person
        facts = [spoken_by(person), *person_facts(person)]
        return Row(
            person.name,
            " · ".join(part for part in facts if part),
            leading=Chip(ROLE_WORDS[member.role]),
            buttons=[_edit(self.tr("Bearbeiten"), person.name, self._edit_person, person.id)],
        )

    def _child_row(self, child: Person) -> QWidget:
        family, today = self.file.family, self.context.today()
        buttons = [
            _edit(self.tr("Bearbeiten"), child.name, self._edit_person, child.id),
            _edit(self.tr("Sorge"), child.name, self._edit_custody, child.id),
        ]
        if child.born is None and child.due is not None:
            buttons.insert(
                0, _edit(self.tr("Kind geboren"), child.name, self._record_birth, child.id)
            )
        elif child.born is not None:
            buttons.append(_edit(self.tr("Einschulung"), child.name, self._edit_school, child.id))
        facts = [*person_facts(child), custody_words(family, child, today)]
        facts += [
            self.tr("Einschulung {} von Hand: {}").format(entry.year, entry.reason)
            for entry in family.school_entries
            if entry.child_id == child.id
        ]
        return Row(child.name, " · ".join(facts), buttons=buttons)

    def _household_row(self, household: Household) -> Row:
        family = self.file.family
        names = [name_of(family, person_id) for person_id in residents(family, household.id)]
        here = self.tr("hier wohnen {}").format(in_a_row(sorted(names))) if names else ""
        facts = [part for part in (household.label, here) if part]
        name = household.label or address_words(household)
        return Row(
            address_words(household),
            " · ".join(facts),
            buttons=[_edit(self.tr("Bearbeiten"), name, self._edit_household, household.id)],
        )

    def _stay_row(self, stay: Stay) -> Row:
        family = self.file.family
        since = self.tr("seit {}").format(stay.since) if stay.since else ""
        until = self.tr("bis {}").format(stay.until) if stay.until else ""
        facts = [name_of(family, stay.child_id), since, until, stay.note]
        return Row(
            stay.name,
            " · ".join(part for part in facts if part),
            leading=Chip(STAY_WORDS[stay.kind]),
            buttons=[_edit(self.tr("Bearbeiten"), stay.name, self._edit_stay, stay)],
        )

    def _edit_person(self, person_id: UUID) -> None:
        PersonDialog(self.edits, member_of(self.file.family, person_id), parent=self).ask()

    def _edit_custody(self, child_id: UUID) -> None:
        family = self.file.family
        CustodyDialog(self.edits, family, family.person(child_id), self).ask()

    def _edit_school(self, child_id: UUID) -> None:
        family = self.file.family
        SchoolEntryDialog(self.edits, family, family.person(child_id), self).ask()

    def _record_birth(self, child_id: UUID) -> None:
        child = member_of(self.file.family, child_id)
        if child is not None:
            BirthDialog(self.edits, child, self).ask()

    def _edit_household(self, household_id: UUID) -> None:
        household = next(h for h in self.file.family.households if h.id == household_id)
        HouseholdDialog(self.edits, self.file.family, household, self).ask()

    def _edit_stay(self, stay: Stay) -> None:
        StayDialog(self.edits, self.file.family, stay, self).ask()


def _link(text: str, act: Callable[[], None]) -> LinkButton:
    button = LinkButton(text, icon_name="plus")
    button.clicked.connect(act)
    return button


def _edit(word: str, about: str, act: Callable[..., object], *given: object) -> Button:
    button = LinkButton(word)
    button.setAccessibleName(f"{word}: {about}" if about else word)
    on_click(button, act, *given)
    return button
