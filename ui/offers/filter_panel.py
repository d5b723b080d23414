"""What narrows the catalogue: months of life, all facets, and the way back to everything."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lotse.catalogue.facets import Filter, Found
from ui.offers.facet_tree import FacetTree
from ui.theme.measures import SMALL_GAP, fit, keep
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Label

_YOUNGEST, _OLDEST = -9, 1199


class FilterPanel(QWidget):
    """Signals: `filter_changed`."""

    filter_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = FacetTree()
        self.first = self._months(self.tr("Alter von, in Monaten"))
        self.last = self._months(self.tr("Alter bis, in Monaten"))
        self.reset = LinkButton(self.tr("Alle Filter &lösen"), icon_name="undo")
        ages = QHBoxLayout()
        fit(ages, gap=SMALL_GAP)
        ages.addWidget(Label(self.tr("Alter in Monaten"), "strong", wrap=False))
        ages.addWidget(self.first)
        ages.addWidget(Label("–", wrap=False))
        ages.addWidget(self.last)
        ages.addStretch(1)
        layout = QVBoxLayout(self)
        fit(layout, gap=SMALL_GAP)
        layout.addLayout(ages)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.reset)
        self.setFocusProxy(self.first)
        self.tree.chosen_changed.connect(self.filter_changed)
        for line in (self.first, self.last):
            line.textChanged.connect(self.filter_changed)
        self.reset.clicked.connect(self.clear)

    def filter(self, text: str) -> Filter:
        return Filter(
            text=text,
            chosen=self.tree.chosen(),
            months_from=_number(self.first),
            months_to=_number(self.last),
        )

    def clear(self) -> None:
        self.show_filter(Filter())
        self.filter_changed.emit()

    def show_filter(self, wanted: Filter) -> None:
        for line, months in ((self.first, wanted.months_from), (self.last, wanted.months_to)):
            line.blockSignals(True)
            line.setText("" if months is None else str(months))
            line.blockSignals(False)
        self.tree.choose(wanted.chosen)

    def show_found(self, found: Found) -> None:
        self.tree.show_counts(found.counts)
        self.reset.setEnabled(not self.filter("").is_empty)

    def _months(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setToolTip(self.tr("{}. Vor der Geburt: −9 bis 0.").format(name))
        line.setValidator(QIntValidator(_YOUNGEST, _OLDEST, line))
        keep(line, max_width=4.2)
        return line


def _number(line: QLineEdit) -> int | None:
    """None while only a minus sign stands there."""
    return int(line.text()) if line.hasAcceptableInput() else None
