"""A long list on a card: some rows at once, the others when somebody asks for them."""

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.reading_order import tab_stops
from ui.widgets.shown import set_shown

AT_ONCE = 40


class MoreRows(LinkButton):
    """Stands on the card below the rows; each press puts the next ones above it and takes the
    cursor to the first of them. `shown` counts all that stand there."""

    def __init__(self, card: Card, shown: int, rest: Sequence[Callable[[], QWidget]]) -> None:
        super().__init__("", icon_name="plus")
        self.shown = shown
        self._card = card
        self._rest = deque(rest)
        card.add(self)
        self.clicked.connect(self._go_on)
        self._name()

    def _go_on(self) -> None:
        place = self._card.body.indexOf(self)
        rows = [self._rest.popleft()() for _ in range(min(AT_ONCE, len(self._rest)))]
        for number, row in enumerate(rows):
            self._card.body.insertWidget(place + number, row)
        self.shown += len(rows)
        first = next((stop for stop in tab_stops(self._card) if _stands_in(rows, stop)), None)
        if first is not None:
            first.setFocus()
        self._name()

    def _name(self) -> None:
        left = len(self._rest)
        self.setText(self.tr("Weitere {} von {} zeigen").format(min(AT_ONCE, left), left))
        set_shown(self, left > 0)


def _stands_in(rows: Sequence[QWidget], stop: QWidget) -> bool:
    return any(row is stop or row.isAncestorOf(stop) for row in rows)
