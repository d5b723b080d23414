"""Which editor fits which column of the profile; places are chosen from those of the profile."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lotse.catalogue.lists import areas
from lotse.chain.point_text import EXAMPLES
from lotse.profiles.profile import Profile
from lotse.profiles.tables import Column, Kind, Table
from ui.context import AppContext
from ui.directory.inputs import LinesField
from ui.offers.cell_editors import (
    CellEditor,
    ChoiceCell,
    CodesCell,
    DayCell,
    LineCell,
    TextCell,
    YesNoCell,
)

_LONG = 250  # characters at most: from here on several lines


class LinesCell(LinesField):
    """Several texts, one per line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)

    def cell(self) -> str:
        return "; ".join(self.lines())

    def set_cell(self, text: str) -> None:
        self.setPlainText("\n".join(part.strip() for part in text.split(";")))


def editor_for(
    table: Table, column: Column, words: Mapping[str, str], context: AppContext
) -> CellEditor:
    """Empty; `set_cell` fills it. `words` are what may be chosen, by code."""
    if words and column.kind is Kind.WORDS:
        return CodesCell(words)
    if words:
        return ChoiceCell(words, may_be_empty=not column.needed)
    if column.kind is Kind.YES_NO:
        return YesNoCell(_tick(column))
    if column.kind is Kind.DAY:
        return DayCell(context.today)
    if (table.key, column.key) == ("letterhead", "lines"):
        return LinesCell()
    return TextCell() if column.at_most >= _LONG else LineCell()


def choices(
    table: Table, column: Column, profile: Profile, others: Sequence[Mapping[str, str]]
) -> Mapping[str, str]:
    """What may stand in a column, by code; empty if anything may. `others` are the other rows."""
    towns = [area for area in areas().towns() if area.parent == profile.about.ags]
    match table.key, column.key:
        case "district", "neighbours":
            known = {row["name"]: row["name"] for row in others}
        case "district", "town":
            known = {area.name: area.name for area in towns}
        case "town", "ags":
            known = {area.ags: area.name for area in towns}
        case "contact", "district":
            known = {row.name: row.name for row in profile.districts}
        case _:
            known = column.words()
    taken = {row.get(column.key) for row in others} if column.key == table.unique else set()
    return {code: words for code, words in known.items() if code not in taken}


def left_out(table: Table, profile: Profile) -> frozenset[str]:
    """Columns nobody has to fill in: the town of a district where there is but one, the name of a
    town that is chosen from a list."""
    if table.key == "town":
        return frozenset({"name"})
    return frozenset() if profile.is_kreis else frozenset({"town"})


def with_name(cells: Mapping[str, str]) -> dict[str, str]:
    """A town is called as in the list of the Land."""
    area = areas().find(cells["ags"]) if "ags" in cells else None
    return {**cells, "name": area.name} if area else dict(cells)


def hint(table: Table, column: Column) -> str:
    """Empty if the name of the column says it all."""
    translate = QCoreApplication.translate
    if column.kind is Kind.POINT:
        return translate("RowEditors", "Wie {}. Leer: wie überall in NRW.").format(EXAMPLES)
    words = {
        ("letterhead", "lines"): translate(
            "RowEditors", "Die letzte Zeile ist Postleitzahl und Ort."
        ),
        ("district", "also_called"): translate("RowEditors", "Mehrere mit Semikolon trennen."),
        ("district", "tags"): translate("RowEditors", "Mehrere mit Semikolon trennen."),
        ("contact", "school"): translate("RowEditors", "Sechs Ziffern. Leer: nicht nur für eine."),
        ("focus", "from_months"): translate(
            "RowEditors", "Alter in Monaten, mit Minus vor der Geburt. Leer: offen."
        ),
        ("focus", "to_months"): translate("RowEditors", "Dieser Monat zählt noch mit."),
    }
    return words.get((table.key, column.key), "")


def _tick(column: Column) -> str:
    translate = QCoreApplication.translate
    words = {
        "in_focus": translate("RowEditors", "Die Kommune achtet besonders darauf"),
        "hidden_in_letters": translate("RowEditors", "In keinem Brief nennen"),
    }
    return words[column.key]
