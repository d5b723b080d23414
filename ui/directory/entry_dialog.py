"""A small form about one entry of the directory."""

from PySide6.QtWidgets import QWidget

from ui.context import AppContext
from ui.family_parts.edit_dialog import EditDialog


class EntryDialog(EditDialog):
    """Subclasses call `done` when their act has been kept."""

    def __init__(
        self, context: AppContext, title: str, verb: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, verb, parent)
        self.context = context

    def done_with(self, sentence: str) -> None:
        self.context.changes.directory_changed.emit()
        self.context.changes.saved.emit(self.context.now())
        self.context.messages.info(sentence)
