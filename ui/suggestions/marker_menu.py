"""Markers that stay inside the house: on the screen only as long as somebody looks."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from lotse.acts.suggesting import markers_of, set_marker
from lotse.matching.markers import markers
from ui.context import AppContext


class MarkerMenu(QMenu):
    """`told` is called after one was set or taken away."""

    def __init__(
        self, context: AppContext, family_id: UUID, told: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._family_id = family_id
        self._told = told
        self.setAccessibleName(self.tr("Vertrauliche Merkmale: stehen in keinem Brief"))
        known = markers_of(family_id, context.book)
        for key, marker in markers().items():
            action = QAction(marker.label, self)
            action.setCheckable(True)
            action.setChecked(key in known)
            action.setData(key)
            self.addAction(action)
        self.triggered.connect(self._take)

    def _take(self, action: QAction) -> None:
        with self._context.messages.guarded():
            key, there = str(action.data()), action.isChecked()
            set_marker(self._family_id, key, self._context.book, there=there)
            self._told()
