"""„Kind geboren“: an unborn child has come."""

from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.errors import InvalidInput
from lotse.families.family import Member
from lotse.families.member_changes import child_born, member_of
from ui.family_parts.edits import FamilyEdits
from ui.family_parts.record_dialog import RecordDialog
from ui.widgets.partial_date_field import PartialDateField


class BirthDialog(RecordDialog):
    def __init__(self, edits: FamilyEdits, child: Member, parent: QWidget | None = None) -> None:
        super().__init__(edits, parent)
        self.setWindowTitle(self.tr("Kind geboren"))
        self.save_button.setText(self.tr("Geburt eintragen"))
        self._child_id = child.person.id
        self.watch(partial(member_of, person_id=self._child_id), child)
        self.born = PartialDateField(edits.today)
        self.given_name = QLineEdit()
        self.add_field("born", self.tr("&Geboren am"), self.born)
        self.add_field(
            "given_name", self.tr("&Rufname"), self.given_name, self.tr("Kann später folgen.")
        )
        self.finish()
        self.born.setFocus()

    def save(self) -> None:
        born = self.born.value()
        if born is None:
            sentence = self.tr("Bitte nennen Sie den Tag der Geburt.")
            raise InvalidInput(self.tr("Es wurde noch nichts eingetragen."), {"born": sentence})
        change = partial(
            child_born,
            child_id=self._child_id,
            born=born,
            today=self.edits.today(),
            given_name=self.given_name.text().strip(),
        )
        self.store(change, self.tr("Geburt eingetragen. Die Fristen sind neu berechnet."))
