"""Putting choices into an order, with buttons or Alt+arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lotse.forms.form import Choice
from ui.forms.fields.field import AnswerField


class RankField(AnswerField):
    """The value is the list of all choice names, best first; untouched is no answer."""

    beside = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = _RankList()
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._up = QPushButton(self.tr("Nach oben"))
        self._up.setToolTip(self.tr("Alt+Pfeil nach oben"))
        self._down = QPushButton(self.tr("Nach unten"))
        self._down.setToolTip(self.tr("Alt+Pfeil nach unten"))
        buttons = QVBoxLayout()
        buttons.addWidget(self._up)
        buttons.addWidget(self._down)
        buttons.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list, 1)
        layout.addLayout(buttons)
        self.enter_at(self._list)
        self._up.clicked.connect(self._move_up)
        self._down.clicked.connect(self._move_down)
        self._list.moved.connect(self._move)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        if {choice.name for choice in choices} == set(self._names()):
            return
        self._list.clear()
        for choice in choices:
            item = QListWidgetItem(choice.label)
            item.setData(Qt.ItemDataRole.UserRole, choice.name)
            self._list.addItem(item)
        self._list.fit()

    def show_value(self, value: object) -> None:
        if not isinstance(value, list | tuple) or list(value) == self._names():
            return
        order = {str(name): place for place, name in enumerate(value)}
        items = [self._list.takeItem(0) for _ in range(self._list.count())]
        items.sort(key=lambda item: order.get(item.data(Qt.ItemDataRole.UserRole), len(order)))
        for item in items:
            self._list.addItem(item)

    def lock(self, locked: bool) -> None:
        self._up.setEnabled(not locked)
        self._down.setEnabled(not locked)

    def _names(self) -> list[str]:
        rows = range(self._list.count())
        return [self._list.item(row).data(Qt.ItemDataRole.UserRole) for row in rows]

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row = self._list.currentRow()
        if row < 0 or not 0 <= row + by < self._list.count() or not self._up.isEnabled():
            return
        self._list.insertItem(row + by, self._list.takeItem(row))
        self._list.setCurrentRow(row + by)
        self.answered.emit(self._names())


class _RankList(QListWidget):
    """As high as its rows. Signal: `moved` with -1 or 1 when Alt and an arrow are pressed."""

    moved = Signal(int)

    def fit(self) -> None:
        rows = max(1, self.count())
        height = max(self.sizeHintForRow(0), self.fontMetrics().height())
        self.setFixedHeight(rows * height + 2 * self.frameWidth() + 2)
        if self.count() and self.currentRow() < 0:
            self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrows = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in arrows:
            self.moved.emit(arrows[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
