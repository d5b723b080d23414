"""Tabs of a page; a tab's page is built when it is first shown."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from ui.theme.measures import PAGE_MARGIN, em, fit, keep
from ui.widgets.labels import repolish
from ui.widgets.shown import set_shown

# Name, padding and size of letters as the style sheet has them.
_DENSITIES = (("roomy", 0.85, 1.0), ("close", 0.45, 1.0), ("tight", 0.4, 0.92))


class Tabs(QWidget):
    """All tabs are always in sight: they move closer first, and become a list in the narrowest
    windows. After the last is added, say which one to begin with.
    """

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
        keep(self._list, min_width=22, max_width=22)
        self._stack = QStackedWidget()
        strip = QFrame()
        strip.setProperty("kind", "bar")
        self._line = QHBoxLayout(strip)
        fit(self._line, margin=(PAGE_MARGIN, 0))
        self._line.addWidget(self._bar, 1)
        self._line.addWidget(self._list, 0, Qt.AlignmentFlag.AlignLeft)
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
        self._bar.blockSignals(True)  # the first one added is not the one to begin with
        self._bar.addTab(title)
        self._bar.blockSignals(False)
        self._list.addItem(whole_title or title)
        self._bar.setTabToolTip(self._bar.count() - 1, whole_title)

    def show_tab(self, key: str) -> None:
        self._bar.setCurrentIndex(self._keys.index(key))
        self._bring(self._bar.currentIndex())

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
        fitting = next((one for one in _DENSITIES if self._width_when(*one) <= room), None)
        if fitting is not None:
            self._bar.setProperty("density", fitting[0])
            repolish(self._bar)
            QApplication.sendEvent(self._bar, QEvent(QEvent.Type.StyleChange))  # measures anew
        as_list = fitting is None
        set_shown(self._bar, not as_list)
        set_shown(self._list, as_list)
        fit(self._line, margin=(PAGE_MARGIN, 0.4 if as_list else 0))

    def _width_when(self, _name: str, padding: float, letters: float) -> int:
        font = QFont(self._bar.font())
        font.setPixelSize(em(letters))
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        titles = [self._bar.tabText(at) for at in range(self._bar.count())]
        return sum(metrics.horizontalAdvance(title) + 2 * em(padding) + 6 for title in titles)

    def _bring(self, index: int) -> None:
        if index < 0:
            return
        self._list.setCurrentIndex(index)
        key = self._keys[index]
        if key not in self._built:
            self._built[key] = self._builders[key]()
            self._stack.addWidget(self._built[key])
        self._stack.setCurrentWidget(self._built[key])
