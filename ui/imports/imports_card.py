"""The imports of this file, latest first; each can be taken back."""

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from lotse.acts.taking_back import imports_of
from lotse.imports import DoneImport, ImportKind
from ui.context import AppContext
from ui.family_parts.family_tab import fill_rows
from ui.imports.take_back import TakeBack
from ui.imports.words import import_facts, import_title, moment_words, taken_back_words
from ui.widgets.acting import on_click
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.labels import Label
from ui.widgets.row import Row

_SHOWN = 10


class ImportsCard(Card):
    def __init__(
        self,
        context: AppContext,
        kinds: Collection[ImportKind] = tuple(ImportKind),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Bisherige Importe"))
        self._context = context
        self._kinds = frozenset(kinds)
        self._take_back = TakeBack(context, self)
        context.changes.imports_changed.connect(self.read)
        self.read()

    def read(self) -> None:
        with self._context.messages.guarded():
            found = [d for d in imports_of(self._context.book) if d.kind in self._kinds]
            rows: list[QWidget] = [self._row(done) for done in found[:_SHOWN]]
            if len(found) > _SHOWN:
                rows.append(Label(self.tr("und {} ältere").format(len(found) - _SHOWN), "quiet"))
            fill_rows(self, rows, self.tr("Noch nichts importiert."))

    def _row(self, done: DoneImport) -> Row:
        facts = "\n".join(part for part in (import_facts(done), taken_back_words(done)) if part)
        if done.is_taken_back:
            chip = Chip(self.tr("zurückgenommen"), ChipState.LEFT)
            return Row(import_title(done), facts, state=chip)
        button = LinkButton(self.tr("Zurücknehmen …"), icon_name="undo")
        name = self.tr("{} vom {} zurücknehmen").format(import_title(done), moment_words(done))
        button.setAccessibleName(name)
        on_click(button, self._take_back.ask, done.id)
        return Row(import_title(done), facts, buttons=[button])
