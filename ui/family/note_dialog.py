"""A dated note in the biography of a child."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from lotse.errors import InvalidInput
from lotse.families.changes import add_note
from lotse.families.family import Family
from ui.family_parts.child_choice import ChildChoice
from ui.family_parts.edit_dialog import EditDialog
from ui.family_parts.edits import FamilyEdits


class NoteDialog(EditDialog):
    def __init__(
        self, edits: FamilyEdits, family: Family, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Notiz"))
        self.save_button.setText(self.tr("Notiz speichern"))
        self._edits = edits
        self._today = today
        self.child = ChildChoice(family.children)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.add_field("text", self.tr("&Notiz"), self.text)
        self.add_field("child", self.tr("Zu &wem"), self.child)
        self.finish()
        self.text.setFocus()

    def save(self) -> None:
        text, child_id = self.text.toPlainText().strip(), self.child.child_id()
        if not text or child_id is None:
            raise InvalidInput(
                self.tr("Die Notiz ist noch leer."), {"text": self.tr("Bitte schreiben Sie etwas.")}
            )
        change = partial(add_note, child_id=child_id, text=text, today=self._today)
        self._edits.apply(change, self.tr("Notiz gespeichert."))
