"""All facets in one tree: Space ticks a value, the number says how many offers it would leave."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from lotse.catalogue.facet_values import NOT_SAID, Facet, value_label
from lotse.chain.names import NEUTRAL_NAMES, StageNames
from lotse.chain.stages import corridors, stages
from ui.theme.measures import em

_VALUE = Qt.ItemDataRole.UserRole
_STAGES = [span.code for span in (*stages(), *corridors())]
_OPEN_AT_FIRST = (Facet.STAGE, Facet.NEED)
Counts = Mapping[Facet, Mapping[str, int]]
Chosen = Mapping[Facet, frozenset[str]]


class FacetTree(QTreeWidget):
    """Signals: `chosen_changed` after a value was ticked or not."""

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage_names = NEUTRAL_NAMES
        self._chosen: dict[Facet, set[str]] = {}
        self._heads: dict[Facet, QTreeWidgetItem] = {}
        self._items: dict[tuple[Facet, str], QTreeWidgetItem] = {}
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setAccessibleName(self.tr("Filter"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(em(0.7))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setMinimumSectionSize(em(1))
        self.itemChanged.connect(self._take)
        self.itemClicked.connect(self._unfold)

    def chosen(self) -> Chosen:
        return {facet: frozenset(values) for facet, values in self._chosen.items() if values}

    def choose(self, chosen: Chosen) -> None:
        self._chosen = {facet: set(values) for facet, values in chosen.items()}

    def name_stages(self, names: StageNames) -> None:
        """As the place calls them."""
        self._stage_names = names
        self.blockSignals(True)
        for (facet, value), item in self._items.items():
            if facet is Facet.STAGE:
                self._name(item, facet, value)
        self.blockSignals(False)

    def show_counts(self, counts: Counts) -> None:
        """Values without an offer are left out unless they are ticked."""
        self.blockSignals(True)
        for facet in Facet:
            self._show_facet(facet, counts.get(facet, {}))
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        is_head = item is not None and item.parent() is None
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and item:
            if is_head:
                item.setExpanded(not item.isExpanded())
            else:
                ticked = item.checkState(0) is Qt.CheckState.Checked
                item.setCheckState(0, Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
            return
        super().keyPressEvent(event)

    def _show_facet(self, facet: Facet, counts: Mapping[str, int]) -> None:
        head = self._head(facet)
        ticked = self._chosen.get(facet, set())
        wanted = {value for value, count in counts.items() if count} | ticked
        for value in wanted:
            item = self._item(facet, value, head)
            count, is_ticked = counts.get(value, 0), value in ticked
            item.setCheckState(0, Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
            if item.text(1) != str(count):
                item.setText(1, str(count))
                self._tell(item)
        for (of, value), item in self._items.items():
            if of is facet:
                item.setHidden(value not in wanted)
        label = facet.value
        head.setText(0, f"{label} ({len(ticked)})" if ticked else label)
        head.setHidden(not wanted)

    def _head(self, facet: Facet) -> QTreeWidgetItem:
        if facet not in self._heads:
            head = QTreeWidgetItem([facet.value])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            font = self.font()
            font.setBold(True)
            head.setFont(0, font)
            self.addTopLevelItem(head)
            head.setFirstColumnSpanned(True)
            head.setExpanded(facet in _OPEN_AT_FIRST)
            self._heads[facet] = head
        return self._heads[facet]

    def _item(self, facet: Facet, value: str, head: QTreeWidgetItem) -> QTreeWidgetItem:
        if (facet, value) not in self._items:
            item = QTreeWidgetItem(["", ""])
            item.setData(0, _VALUE, (facet, value))
            self._name(item, facet, value)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._items[facet, value] = item
            head.insertChild(self._place(head, facet, value), item)
        return self._items[facet, value]

    def _name(self, item: QTreeWidgetItem, facet: Facet, value: str) -> None:
        label = value_label(facet, value, self._stage_names)
        item.setText(0, label)
        item.setToolTip(0, label)
        self._tell(item)

    def _tell(self, item: QTreeWidgetItem) -> None:
        told = self.tr("{}, {} Angebote").format(item.text(0), item.text(1))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)

    def _place(self, head: QTreeWidgetItem, facet: Facet, value: str) -> int:
        """By label; what is not stated comes last."""
        wanted = _order(facet, value)
        for place in range(head.childCount()):
            child = head.child(place)
            if child is not None and _order(*child.data(0, _VALUE)) > wanted:
                return place
        return head.childCount()

    def _take(self, item: QTreeWidgetItem, _column: int) -> None:
        found = item.data(0, _VALUE)
        if found is None:
            return
        facet, value = found
        ticked = self._chosen.setdefault(Facet(facet), set())
        if item.checkState(0) is Qt.CheckState.Checked:
            ticked.add(value)
        else:
            ticked.discard(value)
        self.chosen_changed.emit()

    def _unfold(self, item: QTreeWidgetItem, _column: int) -> None:
        if item.parent() is None:
            item.setExpanded(not item.isExpanded())


def _order(facet: Facet, value: str) -> tuple[bool, int, str]:
    """Stages in the order of life, all else by its word."""
    place = _STAGES.index(value) if facet is Facet.STAGE and value in _STAGES else 0
    return value == NOT_SAID, place, value_label(facet, value).casefold()
