"""Search, the first step of the work, and the lock: the same on every page."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.search.search_box import SearchBox
from ui.theme.measures import PAGE_MARGIN, em, fit
from ui.widgets.buttons import Button
from ui.widgets.shown import set_shown

_GAP = 0.8
_ROOM_FOR_WORDS = 46  # font heights


class TopBar(QFrame):
    """Where there is no room the buttons show only their signs.

    Signals: `new_family_asked`, `lock_asked`.
    """

    new_family_asked = Signal()
    lock_asked = Signal()

    def __init__(self, search: SearchBox, *, lockable: bool, parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._search = search
        self._new = Button(self.tr("Neue Familie"), shortcut="Ctrl+N", icon_name="plus")
        self._lock = Button(self.tr("Sperren"), shortcut="Ctrl+Shift+L", icon_name="lock")
        set_shown(self._lock, lockable)
        layout = QHBoxLayout(self)
        fit(layout, margin=(PAGE_MARGIN, 0.65, PAGE_MARGIN, 0.65), gap=_GAP)
        layout.addWidget(search, 1)
        layout.addStretch(0)
        layout.addWidget(self._new)
        layout.addWidget(self._lock)
        self._new.clicked.connect(self.new_family_asked)
        self._lock.clicked.connect(self.lock_asked)

    def set_new_text(self, text: str) -> None:
        self._new.setText(text)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        """Of the folded bar: the words must not keep the window from getting narrow."""
        shown = [one for one in (self._new, self._lock) if not one.isHidden()]
        signs = sum(one.icon_size_hint().width() for one in shown)
        frame = 2 * em(PAGE_MARGIN) + 3 * em(_GAP)
        width = self._search.minimumSizeHint().width() + signs + frame
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        narrow = self.width() < em(_ROOM_FOR_WORDS)
        for one in (self._new, self._lock):
            one.set_only_icon(narrow)
