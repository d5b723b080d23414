"""Where people of the family live: address or none, who lives there, since when."""

from dataclasses import replace
from functools import partial
from uuid import uuid4

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from lotse.catalogue.towns import town_ags
from lotse.families.family import Family
from lotse.families.homes import home_of, residents, settled_in
from lotse.families.household import Household
from lotse.families.plausible import check_household
from ui.family_parts.edits import FamilyEdits
from ui.family_parts.record_dialog import RecordDialog
from ui.theme.measures import fit
from ui.widgets.choice_line import ChoiceLine
from ui.widgets.partial_date_field import PartialDateField


class HouseholdDialog(RecordDialog):
    def __init__(
        self,
        edits: FamilyEdits,
        family: Family,
        household: Household | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(edits, parent)
        self.setWindowTitle(self.tr("Haushalt"))
        self.save_button.setText(self.tr("Haushalt speichern"))
        self._household = household or Household(id=uuid4())
        part = partial(home_of, household_id=self._household.id)
        self.watch(part, part(family))
        self.label, self.street, self.postcode = (QLineEdit() for _ in range(3))
        profile = edits.profile
        self.town = ChoiceLine([town.name for town in profile.towns])
        self.district = ChoiceLine([district.name for district in profile.districts])
        self.unknown = QCheckBox(self.tr("Anschrift ist nicht bekannt"))
        self.secret = QCheckBox(self.tr("Anschrift ist vertraulich: nie drucken"))
        self.since = PartialDateField(edits.today)
        self._people = {
            member.person.id: QCheckBox(member.person.name) for member in family.members
        }
        self._place_editors()
        self._show(family)
        self.label.setFocus()

    def save(self) -> None:
        household = replace(
            self._household,
            label=self.label.text().strip(),
            street=self.street.text().strip(),
            postcode=self.postcode.text().strip(),
            town=self.town.text().strip(),
            district=self.district.text().strip(),
            municipality=town_ags(self.town.text()),
            address_unknown=self.unknown.isChecked(),
            address_confidential=self.secret.isChecked(),
        )
        check_household(household)
        here = [person_id for person_id, box in self._people.items() if box.isChecked()]
        change = partial(settled_in, household=household, here=here, since=self.since.value())
        self.store(change, self.tr("Haushalt gespeichert."))

    def _place_editors(self) -> None:
        self.add_field(
            "label", self.tr("&Bezeichnung"), self.label, self.tr("z. B. bei der Mutter")
        )
        self.add_field("street", self.tr("&Straße und Hausnummer"), self.street)
        self.add_side_by_side(
            ("postcode", self.tr("&PLZ"), self.postcode), ("town", self.tr("&Ort"), self.town)
        )
        self.add_field("district", self.tr("Stadt&teil oder Sozialraum"), self.district)
        self.add(self.unknown)
        self.add(self.secret)
        people = QWidget()
        lines = QVBoxLayout(people)
        fit(lines, gap=0.2)
        for box in self._people.values():
            lines.addWidget(box)
        self.add_field("people", self.tr("Wer wohnt hier?"), people)
        self.add_field(
            "since",
            self.tr("Wohnt hier s&eit"),
            self.since,
            self.tr("Gilt für alle, die neu dazukommen. Leer lassen, wenn nicht bekannt."),
        )
        self.finish()

    def _show(self, family: Family) -> None:
        household = self._household
        self.label.setText(household.label)
        self.street.setText(household.street)
        self.postcode.setText(household.postcode)
        self.town.setText(household.town)
        self.district.setText(household.district)
        self.unknown.setChecked(household.address_unknown)
        self.secret.setChecked(household.address_confidential)
        here = residents(family, household.id)
        for person_id, box in self._people.items():
            box.setChecked(person_id in here)
