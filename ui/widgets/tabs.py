"""Tabs of a page; a tab's page is built when it is first shown."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ui.theme.measures import PAGE_MARGIN, fit


class Tabs(QWidget):
    """Signals: `tab_shown(key)` after a tab came to the front."""

    tab_shown = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self._keys: list[str] = []
        self._builders: dict[str, Callable[[], QWidget]] = {}
        self._built: dict[str, QWidget] = {}
        self._bar = QTabBar()
        self._bar.setAccessibleName(name or self.tr("Bereiche"))
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        self._bar.setUsesScrollButtons(True)
        self._bar.setElideMode(Qt.TextElideMode.ElideNone)
        self._stack = QStackedWidget()
        strip = QFrame()
        strip.setProperty("kind", "bar")
        line = QHBoxLayout(strip)
        fit(line, margin=(PAGE_MARGIN, 0))
        line.addWidget(self._bar, 1)
        layout = QVBoxLayout(self)
        fit(layout, gap=0)
        layout.addWidget(strip)
        layout.addWidget(self._stack, 1)
        self._bar.currentChanged.connect(self._bring)

    def add_tab(self, key: str, title: str, build: Callable[[], QWidget]) -> None:
        """`build` is called once, when the tab is first shown."""
        self._builders[key] = build
        self._keys.append(key)
        self._bar.addTab(title)

    def show_tab(self, key: str) -> None:
        self._bar.setCurrentIndex(self._keys.index(key))

    def current(self) -> str:
        return self._keys[self._bar.currentIndex()]

    def page(self, key: str) -> QWidget | None:
        """The page of a tab, or None while it was never shown."""
        return self._built.get(key)

    def set_title(self, key: str, title: str) -> None:
        self._bar.setTabText(self._keys.index(key), title)

    def _bring(self, index: int) -> None:
        if index < 0:
            return
        key = self._keys[index]
        if key not in self._built:
            self._built[key] = self._builders[key]()
            self._stack.addWidget(self._built[key])
        self._stack.setCurrentWidget(self._built[key])
        self.tab_shown.emit(key)
