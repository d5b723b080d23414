"""Chooses one body of the directory by typing."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from lotse.directory.directory import Directory
from lotse.errors import InvalidInput
from lotse.names import folded_tokens, index_tokens
from ui.widgets.pick_field import PickField


class OrganisationPick(PickField):
    def __init__(self, directory: Directory, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, self._find_body, parent)
        self._bodies = directory.organisations
        self._tokens = {body.id: index_tokens(body.name) for body in self._bodies}

    def choose(self, body_id: UUID | None) -> None:
        for body in self._bodies:
            if body.id == body_id:
                self.set_picked(str(body.id), body.name)

    def chosen(self, field: str) -> UUID | None:
        """None while empty. Raises InvalidInput for what was typed but stands nowhere."""
        if self.key():
            return UUID(self.key())
        if self.text().strip():
            raise InvalidInput(
                self.tr("Es wurde noch nichts gespeichert."),
                {field: self.tr("Bitte wählen Sie eine Einrichtung aus der Liste.")},
            )
        return None

    def _find_body(self, text: str) -> list[tuple[str, str]]:
        words = folded_tokens(text)
        return [
            (str(body.id), body.name)
            for body in self._bodies
            if all(any(t.startswith(word) for t in self._tokens[body.id]) for word in words)
        ]
