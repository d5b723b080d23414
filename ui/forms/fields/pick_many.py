"""Several of many: a list that narrows while typing, ticked with Space or a click."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from lotse.forms.form import Choice
from ui.forms.fields.field import AnswerField
from ui.forms.fields.search_line import SearchLine
from ui.theme.measures import fit, keep
from ui.widgets.labels import Label

_ROWS_HEIGHT = 11.0


class PickManyField(AnswerField):
    """The value is a list in the order of the choices; the chosen ones stand in words above."""

    beside = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: dict[str, str] = {}
        self._chosen: list[str] = []
        self._said = Label("")
        self._search = SearchLine(self.tr("Tippen, um die Liste zu verkürzen"))
        self._list = QListWidget()
        keep(self._list, max_height=_ROWS_HEIGHT, min_height=_ROWS_HEIGHT)
        layout = QVBoxLayout(self)
        fit(layout, gap=0.3)
        for widget in (self._said, self._search, self._list):
            layout.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.enter_at(self._search)
        self._search.textChanged.connect(self._narrow)
        self._search.returnPressed.connect(self._toggle_current)
        self._search.moved.connect(self._move)
        self._search.picked.connect(self._toggle_current)
        self._list.itemChanged.connect(self._tell)
        self._say()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        wanted = {choice.name: choice.label for choice in choices}
        if wanted != self._labels:
            self._labels = wanted
            self._narrow(self._search.text())
            self._say()

    def show_value(self, value: object) -> None:
        chosen = [str(name) for name in value] if isinstance(value, list | tuple) else []
        if chosen != self._chosen:
            self._chosen = chosen
            self._narrow(self._search.text())
            self._say()

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(self._chosen)

    def name(self, label: str, description: str) -> None:
        super().name(label, description)
        self._list.setAccessibleName(self.tr("Auswahl: {0}").format(label))

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        self._list.blockSignals(True)
        self._list.clear()
        for name, label in self._labels.items():
            if all(word in label.casefold() for word in words):
                item = QListWidgetItem(label)
                item.setData(Qt.ItemDataRole.UserRole, name)
                ticked = name in self._chosen
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
                self._list.addItem(item)
        self._list.setCurrentRow(0 if words else -1)
        self._list.blockSignals(False)

    def _say(self) -> None:
        words = ", ".join(self._labels.get(name, name) for name in self._chosen)
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _move(self, by: int) -> None:
        last = self._list.count() - 1
        self._list.setCurrentRow(max(0, min(self._list.currentRow() + by, last)))

    def _toggle_current(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            ticked = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
            self._search.selectAll()

    def _tell(self, item: QListWidgetItem) -> None:
        name = str(item.data(Qt.ItemDataRole.UserRole))
        chosen = {*self._chosen}
        if item.checkState() is Qt.CheckState.Checked:
            chosen.add(name)
        else:
            chosen.discard(name)
        order = [*self._labels, *self._chosen]
        self._chosen = sorted(chosen, key=order.index)
        self._say()
        self.answered.emit(list(self._chosen) or None)
