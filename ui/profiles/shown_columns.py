"""Which columns of a table of the profile are shown; all the others stand in the form of a row."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from lotse.profiles.code_words import words_of
from lotse.profiles.profile import Profile
from lotse.profiles.rows import rows_of
from lotse.profiles.tables import Column, Table

SHOWN: Mapping[str, tuple[str, ...]] = {
    "focus": ("text", "stages", "from_months", "to_months"),
    "station": ("name", "stages", "text"),
    "corridor": ("code", "label", "opens", "closes", "paper"),
    "indicator": ("code", "title", "computable"),
    "threshold": ("label", "value", "unit"),
    "district": ("name", "town", "neighbours", "also_called", "tags"),
    "contact": ("name", "district", "school", "phone", "email"),
    "town": ("name", "ags"),
    "letterhead": ("code", "sender", "lines"),
    "form": ("title", "form", "about"),
    "need": ("code", "in_focus", "hidden_in_letters"),
}
_NEVER_LEFT_OUT = frozenset({"neighbours", "value", "in_focus", "hidden_in_letters"})


def heads_and_rows(table: Table, profile: Profile) -> tuple[list[str], list[list[str]]]:
    """In words. A column in which nothing stands is left out, unless that is worth knowing."""
    rows = rows_of(profile).get(table.key, [])
    if table.key == "district":
        for row in rows:  # whoever is named as a neighbour has one, too
            row["neighbours"] = "; ".join(profile.neighbours_of(row["name"]))
    columns = [
        table.column(key)
        for place, key in enumerate(SHOWN[table.key])
        if not place or key in _NEVER_LEFT_OUT or any(row.get(key) for row in rows)
    ]
    shown = [[_said(column, row.get(column.key, "")) for column in columns] for row in rows]
    return [column.title for column in columns], shown


def _said(column: Column, text: str) -> str:
    if text:
        return words_of(column, text).replace("; ", ", ")
    if column.key in ("neighbours", "value"):
        return QCoreApplication.translate("TableCard", "noch offen")
    return ""
