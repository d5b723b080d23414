"""A small form in a window of its own: what was typed stays until it could be saved."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QScreen, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from lotse.errors import InvalidInput, LotseError
from ui.family_parts.typed_state import typed_in
from ui.theme.measures import GAP, PAGE_MARGIN, em, fit
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.chip import ChipState
from ui.widgets.closing import delete_when_closed
from ui.widgets.fields import Field
from ui.widgets.hint_box import HintBox
from ui.widgets.partial_date_field import PartialDateField
from ui.widgets.reading_order import tab_on
from ui.widgets.scroll_page import ScrollPage

WIDTH = 36
TALLEST_SHARE = 0.85  # of the screen
INSIDE = 0.94  # of its window


class EditDialog(QDialog):
    """Subclasses add fields and fulfil `save`, which may raise LotseError."""

    def __init__(self, title: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.fields: dict[str, Field] = {}
        self._page = ScrollPage(margin=PAGE_MARGIN)
        self.problem = HintBox("", ChipState.TODAY)
        self._page.body.addWidget(self.problem)
        self.save_button = PrimaryButton(verb, shortcut="Ctrl+S")
        self.save_button.clicked.connect(self.try_to_save)
        self.cancel_button = Button(self.tr("Abbrechen"))
        self.cancel_button.clicked.connect(self.give_up)
        self._at_first: tuple[object, ...] | None = None
        self._warned_of: tuple[object, ...] | None = None
        self._grow = QTimer(self)  # once the layout knows what it needs
        self._grow.setSingleShot(True)
        self._grow.timeout.connect(self._make_room)
        buttons = QHBoxLayout()
        fit(buttons, margin=(PAGE_MARGIN, 0.6, PAGE_MARGIN, 0.8), gap=GAP)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        outer = QVBoxLayout(self)
        fit(outer, gap=0)
        outer.addWidget(self._page, 1)
        outer.addLayout(buttons)

    def ask(self) -> None:
        """Shows it above its page. No loop of its own: the lock can put it aside and bring it
        back as it was. Closing forgets it.
        """
        delete_when_closed(self)
        self.resize(self.sizeHint())  # Qt alone stops at two thirds of the screen
        self.open()

    def reject(self) -> None:
        """Esc and the cross are hit by mistake: what was typed is given up only knowingly."""
        typed = typed_in(self)
        if self._at_first in (None, typed) or self._warned_of == typed:
            self.give_up()
            return
        self._warned_of = typed
        words = self.tr(
            "Ihre Eingaben sind noch nicht gespeichert. „Abbrechen“ oder noch einmal Esc gibt sie "
            "auf."
        )
        self.problem.set_text(words, ChipState.SOON)
        self._page.verticalScrollBar().setValue(0)
        self.grow()

    def give_up(self) -> None:
        super().reject()

    def save(self) -> None:
        raise NotImplementedError

    def add(self, widget: QWidget | QLayout) -> None:
        if isinstance(widget, QLayout):
            self._page.body.addLayout(widget)
        else:
            self._page.body.addWidget(widget)

    def add_field(self, name: str, label: str, editor: QWidget, hint: str = "") -> Field:
        """`name` is the key of `InvalidInput.problems`."""
        field = Field(label, editor, hint)
        self._keep_field(name, field)
        self.add(field)
        return field

    def add_side_by_side(self, *fields: tuple[str, str, QWidget]) -> None:
        line = QHBoxLayout()
        fit(line, gap=GAP)
        for name, label, editor in fields:
            self._keep_field(name, Field(label, editor))
            line.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
        self.add(line)

    def _keep_field(self, name: str, field: Field) -> None:
        """What is said about a field holds until somebody types there."""
        self.fields[name] = field
        editor = field.editor
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(field.clear_problem)
        elif isinstance(editor, QPlainTextEdit):
            editor.textChanged.connect(field.clear_problem)
        elif isinstance(editor, QComboBox):
            editor.activated.connect(field.clear_problem)

    def finish(self) -> None:
        """Call after the last field: spare room goes below."""
        self._page.body.addStretch(1)

    def try_to_save(self) -> None:
        self.problem.set_text("")
        for field in self.fields.values():
            field.set_problem("")
        unread = self._unread_dates()
        if unread:
            self._show_unread(unread)
            return
        try:
            self.save()
        except InvalidInput as invalid:
            self.show_problems(invalid)
        except LotseError as known:
            self.show_failure(known)
        else:
            self.accept()

    def show_failure(self, known: LotseError) -> None:
        """On top, in its own words; what was typed stays."""
        self.problem.set_text(str(known), ChipState.TODAY)
        self._page.verticalScrollBar().setValue(0)
        self.grow()

    def grow(self) -> None:
        """A moment later: as high as everything in it, as far as its window reaches."""
        self._grow.start()

    def _make_room(self) -> None:
        wanted = self.sizeHint().height()
        if wanted > self.height():
            self.resize(self.width(), wanted)
            below = self.frameGeometry().bottom() - self.screen().availableGeometry().bottom()
            self.move(self.x(), max(0, self.y() - max(0, below)))

    def showEvent(self, event: QShowEvent) -> None:
        """One begins at the first field, not at a button."""
        super().showEvent(event)
        if self._at_first is None:
            self._at_first = typed_in(self)
        if self.focusWidget() is None and self.fields:
            next(iter(self.fields.values())).editor.setFocus()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Lines may have come since the dialog was opened."""
        return tab_on(self, forward=forward) or super().focusNextPrevChild(forward)

    def sizeHint(self) -> QSize:
        content = self._page.widget()
        wanted = em(20)
        if content is not None:
            wanted = content.heightForWidth(em(WIDTH - 1)) + em(5)
        return QSize(em(WIDTH), round(min(wanted, self._tallest())))

    def _tallest(self) -> float:
        """It stands inside its window, so that one sees what it belongs to."""
        parent = self.parentWidget()
        screen: QScreen | None = self.screen()
        room = screen.availableSize().height() * TALLEST_SHARE if screen else em(50)
        return min(room, parent.window().height() * INSIDE) if parent else room

    def _unread_dates(self) -> list[PartialDateField]:
        editors = (field.editor for field in self.fields.values())
        return [each for each in editors if isinstance(each, PartialDateField) and each.problem()]

    def _show_unread(self, unread: list[PartialDateField]) -> None:
        """A date field says itself what it cannot read."""
        for editor in unread:
            editor.say_reading()
        text = self.tr("Ein Datum ist noch nicht lesbar. Es wurde nichts gespeichert.")
        self.problem.set_text(text, ChipState.TODAY)
        unread[0].setFocus()
        self.grow()

    def show_problems(self, invalid: InvalidInput) -> None:
        unplaced = [text for name, text in invalid.problems.items() if name not in self.fields]
        self.problem.set_text(" ".join((str(invalid), *unplaced)), ChipState.TODAY)
        placed = [name for name in invalid.problems if name in self.fields]
        for name in placed:
            self.fields[name].set_problem(invalid.problems[name])
        if placed:
            self.fields[placed[0]].editor.setFocus()
        self.grow()
