"""A part of the profile as a table: each row has a form of its own and is kept by itself."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from lotse.acts.profile_rows import move_row, remove_row
from lotse.acts.profiling import ProfileState, current_profile, put_back
from lotse.profiles.difference import row_name
from lotse.profiles.rows import rows_of
from lotse.profiles.tables import table_named
from ui.context import AppContext
from ui.profiles.row_dialog import RowDialog
from ui.profiles.shown_columns import heads_and_rows
from ui.profiles.table_words import words_for
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowBox
from ui.widgets.labels import Label
from ui.widgets.shown import set_shown
from ui.widgets.wrapped_table import WrappedTable

_IN_ORDER = ("station", "focus")  # tables in which the order says something


class TableCard(Card):
    """`key` is that of the table. Towns are for a Kreis only."""

    def __init__(self, context: AppContext, key: str, parent: QWidget | None = None) -> None:
        words = words_for(key)
        super().__init__(words.title, parent)
        self._context = context
        self._table = table_named(key)
        self.view = WrappedTable(words.title)
        self._empty = Label(words.empty, "muted")
        self.add(Label(words.about, "quiet"))
        self.add(self._empty)
        self.add(self.view)
        self.add(FlowBox(self._buttons(words.title)))
        self.view.row_opened.connect(self.edit_row)
        self.view.row_wanted.connect(self.add_row)
        self.view.row_dropped.connect(self.remove_row)
        self.view.row_current.connect(self._show_current)
        self.view.undo_wanted.connect(self.undo)
        if key in _IN_ORDER:
            self.view.row_moved.connect(self.move_row)
        context.changes.profile_changed.connect(self.show_part)
        self.show_part()

    def show_part(self) -> None:
        """As it is kept now. Whatever else changed the profile, nothing here is undone over it."""
        self._before: ProfileState | None = None
        with self._context.messages.guarded():
            profile = current_profile(self._context.book)
            heads, shown = heads_and_rows(self._table, profile)
            set_shown(self._empty, not shown)
            for part in (self.view, *self._of_a_row):
                set_shown(part, bool(shown))
            for move in self._moves:
                set_shown(move, len(shown) > 1)
            self.view.set_rows(heads, shown)
            set_shown(self, self._table.key != "town" or profile.is_kreis)

    def edit_row(self, number: int) -> None:
        self._ask(number)

    def add_row(self) -> None:
        self._ask(None)

    def remove_row(self, number: int) -> None:
        with self._context.messages.guarded():
            rows = rows_of(current_profile(self._context.book))[self._table.key]
            before = remove_row(self._table.key, number, self._context.book)
            said = self.tr("„{}“ ist entfernt.").format(row_name(self._table, rows[number]))
            self._tell(said, before)

    def move_row(self, number: int, by: int) -> None:
        with self._context.messages.guarded():
            if 0 <= number + by < len(self.view.rows()):
                before = move_row(self._table.key, number, by, self._context.book)
                self._tell(self.tr("Die Reihenfolge ist geändert."), before)
                self.view.set_current_row(number + by)

    def undo(self) -> None:
        """The last change of this table."""
        if self._before is None:
            return
        with self._context.messages.guarded():
            put_back(self._before, self._context.book)
            self._context.changes.profile_changed.emit()
            self._context.messages.info(self.tr("Die letzte Änderung ist zurückgenommen."))

    def _ask(self, number: int | None) -> None:
        with self._context.messages.guarded():
            RowDialog(self._context, self._table, number, self._kept, self.window()).ask()

    def _kept(self, number: int, name: str, before: ProfileState) -> None:
        self._tell(self.tr("„{}“ ist gespeichert.").format(name), before)
        self.view.set_current_row(number)

    def _tell(self, said: str, before: ProfileState) -> None:
        self._context.changes.profile_changed.emit()
        self._before = before
        self._context.messages.info(said, self.undo)

    def _show_current(self, row: int) -> None:
        for button in self._of_a_row:
            button.setEnabled(row >= 0)

    def _on_current(self, act: Callable[..., None], *given: object) -> None:
        act(self.view.current_row(), *given)

    def _buttons(self, title: str) -> list[QWidget]:
        more = Button(self.tr("Hinzufügen …"), icon_name="plus")
        more.setToolTip(self.tr("Einfg"))
        more.clicked.connect(self.add_row)
        change = LinkButton(self.tr("Ändern …"), icon_name="edit")
        change.setToolTip(self.tr("Enter oder F2"))
        on_click(change, self._on_current, self.edit_row)
        less = LinkButton(self.tr("Entfernen"))
        less.setToolTip(self.tr("Entf"))
        on_click(less, self._on_current, self.remove_row)
        buttons, self._moves = [more, change, less], list[Button]()
        if self._table.key in _IN_ORDER:
            for words, keys, by in (
                (self.tr("Nach oben"), self.tr("Alt+Pfeil nach oben"), -1),
                (self.tr("Nach unten"), self.tr("Alt+Pfeil nach unten"), 1),
            ):
                move = LinkButton(words)
                move.setToolTip(keys)
                on_click(move, self._on_current, self.move_row, by)
                self._moves.append(move)
        buttons += self._moves
        for button in buttons:
            button.setAccessibleName(f"{title}: {button.text().removesuffix(' …')}")
        self._of_a_row = buttons[1:]
        return list(buttons)
