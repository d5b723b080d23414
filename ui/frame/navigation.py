"""The places on the left; narrow windows show only their signs."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.frame.place_button import NARROW, PlaceButton
from ui.theme.measures import em, fit, keep
from ui.widgets.empty_state import Picture
from ui.widgets.labels import Label
from ui.widgets.shown import set_shown

_WIDE = 13.6
# Under which word of the navigation a page stands; the others have their own.
_PLACES = {
    "family": "families",
    "offer": "offers",
    "offer_import": "offers",
    "offer_patrol": "offers",
    "form": "families",
    "intake": "families",
    "consent": "families",
    "document": "families",
    "letter": "referrals",
    "transition": "transitions",
    "profile": "settings",
    "chain": "offers",
    "gaps": "offers",
    "weights": "settings",
    "directory": "offers",
    "organisation": "offers",
    "network": "offers",
    "professional": "offers",
}


class Navigation(QFrame):
    """Signals: `page_chosen(name)`. Alt+1 to Alt+6 lead there from everywhere."""

    page_chosen = Signal(str)

    @property
    def narrow_width(self) -> int:
        return em(NARROW)

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

    def set_page(self, name: str) -> None:
        """Marks the place the page belongs to; other names mark none."""
        place = _PLACES.get(name, name)
        self._group.setExclusive(False)
        for key, button in self._buttons.items():
            button.setChecked(key == place)
        self._group.setExclusive(True)

    def set_count(self, name: str, count: int) -> None:
        self._buttons[name].set_count(count)

    def set_foot(self, text: str) -> None:
        self._foot.setText(text)

    def set_narrow(self, narrow: bool) -> None:
        set_shown(self._brand, not narrow)
        set_shown(self._foot, not narrow)
        width = NARROW if narrow else _WIDE
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
