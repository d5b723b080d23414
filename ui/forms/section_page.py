"""One section on the screen: a card with its questions and the way back and on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.forms.fields.field import plain
from ui.forms.items_view import Drawing, ItemsView
from ui.forms.question_row import QuestionRow
from ui.theme.measures import fit
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.labels import Label

_LAST_KEY = 9


class SectionPage(Card):
    """Signals: `gone_back`; `gone_on`, on the last section `finished` instead; `row_removed` with
    repeat, row and its content.
    """

    gone_back = Signal()
    gone_on = Signal()
    finished = Signal()
    row_removed = Signal(str, int, object)

    def __init__(self, drawing: Drawing, section: int) -> None:
        self._key = Label("", "key", wrap=False)
        title = drawing.model.sections[section].title
        super().__init__(title, action=self._key)
        self._questions = ItemsView(drawing, drawing.model.sections[section].items, section)
        self._questions.advanced.connect(self._focus_after)
        self._questions.row_removed.connect(self.row_removed)
        self._back = Button(self.tr("&Zurück"))
        self._on = PrimaryButton(self.tr("&Weiter"))
        self._back.clicked.connect(self.gone_back)
        self._on.clicked.connect(self._go_on)
        self._is_last = False
        foot = QWidget()
        line = QHBoxLayout(foot)
        fit(line, margin=(0, 0.6, 0, 0))
        line.addWidget(self._back)
        line.addStretch(1)
        line.addWidget(self._on)
        self.add(self._questions)
        self.add(foot)

    def refresh(self) -> None:
        self._questions.refresh()

    def show_way(self, number: int, *, back: bool, next_title: str) -> None:
        """`number` of the section among those shown; without `next_title` it is the last."""
        self._key.setText(self.tr("Strg+{0}").format(number))
        self._key.setVisible(number <= _LAST_KEY)
        self._back.setVisible(back)
        self._is_last = not next_title
        on = self.tr("&Weiter: {0}").format(plain(next_title))
        self._on.setText(self.tr("Formular abschließen") if self._is_last else on)

    def focus_first(self) -> None:
        for row in self._questions.rows():
            if row.can_take_focus:
                row.take_focus()
                return
        self._on.setFocus()

    def focus_question(self, key: str) -> bool:
        """True if the question stands here. What cannot be answered itself, such as a rule over
        many questions, leads to the first question."""
        row = self._row(key)
        if row is None:
            return False
        if row.can_take_focus:
            row.take_focus()
        else:
            self.focus_first()
        return True

    def _row(self, key: str) -> QuestionRow | None:
        return next((row for row in self._questions.rows() if row.key == key), None)

    def _focus_after(self, key: str) -> None:
        rows = [row for row in self._questions.rows() if row.can_take_focus or row.key == key]
        keys = [row.key for row in rows]
        place = keys.index(key) + 1
        if place < len(rows):
            rows[place].take_focus()
        else:
            self._on.setFocus()

    def _go_on(self) -> None:
        (self.finished if self._is_last else self.gone_on).emit()
