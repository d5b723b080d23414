"""The concern in the family's own words: written freely, saved by hand or with the page."""

from functools import partial
from operator import attrgetter
from uuid import UUID

from PySide6.QtWidgets import QPlainTextEdit

from lotse.acts.editing import Seen
from lotse.errors import LotseError, RecordChanged, quoted
from lotse.families.changes import with_concern
from lotse.views.family_file import read_family_file
from ui.context import AppContext
from ui.family_parts.edits import FamilyEdits
from ui.theme.measures import keep
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.chip import ChipState
from ui.widgets.hint_box import HintBox


class ConcernCard(Card):
    def __init__(self, context: AppContext, edits: FamilyEdits, family_id: UUID) -> None:
        super().__init__(self.tr("Anliegen in den Worten der Familie"))
        self._context = context
        self._edits = edits
        self._family_id = family_id
        self._read = ""  # as it stands in the file, as far as this card knows
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Anliegen in den Worten der Familie"))
        keep(self.text, min_height=5, max_height=9)
        self.problem = HintBox()
        save = Button(self.tr("Anliegen speichern"))
        save.clicked.connect(self.save)
        for widget in (self.text, self.problem, save):
            self.add(widget)

    def show_concern(self, concern: str) -> None:
        """What is being written stays."""
        if self.text.toPlainText() == self._read:
            self._read = concern
            self.text.setPlainText(concern)

    def save(self) -> None:
        """Somebody presses the button: a second time also over what others wrote meanwhile."""
        try:
            self._write()
        except RecordChanged:
            self._read = self._tell_changed()
        except LotseError as known:
            self._context.messages.failure(known)

    def save_typed(self) -> None:
        """Before the page goes. Raises LotseError; never over what others wrote meanwhile."""
        if self.text.toPlainText().strip() == self._read.strip():
            return
        try:
            self._write()
        except RecordChanged:
            self._tell_changed()
            raise

    def _write(self) -> None:
        written, before = self.text.toPlainText(), self._read
        self._read = written  # so that the card shows what is saved
        self.problem.set_text("")
        try:
            self._edits.apply(
                partial(with_concern, concern=written.strip()),
                self.tr("Anliegen gespeichert."),
                seen=Seen(part=attrgetter("concern"), value=before),
            )
        except LotseError:
            self._read = before
            raise

    def _tell_changed(self) -> str:
        """Returns what stands there now: saving once more replaces it."""
        now = read_family_file(self._family_id, self._context.book).family.concern
        self.problem.set_text(
            self.tr(
                "Das Anliegen wurde inzwischen an anderer Stelle geändert, dort steht jetzt {}. "
                "Es wurde nichts überschrieben, und Ihr Text steht noch hier. Speichern Sie noch "
                "einmal, wenn Ihr Text gelten soll."
            ).format(quoted(now)),
            ChipState.TODAY,
        )
        return now
