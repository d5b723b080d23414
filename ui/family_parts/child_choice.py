"""Which child something is about; with one child there is nothing to ask."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QWidget

from lotse.families.person import Person


class ChildChoice(QComboBox):
    def __init__(
        self,
        children: Sequence[Person],
        *,
        whole_family: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if whole_family:
            self.addItem(self.tr("ganze Familie"), None)
        for child in children:
            self.addItem(child.given_name or child.name, child.id)

    def child_id(self) -> UUID | None:
        found = self.currentData()
        return found if isinstance(found, UUID) else None

    def choose(self, child_id: UUID) -> None:
        for place in range(self.count()):
            if self.itemData(place) == child_id:
                self.setCurrentIndex(place)
