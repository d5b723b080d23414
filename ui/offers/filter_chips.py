"""What narrows the list just now, each part with the way to let it go."""

from PySide6.QtCore import Signal

from lotse.catalogue.facet_values import Facet
from lotse.catalogue.facets import Filter, Part
from lotse.chain.names import StageNames
from ui.offers.filter_words import part_words, short_words
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button


class FilterChip(Button):
    """Signals: `dropped(part)`."""

    dropped = Signal(object)

    def __init__(self, part: Facet | Part, wanted: Filter, stage_names: StageNames) -> None:
        text = short_words(part, wanted, stage_names).replace("&", "&&")
        super().__init__(text, icon_name="close", kind="filter")
        words = self.tr("Filter lösen: {}").format(part_words(part, wanted, stage_names))
        self.setAccessibleName(words)
        self.setToolTip(words)
        on_click(self, self.dropped.emit, part)


def shown_parts(wanted: Filter) -> list[Facet | Part]:
    """The search line shows its words itself."""
    return [part for part in wanted.parts if part is not Part.TEXT]
