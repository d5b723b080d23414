"""A dialog about one part of a family. Two edits of the same part never overwrite in silence."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from lotse.acts.editing import Seen
from lotse.errors import LotseError, RecordChanged
from lotse.families.family import Family
from ui.family_parts.edit_dialog import EditDialog
from ui.family_parts.edits import Change, FamilyEdits
from ui.widgets.buttons import Button
from ui.widgets.chip import ChipState


class RecordDialog(EditDialog):
    """Subclasses call `watch` with what they show, and `store` in `save`."""

    def __init__(self, edits: FamilyEdits, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.edits = edits
        self._part: Callable[[Family], object] | None = None
        self._seen: Seen | None = None
        self.anyway_button = Button(self.tr("Trotzdem speichern"))
        self.anyway_button.hide()
        self.anyway_button.clicked.connect(self.save_anyway)
        self.add(self.anyway_button)

    def watch(self, part: Callable[[Family], object], shown: object) -> None:
        """`shown` is `part` of the family as it stands in this dialog."""
        self._part = part
        self._seen = Seen(part=part, value=shown)

    def store(self, change: Change, sentence: str) -> None:
        """Raises RecordChanged if the part is not what was shown; then nothing was changed."""
        stored = self.edits.apply(change, sentence, seen=self._seen)
        if self._part is not None:
            self.watch(self._part, self._part(stored))

    def save_anyway(self) -> None:
        """The typed entries replace what was saved elsewhere; „Rückgängig“ brings that back."""
        self._seen = None
        self.anyway_button.hide()
        self.try_to_save()

    def show_failure(self, known: LotseError) -> None:
        super().show_failure(known)
        if isinstance(known, RecordChanged):
            self._offer_to_save_anyway()

    def _offer_to_save_anyway(self) -> None:
        self.problem.set_text(
            self.tr(
                "Diese Angaben wurden inzwischen an anderer Stelle geändert. Es wurde nichts "
                "überschrieben, und was Sie eingegeben haben, steht noch hier. „Trotzdem "
                "speichern“ ersetzt den anderen Stand, „Abbrechen“ lässt ihn, wie er ist."
            ),
            ChipState.TODAY,
        )
        self.anyway_button.show()
        self.anyway_button.setFocus()
