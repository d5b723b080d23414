"""The Kita's year group: five numbers, and the children by school."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.views.school_starters import SchoolStarter, StarterStage, YearGroup
from ui.context import AppContext
from ui.start.starter_button import StarterButton
from ui.theme.measures import fit
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.labels import Label
from ui.widgets.more_rows import AT_ONCE, MoreRows
from ui.widgets.row import Row
from ui.widgets.tiles import Tiles

_SHOWN = (
    StarterStage.NO_DRAFT,
    StarterStage.TALK_AHEAD,
    StarterStage.SIGNATURE_MISSING,
    StarterStage.READY,
    StarterStage.HANDED_OVER,
)
_STATES = {
    StarterStage.NO_DRAFT: ChipState.LEFT,
    StarterStage.TALK_AHEAD: ChipState.OPEN,
    StarterStage.SIGNATURE_MISSING: ChipState.SOON,
    StarterStage.READY: ChipState.DONE,
    StarterStage.HANDED_OVER: ChipState.DONE,
    StarterStage.DECLINED: ChipState.PLAIN,
    StarterStage.ENDED: ChipState.PLAIN,
}


def stage_tiles(group: YearGroup) -> QWidget:
    """How many children stand where."""
    tiles = []
    for stage in _SHOWN:
        tile = Card()
        tile.setAccessibleName(f"{group.count(stage)} {stage.value}")
        inner = QVBoxLayout()
        fit(inner, gap=0.1)
        inner.addWidget(Label(str(group.count(stage)), "number"))
        inner.addWidget(Label(stage.value))
        inner.addStretch(1)  # numbers stand in one line, however long the words below are
        tile.body.addLayout(inner)
        tiles.append(tile)
    return Tiles(tiles)


class SchoolsCard(Card):
    def __init__(self, group: YearGroup, context: AppContext):
        super().__init__()
        self._context = context
        self.set_title(self.tr("Jahrgang {year} nach Schule").format(year=group.year))
        rows: list[Callable[[], Row]] = []
        for school, starters in group.by_school().items():
            rows.append(partial(self._head, school, starters))
            rows += [partial(self._row, starter) for starter in starters]
        for place, make in enumerate(rows[:AT_ONCE]):
            row = make()
            row.set_first(place == 0)
            self.add(row)
        MoreRows(self, AT_ONCE, rows[AT_ONCE:])

    def _head(self, school: str, starters: Sequence[SchoolStarter]) -> Row:
        name = school or self.tr("Schule noch offen")
        return Row(name, _children(len(starters)), state=_summary(starters))

    def _row(self, starter: SchoolStarter) -> Row:
        child = starter.child
        born = self.tr("geb. {day}").format(day=child.born) if child.born else ""
        near = self.tr("Stichtag") if starter.near_cut_off else ""
        return Row(
            child.name,
            " · ".join(part for part in (born, near) if part),
            state=Chip(starter.said, _STATES[starter.stage]),
            buttons=[StarterButton(starter, self._context)],
            indent=1.2,
            plain=True,
        )


def _children(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("SchoolsCard", "1 Kind")
    return QCoreApplication.translate("SchoolsCard", "{n} Kinder").format(n=count)


def _summary(starters: Sequence[SchoolStarter]) -> list[Chip]:
    """What is ready and what is missing at one school."""
    ready = sum(starter.stage is StarterStage.READY for starter in starters)
    missing = sum(starter.stage is StarterStage.SIGNATURE_MISSING for starter in starters)
    chips = []
    if ready:
        text = QCoreApplication.translate("SchoolsCard", "{n} bereit").format(n=ready)
        chips.append(Chip(text, ChipState.DONE))
    if missing:
        text = QCoreApplication.translate("SchoolsCard", "{n} ohne Unterschrift").format(n=missing)
        chips.append(Chip(text, ChipState.SOON))
    return chips
