"""What an import would do: counts, and a list for each of them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.exchange.import_plan import ImportPlan
from ui.offers.plan_rows import (
    ADDED,
    CHANGED,
    GONE,
    PROBLEMS,
    UNCHANGED,
    counts_of,
    rows_of_plan,
)
from ui.theme.measures import fit, keep
from ui.widgets.labels import Label
from ui.widgets.row_list import RowList
from ui.widgets.segmented_choice import SegmentedChoice


class PlanView(QWidget):
    """Opens at what needs eyes first: problems, then what changes."""

    def __init__(self, plan: ImportPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        counts = counts_of(plan)
        words = {
            PROBLEMS: self.tr("Hinweise und Fehler"),
            ADDED: self.tr("neu"),
            CHANGED: self.tr("geändert"),
            GONE: self.tr("nicht mehr dabei"),
            UNCHANGED: self.tr("unverändert"),
        }
        options = tuple((part, f"{words[part]} ({n})") for part, n in counts.items())
        self.parts = SegmentedChoice(options, self.tr("Vorschau"))
        self.list = RowList(self.tr("Vorschau"))
        self._whole = Label("", "muted")
        keep(self.list, min_height=14)
        layout = QVBoxLayout(self)
        fit(layout, gap=0.5)
        layout.addWidget(self.parts)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._whole)
        self.parts.value_changed.connect(self.show_part)
        self.list.row_current.connect(self._tell_whole)
        first = next((part for part, n in counts.items() if n), ADDED)
        self.parts.set_value(first)
        self.show_part(first)

    def show_part(self, part: object) -> None:
        if part is None:
            part = ADDED
            self.parts.set_value(ADDED)
        self._rows = rows_of_plan(self._plan, str(part))
        self._whole.setText("")
        self.list.set_rows(self._rows)
        self.list.select_row(0)

    def _tell_whole(self, key: str) -> None:
        """Rows are cut off at their end; the current one is said in full below."""
        self._whole.setText(self._rows[int(key)].quiet)
