"""What is missing in each district, in sentences that wrap: the lists are too long for a table."""

from PySide6.QtWidgets import QWidget

from lotse.gaps.report import NOTHING, Sheet
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.row import Row


class DistrictCard(Card):
    """One row per district; `empty` is said when there is none."""

    def __init__(self, sheet: Sheet, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(sheet.title, parent)
        self.sheet = sheet
        self._empty = empty
        self.show_sheet(sheet)

    def show_sheet(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.set_title(sheet.title)
        self.clear()
        for number, (name, *cells) in enumerate(sheet.rows):
            pairs = zip(sheet.heads, cells, strict=True)
            said = [f"{head}: {text}" for head, text in pairs if text and text != NOTHING]
            row = Row(name, "\n".join(said))
            row.set_first(number == 0)
            self.add(row)
        if not sheet.rows:
            self.add(Label(self._empty, "muted"))
