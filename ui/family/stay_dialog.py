"""Where a child is or was: clinic, midwife, doctor, Kita, school, training."""

from functools import partial

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from lotse.errors import InvalidInput
from lotse.families.family import Family, Stay, StayKind
from lotse.families.stays import changed_stay, stands, with_stay
from lotse.families.words import STAY_WORDS
from ui.family_parts.child_choice import ChildChoice
from ui.family_parts.edits import FamilyEdits
from ui.family_parts.record_dialog import RecordDialog
from ui.widgets.partial_date_field import PartialDateField
from ui.widgets.pick_field import PickField

MOST = 40  # schools offered to choose from


class StayDialog(RecordDialog):
    def __init__(
        self,
        edits: FamilyEdits,
        family: Family,
        stay: Stay | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(edits, parent)
        self.setWindowTitle(self.tr("Einrichtung"))
        self.save_button.setText(self.tr("Einrichtung speichern"))
        self._before = stay
        self._names: dict[str, str] = {}  # of the schools found, by number
        if stay:
            self.watch(partial(stands, stay=stay), shown=True)
        self.child = ChildChoice(family.children)
        self.kind = QComboBox()
        for kind, words in STAY_WORDS.items():
            self.kind.addItem(words, kind)
        self.name, self.note = PickField(self.tr("Name"), self._schools), QLineEdit()
        self.since, self.until = PartialDateField(edits.today), PartialDateField(edits.today)
        if len(family.children) > 1:
            self.add_field("child", self.tr("&Kind"), self.child)
        self.add_field("kind", self.tr("&Art"), self.kind)
        self.add_field("name", self.tr("&Name"), self.name)
        self.add_side_by_side(
            ("since", self.tr("&Seit"), self.since), ("until", self.tr("&Bis"), self.until)
        )
        self.add_field("note", self.tr("&Merken"), self.note, self.tr("Gruppe, Stunden"))
        self.finish()
        if stay:
            self._show(stay)
        self.name.setFocus()

    def save(self) -> None:
        child_id, number = self.child.child_id(), self.name.key()
        name = self._names.get(number) or self.name.text().strip()
        if child_id is None or not name:
            raise InvalidInput(
                self.tr("Es fehlt noch etwas."), {"name": self.tr("Bitte nennen Sie den Namen.")}
            )
        before, kind = self._before, StayKind(self.kind.currentData())
        stay = Stay(
            child_id=child_id,
            kind=kind,
            name=name,
            school_number=number if kind is StayKind.SCHOOL else "",
            institution_id=before.institution_id if before and before.name == name else None,
            since=self.since.value(),
            until=self.until.value(),
            note=self.note.text().strip(),
        )
        change = partial(changed_stay, old=before, new=stay) if before else None
        self.store(change or partial(with_stay, stay=stay), self.tr("{} gespeichert.").format(name))

    def _schools(self, text: str) -> list[tuple[str, str]]:
        """Found by name, place, street or number; any other name may be typed."""
        if self.kind.currentData() != StayKind.SCHOOL:
            return []
        found = self.edits.schools(text, limit=MOST)
        self._names.update((school.number, school.full_name) for school in found)
        return [(school.number, f"{school.full_name}, {school.town}") for school in found]

    def _show(self, stay: Stay) -> None:
        self.child.choose(stay.child_id)
        self.kind.setCurrentIndex(self.kind.findData(stay.kind))
        self.name.set_picked(stay.school_number, stay.name)
        self.since.set_value(stay.since)
        self.until.set_value(stay.until)
        self.note.setText(stay.note)
