"""Markers that stay inside the house, shown on request only."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QWidget

from lotse.families.family import Family
from lotse.matching.markers import markers
from ui.family_parts.edit_dialog import EditDialog
from ui.widgets.labels import Label


class MarkersDialog(EditDialog):
    """`store(key, there)` for every marker that was changed."""

    def __init__(
        self, family: Family, store: Callable[[str, bool], None], parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Vertrauliche Merkmale"))
        self.save_button.setText(self.tr("Merkmale speichern"))
        self._store = store
        self._before = set(family.markers)
        self.boxes: dict[str, QCheckBox] = {}
        about = self.tr(
            "Nur für die Arbeit in diesem Haus: Diese Merkmale stehen in keinem Brief, auf keinem "
            "Ausdruck und in keinem Export. Sie beeinflussen nur die Vorschläge."
        )
        self.add(Label(about, "quiet"))
        for key, marker in markers().items():
            box = QCheckBox(marker.label)
            box.setChecked(key in self._before)
            self.boxes[key] = box
            self.add(box)
        self.finish()

    def save(self) -> None:
        for key, box in self.boxes.items():
            if box.isChecked() != (key in self._before):
                self._store(key, box.isChecked())
