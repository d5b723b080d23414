"""The small records of an offer – sessions, sites, contacts – each with its own few fields."""

from dataclasses import MISSING, fields
from enum import EnumType
from types import GenericAlias
from typing import Any, get_type_hints

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from lotse.catalogue.cell_reading import value_of
from lotse.catalogue.cell_text import NO, YES, cell_of, guarded_value
from lotse.catalogue.cell_values import UnclearCell
from lotse.catalogue.record_labels import RECORD_LABELS
from ui.offers.cell_editors import CellEditor, ChoiceCell, LineCell, YesNoCell
from ui.offers.record_words import example_of, label_of, tick_words
from ui.offers.school_finder import SchoolFinder
from ui.offers.week_grid import DAYS
from ui.theme.measures import SMALL_GAP, fit
from ui.widgets.acting import on_click
from ui.widgets.buttons import LinkButton
from ui.widgets.closing import delete_later
from ui.widgets.fields import Field
from ui.widgets.pick_field import PickField

_COLUMNS = 2


class RecordsCell(QWidget):
    """The text of the cell is that of a spreadsheet: one line per record.

    Signals: `grown` when there is one more.
    """

    grown = Signal()

    def __init__(
        self, kind: type[Any], what: str, schools: SchoolFinder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind, self._what, self._schools = kind, what, schools
        self._records: list[RecordFields] = []
        self.add_button = LinkButton(self.tr("{} hinzufügen").format(what), icon_name="plus")
        self.add_button.clicked.connect(self.add_record)
        self._column = QVBoxLayout(self)
        fit(self._column, gap=SMALL_GAP)
        self._column.addWidget(self.add_button)
        self.setFocusProxy(self.add_button)

    def cell(self) -> str:
        return "\n".join(line for each in self._records if (line := each.line()))

    def set_cell(self, text: str) -> None:
        for record in value_of(text, GenericAlias(tuple, (self._kind, ...))):
            self._put().show_record(record)

    def add_record(self) -> None:
        self._put().setFocus()
        self.grown.emit()

    def mark_unclear(self) -> QWidget | None:
        """Says in each field what cannot be read there. Returns the first of them."""
        unclear = [field for record in self._records for field in record.mark_unclear()]
        return unclear[0] if unclear else None

    def _put(self) -> "RecordFields":
        number = len(self._records) + 1
        record = RecordFields(self._kind, f"{self._what} {number}", self._schools)
        on_click(record.remove, self._remove, record)
        self._records.append(record)
        self._column.insertWidget(self._column.count() - 1, record)
        return record

    def _remove(self, record: "RecordFields") -> None:
        self._records.remove(record)
        record.hide()
        delete_later(record)
        self.add_button.setFocus()


class RecordFields(QFrame):
    """One record; empty fields are left out of its line."""

    def __init__(self, kind: type[Any], title: str, schools: SchoolFinder) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._kind = kind
        self._types = get_type_hints(kind)
        self._editors: dict[str, CellEditor] = {}
        self._fields: dict[str, Field] = {}
        self._grid = QGridLayout(self)
        fit(self._grid, margin=0.6, gap=SMALL_GAP)
        # Ticks say a whole sentence: they come last, in lines of their own.
        for name in sorted(RECORD_LABELS[kind], key=lambda name: self._types[name] is bool):
            self._put(name, title, schools)
        self.remove = LinkButton(self.tr("Entfernen"), icon_name="close")
        self.remove.setAccessibleName(self.tr("{} entfernen").format(title))
        self._grid.addWidget(self.remove, self._grid.rowCount(), 0)
        self.show_record(None)

    def _put(self, name: str, title: str, schools: SchoolFinder) -> None:
        label = label_of(self._kind, name)
        editor = _editor(name, self._types[name], label, schools)
        place = len(self._fields)
        if isinstance(editor, YesNoCell):
            self._grid.addWidget(editor, self._grid.rowCount(), 0, 1, _COLUMNS)
        else:
            self._fields[name] = field = Field(label, editor)  # type: ignore[arg-type]
            field.setAccessibleName(label)
            if isinstance(editor, QLineEdit):
                editor.setPlaceholderText(example_of(name))
                editor.textEdited.connect(field.clear_problem)
            self._grid.addWidget(field, place // _COLUMNS, place % _COLUMNS)
        editor.setAccessibleName(f"{title}: {label}")  # type: ignore[attr-defined]
        if not self._editors:
            self.setFocusProxy(editor)  # type: ignore[arg-type]
        self._editors[name] = editor

    def mark_unclear(self) -> list[QWidget]:
        """The editors whose text says nothing of the kind that stands there."""
        wrong = []
        for name, field in self._fields.items():
            said = _unclear(self._editors[name].cell().strip(), self._types[name])
            field.set_problem(said)
            if said:
                wrong.append(field.editor)
        return wrong

    def show_record(self, record: Any) -> None:
        for field in fields(self._kind):
            value = getattr(record, field.name) if record is not None else field.default
            text = "" if value is MISSING else cell_of(value)
            self._editors[field.name].set_cell(text)

    def line(self) -> str:
        labels = RECORD_LABELS[self._kind]
        said = []
        usual = {
            f.name: "" if f.default is MISSING else cell_of(f.default) for f in fields(self._kind)
        }
        for name, editor in self._editors.items():
            text = editor.cell().strip()
            if _same(text, usual[name]):
                continue
            said.append(f"{labels[name]}: {guarded_value(text)}")
        return " | ".join(said)


def _same(text: str, usual: str) -> bool:
    return text == usual or (text == NO and not usual) or (not text and usual != YES)


def _unclear(text: str, kind: Any) -> str:
    try:
        if text:
            value_of(text, kind)
    except UnclearCell as unclear:
        return str(unclear)
    return ""


def _editor(name: str, kind: Any, label: str, schools: SchoolFinder) -> CellEditor:
    if kind is bool:
        return YesNoCell(tick_words(name) or label)
    if name == "school_number":
        return SchoolCell(label, schools)
    choices = next((t for t in getattr(kind, "__args__", (kind,)) if isinstance(t, EnumType)), None)
    if choices is not None:
        members: list[Any] = list(choices)
        words = {str(one.value): DAYS.get(one, str(one.value)) for one in members}
        return ChoiceCell(words, may_be_empty=kind is not choices)
    return LineCell()


class SchoolCell(PickField):
    """A school of the directory by its name; the cell keeps its number."""

    def __init__(self, name: str, schools: SchoolFinder) -> None:
        super().__init__(name, schools.find)
        self._schools = schools

    def cell(self) -> str:
        return self.key() or self.text()

    def set_cell(self, text: str) -> None:
        name = self._schools.name_of(text)
        self.set_picked(text if name else "", name or text)

    def setAccessibleName(self, name: str) -> None:
        line = self.focusProxy()
        if line is not None:
            line.setAccessibleName(name)
