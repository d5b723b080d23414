"""One of a few answers side by side: ja, nein, unbekannt, nicht gefragt."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QWidget

from ui.theme.measures import SMALL_GAP, fit
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.segment import Place, Segment


class SegmentedChoice(QFrame):
    """`options` are (value, label, key) or (value, label); the key picks it, arrows move.

    Pressing the chosen segment (or Entf) takes the answer back.
    Signals: `value_changed(value | None)` when the person chose, not on `set_value`.
    """

    value_changed = Signal(object)

    def __init__(
        self,
        options: Sequence[tuple[str, str] | tuple[str, str, str]],
        name: str = "",
        parent: QWidget | None = None,
    ):
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Segment] = {}
        self._keys: dict[str, str] = {}
        self._value: str | None = None
        self._is_strip = True
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self)
        fit(self._flow, gap=0)
        for place, option in enumerate(options):
            button = self._segment(option, place, len(options))
            self._flow.addWidget(button)
        self._group.buttonClicked.connect(self._choose)
        self.set_name(name)
        self._point_focus()

    def set_name(self, name: str) -> None:
        """The question, for screen readers."""
        self.setAccessibleName(name)
        for button in self._buttons.values():
            button.setAccessibleName(f"{name}: {button.text()}" if name else button.text())

    def value(self) -> str | None:
        return self._value

    def set_value(self, value: str | None) -> None:
        self._value = value if value in self._buttons else None
        self._group.setExclusive(False)
        for key, button in self._buttons.items():
            button.setChecked(key == self._value)
        self._group.setExclusive(True)
        self._point_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A strip that would break into lines falls apart into single segments."""
        super().resizeEvent(event)
        is_strip = self.width() >= sum(one.sizeHint().width() for one in self._buttons.values())
        if is_strip == self._is_strip:
            return
        self._is_strip = is_strip
        fit(self._flow, gap=0 if is_strip else SMALL_GAP)
        for place, button in enumerate(self._buttons.values()):
            button.set_place(_place_of(place, len(self._buttons)) if is_strip else Place.ONLY)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            wanted = self._keys.get(event.text().lower())
            if wanted is not None:
                self._pick(wanted)
                return
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self._pick(None)
                return
        super().keyPressEvent(event)

    def _segment(
        self, option: tuple[str, str] | tuple[str, str, str], place: int, count: int
    ) -> Segment:
        value, label = option[0], option[1]
        button = Segment(label, _place_of(place, count), self)
        if len(option) == 3:
            self._keys[option[2].lower()] = value
            button.setToolTip(self.tr("Taste {key}").format(key=option[2].upper()))
        self._buttons[value] = button
        self._group.addButton(button)
        return button

    def _choose(self, button: Segment) -> None:
        value = next(key for key, one in self._buttons.items() if one is button)
        self._pick(None if value == self._value else value)

    def _pick(self, value: str | None) -> None:
        changed = value != self._value
        self.set_value(value)
        if value is not None:
            self._buttons[value].setFocus()
        if changed:
            self.value_changed.emit(self._value)

    def _point_focus(self) -> None:
        """Tab stops once, at the chosen segment or the first; arrows do the rest."""
        wanted = self._value or next(iter(self._buttons), None)
        if wanted is None:
            return
        for value, button in self._buttons.items():
            by_tab = Qt.FocusPolicy.StrongFocus
            button.setFocusPolicy(by_tab if value == wanted else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._buttons[wanted])


def _place_of(place: int, count: int) -> Place:
    if count == 1:
        return Place.ONLY
    if place == 0:
        return Place.FIRST
    return Place.LAST if place == count - 1 else Place.MIDDLE
