"""The hints of a form, the first of them; the next ones follow as these are done."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.hint_row import HintRow
from ui.theme.measures import fit
from ui.widgets.announce import announce
from ui.widgets.labels import Label

_SHOWN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """One remark that leads to the question `key`."""

    key: str
    sentence: str
    place: str  # title of the section


class HintList(QWidget):
    """Signal: `chosen` with the key of a question."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._hints: tuple[Hint, ...] = ()
        self._rows: list[HintRow] = []
        self._more = Label("", "quiet")
        self._none = Label(
            self.tr("Noch keine. Hinweise erscheinen nach einem Abschnitt."), "quiet"
        )
        self._layout = QVBoxLayout(self)
        fit(self._layout, gap=0.2)
        self._layout.addWidget(self._none)
        self._layout.addWidget(self._more)
        self._more.hide()
        self.setAccessibleName(self.tr("Hinweise"))

    @property
    def hints(self) -> tuple[Hint, ...]:
        return self._hints

    def show_hints(self, hints: Sequence[Hint]) -> bool:
        """True if they are others than before."""
        if tuple(hints) == self._hints:
            return False
        self._hints = tuple(hints)
        for place, hint in enumerate(self._hints[:_SHOWN]):
            row = self._row(place)
            row.show_hint(hint.key, hint.sentence, hint.place)
            row.show()
        for row in self._rows[len(self._hints) :]:
            row.hide()
        rest = len(self._hints) - _SHOWN
        self._more.setText(self.tr("und {0} weitere").format(rest))
        self._more.setVisible(rest > 0)
        self._none.setVisible(not self._hints)
        announce(self, self.tr("Hinweise: {0}").format(len(self._hints)))
        return True

    def take_focus(self) -> None:
        if self._hints:
            self._rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, place: int) -> HintRow:
        if place == len(self._rows):
            row = HintRow()
            row.chosen.connect(self.chosen)
            row.stepped.connect(self._step)
            self._rows.append(row)
            self._layout.insertWidget(place, row)
        return self._rows[place]

    def _step(self, by: int) -> None:
        shown = [row for row in self._rows if not row.isHidden()]
        here = next((at for at, row in enumerate(shown) if row is self.sender()), 0)
        shown[max(0, min(here + by, len(shown) - 1))].setFocus(Qt.FocusReason.TabFocusReason)
