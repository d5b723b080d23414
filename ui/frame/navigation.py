"""The places on the left; narrow windows show only their signs."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme.icons import paint_icon
from ui.theme.measures import em, fit, keep
from ui.theme.palette import tokens_now
from ui.widgets.empty_state import Picture
from ui.widgets.labels import Label
from ui.widgets.shown import set_shown

_WIDE = 13.6
_NARROW = 3.7


class PlaceButton(QPushButton):
    """Sign, name, and a number where something waits."""

    def __init__(self, name: str, icon_name: str, keys: str, parent: QWidget | None = None):
        super().__init__(name, parent)
        self.setProperty("kind", "place")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._icon_name = icon_name
        self._keys = keys
        self._count = 0
        self._narrow = False
        self.set_count(0)

    def set_count(self, count: int) -> None:
        self._count = count
        waiting = self.tr("{name}, {n} offen").format(name=self.text(), n=count)
        self.setAccessibleName(waiting if count else self.text())
        self.setToolTip(f"{self.text()} ({self._keys})")
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(em(_NARROW - 1.2), em(2.5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        tokens = tokens_now()
        ink = tokens.accent if self.isChecked() else tokens.text
        side = em(1.25)
        left = (self.width() - side) / 2 if self._narrow else em(0.65)
        spot = QRectF(left, (self.height() - side) / 2, side, side)
        paint_icon(painter, self._icon_name, ink if self.isChecked() else tokens.muted, spot)
        if self._narrow:
            return
        painter.setPen(QColor(ink))
        area = QRectF(spot.right() + em(0.75), 0, self.width(), self.height())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self._count:
            self._paint_count(painter, tokens.muted)

    def _paint_count(self, painter: QPainter, ink: str) -> None:
        font = self.font()
        font.setPixelSize(em(0.85))
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        area = QRectF(self.rect()).adjusted(0, 0, -em(0.7), 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area, int(flags), str(self._count))


class Navigation(QFrame):
    """Signals: `page_chosen(name)`. Alt+1 to Alt+6 lead there from everywhere."""

    page_chosen = Signal(str)

    @property
    def narrow_width(self) -> int:
        return em(_NARROW)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("kind", "navigation")
        self.setAccessibleName(self.tr("Navigation"))
        self._group = QButtonGroup(self)
        self._buttons: dict[str, PlaceButton] = {}
        self._brand = Label(self.tr("Lotse"), "brand", wrap=False)
        self._foot = Label("", "quiet")
        layout = QVBoxLayout(self)
        fit(layout, margin=(0.6, 1.0, 0.6, 0.9), gap=0.15)
        head = QHBoxLayout()
        fit(head, margin=(0.5, 0, 0.4, 0.8), gap=0.5)
        head.addWidget(Picture("brand", 1.5))
        head.addWidget(self._brand)
        head.addStretch()
        layout.addLayout(head)
        for number, (name, title) in enumerate(self._places().items(), start=1):
            layout.addWidget(self._place(name, title, number))
        layout.addStretch()
        foot = QVBoxLayout()
        fit(foot, margin=(0.65, 0, 0.3, 0))
        foot.addWidget(self._foot)
        layout.addLayout(foot)
        self._group.buttonClicked.connect(self._choose)
        self.set_narrow(False)

    def set_current(self, name: str) -> None:
        """The page belongs to that place; other names mark none."""
        self._group.setExclusive(False)
        for key, button in self._buttons.items():
            button.setChecked(key == name)
        self._group.setExclusive(True)

    def set_count(self, name: str, count: int) -> None:
        self._buttons[name].set_count(count)

    def set_foot(self, text: str) -> None:
        self._foot.setText(text)

    def set_narrow(self, narrow: bool) -> None:
        set_shown(self._brand, not narrow)
        set_shown(self._foot, not narrow)
        width = _NARROW if narrow else _WIDE
        keep(self, min_width=width, max_width=width)
        for button in self._buttons.values():
            button.set_narrow(narrow)

    def _places(self) -> dict[str, str]:
        return {
            "start": self.tr("Start"),
            "families": self.tr("Familien"),
            "offers": self.tr("Angebote"),
            "referrals": self.tr("Vermittlungen"),
            "transitions": self.tr("Übergänge"),
            "settings": self.tr("Einstellungen"),
        }

    def _place(self, name: str, title: str, number: int) -> PlaceButton:
        button = PlaceButton(title, name, f"Alt+{number}")
        self._buttons[name] = button
        self._group.addButton(button)
        QShortcut(QKeySequence(f"Alt+{number}"), self).activated.connect(button.click)
        return button

    def _choose(self, button: QPushButton) -> None:
        name = next(key for key, one in self._buttons.items() if one is button)
        self.page_chosen.emit(name)
