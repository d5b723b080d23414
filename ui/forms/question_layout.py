"""Number, question, field and what is said below: side by side where there is room.

15  Sind Sie allein?            [ja | nein]        15  Sind Sie allein?
    ▲ what is said                                     [ja | nein]
                                                       ▲ what is said
"""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from ui.theme.measures import em
from ui.widgets.item_layout import ItemLayout

_GAP = 0.6
_NUMBER = 2.3
_LEAST_QUESTION = 13.0  # font heights a question keeps beside its field


class QuestionLayout(ItemLayout):
    """Order of items: number (may be hidden), question, field, note."""

    def __init__(self, parent: QWidget, *, beside: bool, numbered: bool) -> None:
        super().__init__(parent)
        self._beside = beside
        self._numbered = numbered
        self.setContentsMargins(0, 0, 0, 0)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._place(area, move=True)

    def sizeHint(self) -> QSize:
        width = em(34)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        shown = [item for item in self._items[1:] if not item.isEmpty()]
        widest = max((item.minimumSize().width() for item in shown), default=0)
        return QSize(widest + self._indent() + _width(self.contentsMargins()), 0)

    def _indent(self) -> int:
        return em(_NUMBER) if self._numbered else 0

    def _field_width(self, room: int) -> int:
        """Width of the field beside its question, 0 if it goes below."""
        if not self._beside:
            return 0
        wanted = self._items[2].sizeHint().width()
        if room - em(_GAP) - wanted < em(_LEAST_QUESTION):
            return 0
        return wanted

    def _place(self, area: QRect, *, move: bool) -> int:
        """Puts the items into `area` (if `move`); returns the height it takes."""
        area = area.marginsRemoved(self.contentsMargins())
        number, question, field, note = self._items
        gap, left = em(_GAP), area.left() + self._indent()
        room = area.width() - self._indent()
        beside = self._field_width(room)
        question_width = room - gap - beside if beside else room
        question_height = _height(question, question_width)
        field_width = beside or room
        field_height = _height(field, field_width)
        first = max(question_height, field_height) if beside else question_height
        y = area.top()
        if move:
            number.setGeometry(QRect(area.left(), y, self._indent(), first))
            question.setGeometry(
                QRect(left, y + (first - question_height) // 2, question_width, question_height)
            )
            if beside:
                x = area.right() + 1 - beside
                field.setGeometry(QRect(x, y + (first - field_height) // 2, beside, field_height))
        y += first
        if not beside and not field.isEmpty():
            y += gap // 2 if question_height else 0
            if move:
                field.setGeometry(QRect(left, y, field_width, field_height))
            y += field_height
        if not note.isEmpty():
            y += gap
            height = _height(note, room)
            if move:
                note.setGeometry(QRect(left, y, room, height))
            y += height
        margins = self.contentsMargins()
        return y - area.top() + margins.top() + margins.bottom()


def _height(item: QLayoutItem, width: int) -> int:
    if item.isEmpty():
        return 0
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()


def _width(margins: QMargins) -> int:
    return margins.left() + margins.right()
