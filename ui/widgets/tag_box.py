"""Narrows a list of districts to those with a tag."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ui.widgets.shown import set_shown


class TagBox(QComboBox):
    """Not there while nothing has a tag. `tag_chosen` after somebody chose another one."""

    tag_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Stadtteile nach Schlagwort"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.set_tags(())
        self.currentIndexChanged.connect(self.tag_chosen)

    def set_tags(self, tags: Iterable[str]) -> bool:
        """Each once; the chosen one stays. False if it is not there any more."""
        chosen, each = self.tag(), {tag.casefold(): tag for tag in tags}
        was = self.blockSignals(True)
        self.clear()
        self.addItem(self.tr("Alle Stadtteile"), "")
        for key in sorted(each):
            self.addItem(self.tr("Schlagwort: {}").format(each[key]), each[key])
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(was)
        set_shown(self, bool(each))
        return self.tag() == chosen

    def tag(self) -> str:
        return str(self.currentData() or "")

    def lets(self, tags: Iterable[str]) -> bool:
        """Whether something with these tags is among what was chosen."""
        return not self.tag() or self.tag().casefold() in map(str.casefold, tags)
