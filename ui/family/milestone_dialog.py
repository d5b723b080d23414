"""A check-up or appointment took place: on which day?"""

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from lotse.errors import InvalidInput
from lotse.families.changes import add_milestone
from lotse.families.family import Family
from lotse.families.plausible import future_problem
from lotse.ribbon.pieces import Piece
from ui.family_parts.edit_dialog import EditDialog
from ui.family_parts.edits import FamilyEdits
from ui.widgets.labels import Label
from ui.widgets.partial_date_field import PartialDateField


class MilestoneDialog(EditDialog):
    def __init__(
        self,
        edits: FamilyEdits,
        family: Family,
        child_id: UUID,
        piece: Piece,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", parent)
        name = family.person(child_id).name
        self._code = piece.target
        self.setWindowTitle(f"{piece.text} · {name}")
        self.save_button.setText(self.tr("Als erledigt eintragen"))
        self._edits = edits
        self._child_id = child_id
        self.on = PartialDateField(edits.today)
        self.add(Label(piece.detail, "muted"))
        self.add_field(
            "on", self.tr("&Erledigt am"), self.on, self.tr("Ungefähr genügt: Mai 2026, ca. 2025")
        )
        self.finish()
        self.on.setFocus()

    def save(self) -> None:
        on = self.on.value()
        if on is None:
            sentence = self.tr("Bitte nennen Sie den Tag, ungefähr genügt.")
            raise InvalidInput(self.tr("Es wurde noch nichts eingetragen."), {"on": sentence})
        if sentence := future_problem(on, self._edits.today()):
            raise InvalidInput(self.tr("Es wurde noch nichts eingetragen."), {"on": sentence})
        change = partial(add_milestone, child_id=self._child_id, code=self._code, on=on)
        self._edits.apply(change, self.tr("Eingetragen: {}.").format(on))
