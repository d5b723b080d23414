"""The list of sections: where one is, what is done, what is still open."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from lotse.forms.progress import SectionState
from ui.theme.measures import fit
from ui.widgets.chip import ChipState
from ui.widgets.section_row import SectionRow

translate = QCoreApplication.translate
_LAST_KEY = 9
STATES = {
    SectionState.COMPLETE: ChipState.DONE,
    SectionState.BEGUN: ChipState.OPEN,
    SectionState.OPEN: ChipState.LEFT,
    SectionState.WRONG: ChipState.SOON,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One section as the rail shows it."""

    title: str
    state: SectionState


class SectionRail(QWidget):
    """Arrow keys walk. Signal: `chosen` with the index."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SectionRow] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._layout = QVBoxLayout(self)
        fit(self._layout, gap=0.1)
        self.setAccessibleName(self.tr("Abschnitte"))

    def show_stops(self, stops: Sequence[Stop], current: int) -> None:
        """Sections come and go with the answers; rows are kept and renamed."""
        words = state_words()
        for index, stop in enumerate(stops):
            row = self.row(index)
            if row.text() != stop.title:
                row.setText(stop.title)
            row.set_state(STATES[stop.state])
            row.setChecked(index == current)
            row.setAccessibleName(f"{stop.title}, {words[stop.state]}")
            row.setToolTip(words[stop.state])
            row.show()
        for row in self._rows[len(stops) :]:
            row.hide()

    def row(self, index: int) -> SectionRow:
        """The row of a section; made when it is first needed."""
        if index == len(self._rows):
            row = SectionRow("", index + 1 if index < _LAST_KEY else 0)
            self._rows.append(row)
            self._group.addButton(row, index)
            self._layout.addWidget(row)
        return self._rows[index]


def state_words() -> dict[SectionState, str]:
    """What a state is called."""
    return {
        SectionState.COMPLETE: translate("SectionRail", "vollständig"),
        SectionState.BEGUN: translate("SectionRail", "begonnen"),
        SectionState.OPEN: translate("SectionRail", "offen"),
        SectionState.WRONG: translate("SectionRail", "mit Hinweisen"),
    }
