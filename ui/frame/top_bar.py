"""Search, the first step of the work, and the lock: the same on every page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.search.search_box import SearchBox
from ui.theme.measures import PAGE_MARGIN, fit
from ui.widgets.buttons import Button
from ui.widgets.shown import set_shown


class TopBar(QFrame):
    """Signals: `new_family_asked`, `lock_asked`."""

    new_family_asked = Signal()
    lock_asked = Signal()

    def __init__(self, search: SearchBox, *, lockable: bool, parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._new = Button(self.tr("Neue Familie"), shortcut="Ctrl+N", icon_name="plus")
        self._lock = Button(self.tr("Sperren"), shortcut="Ctrl+Shift+L", icon_name="lock")
        set_shown(self._lock, lockable)
        layout = QHBoxLayout(self)
        fit(layout, margin=(PAGE_MARGIN, 0.65, PAGE_MARGIN, 0.65), gap=0.8)
        layout.addWidget(search, 1)
        layout.addStretch(0)
        layout.addWidget(self._new)
        layout.addWidget(self._lock)
        self._new.clicked.connect(self.new_family_asked)
        self._lock.clicked.connect(self.lock_asked)

    def set_new_text(self, text: str) -> None:
        self._new.setText(text)
