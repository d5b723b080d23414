"""Tabs of a page; a tab's page is built when it is first shown."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from ui.theme.measures import PAGE_MARGIN, em, fit
from ui.widgets.labels import repolish
from ui.widgets.shown import set_shown

_DENSITIES = ("roomy", "close", "tight")


class Tabs(QWidget):
    """All tabs are always in sight: they move closer first, and become a list in the narrowest
    windows.

    Signals: `tab_shown(key)` after a tab came to the front.
    """

    tab_shown = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self._keys: list[str] = []
        self._measured = (0, 0)
        self._builders: dict[str, Callable[[], QWidget]] = {}
        self._built: dict[str, QWidget] = {}
        self._bar = QTabBar()
        self._bar.setAccessibleName(name or self.tr("Bereiche"))
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        self._bar.setUsesScrollButtons(False)
        self._bar.setElideMode(Qt.TextElideMode.ElideNone)
        self._list = QComboBox()
        self._list.setAccessibleName(self._bar.accessibleName())
        self._list.hide()
        self._stack = QStackedWidget()
        strip = QFrame()
        strip.setProperty("kind", "bar")
        line = QHBoxLayout(strip)
        fit(line, margin=(PAGE_MARGIN, 0))
        line.addWidget(self._bar, 1)
        line.addWidget(self._list)
        layout = QVBoxLayout(self)
        fit(layout, gap=0)
        layout.addWidget(strip)
        layout.addWidget(self._stack, 1)
        self._bar.currentChanged.connect(self._bring)
        self._list.activated.connect(self._bar.setCurrentIndex)

    def add_tab(
        self, key: str, title: str, build: Callable[[], QWidget], whole_title: str = ""
    ) -> None:
        """`build` is called once, when the tab is first shown."""
        self._builders[key] = build
        self._keys.append(key)
        self._bar.addTab(title)
        self._list.addItem(whole_title or title)
        self._bar.setTabToolTip(self._bar.count() - 1, whole_title)

    def show_tab(self, key: str) -> None:
        self._bar.setCurrentIndex(self._keys.index(key))

    def current(self) -> str:
        return self._keys[self._bar.currentIndex()]

    def page(self, key: str) -> QWidget | None:
        """The page of a tab, or None while it was never shown."""
        return self._built.get(key)

    def set_title(self, key: str, title: str) -> None:
        self._bar.setTabText(self._keys.index(key), title)
        self._list.setItemText(self._keys.index(key), title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # another size of letters
            self._make_room()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """The tabs find their place in any width."""
        return QSize(em(12), super().minimumSizeHint().height())

    def _make_room(self) -> None:
        room = self.width() - 2 * em(PAGE_MARGIN)
        if self._measured == (room, em(100)):
            return
        self._measured = (room, em(100))
        for density in _DENSITIES:
            if self._bar.property("density") != density:
                self._bar.setProperty("density", density)
                repolish(self._bar)
            if self._bar.sizeHint().width() <= room:
                break
        as_list = self._bar.sizeHint().width() > room
        set_shown(self._bar, not as_list)
        set_shown(self._list, as_list)

    def _bring(self, index: int) -> None:
        if index < 0:
            return
        self._list.setCurrentIndex(index)
        key = self._keys[index]
        if key not in self._built:
            self._built[key] = self._builders[key]()
            self._stack.addWidget(self._built[key])
        self._stack.setCurrentWidget(self._built[key])
        self.tab_shown.emit(key)
