"""Checks the rows of the choices sheet: names missing, double, or not to be chosen together."""

import re
from dataclasses import dataclass

from pyxform import aliases

from lotse.forms.problems import Problem
from lotse.forms.rows import Row, rows_of
from lotse.forms.sheets import RawRow, Sheets

_BLANKS = re.compile(r"\s")


@dataclass(slots=True)
class Choices:
    """What is wrong in the choices sheet, and the sheet without it."""

    problems: list[Problem]
    mended: dict[str, list[RawRow]]


def check_choices(sheets: Sheets) -> Choices:
    """Missing and double names, and such that cannot be chosen together with others."""
    if "choices" not in sheets.rows:
        return Choices([], {})
    several = _lists_of_several(sheets)
    doubles = any(
        aliases.yes_no.get(row.text("allow_choice_duplicates"))
        for row in rows_of(sheets, "settings")
    )
    choices = Choices([], {"choices": list(sheets.rows["choices"])})
    seen: dict[tuple[str, str], int] = {}
    rows = rows_of(sheets, "choices")
    if not any("name" in row.cells for row in rows):
        return choices  # the column is missing: one problem, not one in every row
    for row in rows:
        name, of = row.text("name"), row.text("list_name")
        if not of:
            continue
        first = seen.setdefault((of, name), row.number)
        sentence = _name_problem(name, of in several)
        if name and first != row.number and not doubles:
            sentence = f"In der Liste „{of}“ gibt es „{name}“ schon, in Zeile {first}."
        if sentence:
            choices.problems.append(choice_problem(row, row.column("name"), sentence))
            # With another name the list keeps its rows, so that nothing else seems to be missing.
            mended = choices.mended["choices"]
            mended[row.number - 2] = mended[row.number - 2] | {
                row.column("name"): f"zeile_{row.number}"
            }
    return choices


def _name_problem(name: str, several: bool) -> str:
    if not name:
        return "Der Name der Antwort fehlt."
    if several and _BLANKS.search(name):
        return (
            f"„{name}“ enthält ein Leerzeichen; wo mehrere Antworten möglich sind, geht das nicht."
        )
    return ""


def _lists_of_several(sheets: Sheets) -> set[str]:
    types = [row.type.split(" ") for row in rows_of(sheets, "survey")]
    return {
        parts[-2] if parts[-1] in {"or_other"} else parts[-1]
        for parts in types
        if len(parts) > 1 and parts[0] in {"select_multiple", "rank"}
    }


def choice_problem(row: Row, column: str, sentence: str) -> Problem:
    return Problem(sentence=sentence, sheet="choices", row=row.number, column=column)
