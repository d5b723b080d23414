"""One row of a table of the profile with all its columns."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from lotse.acts.profile_rows import write_row
from lotse.acts.profiling import ProfileState, current_profile
from lotse.profiles.difference import row_name
from lotse.profiles.rows import rows_of
from lotse.profiles.tables import Table
from ui.context import AppContext
from ui.family_parts.edit_dialog import EditDialog
from ui.offers.cell_editors import CellEditor, ChoiceCell
from ui.profiles.row_editors import choices, editor_for, hint, left_out, with_name

Done = Callable[[int, str, ProfileState], None]


class RowDialog(EditDialog):
    """`number` from 0, None for a new row. `done(number, name, before)` after it was kept."""

    def __init__(
        self,
        context: AppContext,
        table: Table,
        number: int | None,
        done: Done,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", parent)
        self._context, self._table, self._number, self._done = context, table, number, done
        profile = current_profile(context.book)
        rows = rows_of(profile).get(table.key, [])
        cells = {} if number is None else rows[number]
        self._last = len(rows)
        others = [row for place, row in enumerate(rows) if place != number]
        self.editors: dict[str, CellEditor] = {}
        for column in table.columns:
            if column.key in left_out(table, profile):
                continue
            editor = editor_for(table, column, choices(table, column, profile, others), context)
            text = cells.get(column.key, "").replace("; ", ";")
            if text or not isinstance(editor, ChoiceCell):  # which begins with its first word
                editor.set_cell(text)
            self.editors[column.key] = editor
            self.add_field(column.key, column.title, editor, hint(table, column))  # type: ignore[arg-type]
        name = row_name(table, cells) if cells else self.tr("neuer Eintrag")
        self.setWindowTitle(f"{table.title}: {name}")
        self.save_button.setText(self.tr("Speichern"))
        self.finish()

    def save(self) -> None:
        cells = with_name({key: editor.cell() for key, editor in self.editors.items()})
        before = write_row(self._table.key, self._number, cells, self._context.book)
        number = self._last if self._number is None else self._number
        self._done(number, row_name(self._table, cells), before)
