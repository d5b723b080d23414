"""Children who may start school that summer: their birthday is not known to the day."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from lotse.families.family import ChildSummary
from ui.context import AppContext
from ui.widgets.acting import on_click
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.labels import Label
from ui.widgets.more_rows import AT_ONCE, MoreRows
from ui.widgets.row import Row


class UnplacedCard(Card):
    """Each row leads to the family, where birthday and year of entry are kept."""

    def __init__(self, children: Sequence[ChildSummary], context: AppContext):
        super().__init__(self.tr("Ohne Jahrgang"))
        self._context = context
        self.add(
            Label(
                self.tr(
                    "Hier ist der Geburtstag nicht genau bekannt. Tragen Sie ihn oder das Jahr "
                    "der Einschulung bei der Familie ein, dann steht das Kind im richtigen Jahr."
                ),
                "muted",
            )
        )
        for place, child in enumerate(children[:AT_ONCE]):
            row = self._row(child)
            row.set_first(place == 0)
            self.add(row)
        MoreRows(self, AT_ONCE, [partial(self._row, child) for child in children[AT_ONCE:]])

    def _row(self, child: ChildSummary) -> Row:
        born = self.tr("geb. {day}").format(day=child.born) if child.born else ""
        family = LinkButton(self.tr("Familie öffnen"))
        family.setAccessibleName(self.tr("Familie öffnen: {}").format(child.name))
        on_click(family, self._show_family, child.family_id)
        return Row(
            child.name,
            born or self.tr("Geburtstag unbekannt"),
            state=Chip(self.tr("ohne Jahrgang"), ChipState.LEFT),
            buttons=[family],
            plain=True,
        )

    def _show_family(self, family_id: UUID) -> None:
        self._context.navigate.show_family(family_id, "intake")
