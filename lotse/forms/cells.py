"""Checks what stands in the cells: references, expressions, the rows of the choices sheet."""

import re
from dataclasses import dataclass

from pyxform import aliases
from pyxform.utils import default_is_dynamic

from lotse.forms.problems import Problem
from lotse.forms.rows import REFERENCE, Cell, Row, rows_of
from lotse.forms.sheets import RawRow, Sheets
from lotse.forms.structure import Survey, suggestion
from lotse.forms.xpath.compile import compiled
from lotse.forms.xpath.grammar import ExpressionRefused

_EXPRESSIONS = {
    "relevant",
    "constraint",
    "required",
    "readonly",
    "calculation",
    "repeat_count",
    "choice_filter",
}
_REFERRING = _EXPRESSIONS | {
    "type",
    "label",
    "hint",
    "guidance_hint",
    "constraint_message",
    "required_message",
    "default",
    "trigger",
    "parameters",
}
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BLANKS = re.compile(r"\s")


def unprintable(sheets: Sheets) -> list[Problem]:
    """Cells with characters that no document may hold (XML 1.0)."""
    return [
        Problem(
            sentence="Die Zelle enthält Zeichen, die nicht erlaubt sind.",
            sheet=sheet,
            row=row.number,
            column=cell.column,
        )
        for sheet in sheets.rows
        for row in rows_of(sheets, sheet)
        for cells in row.cells.values()
        for cell in cells
        if _FORBIDDEN.search(cell.text)
    ]


def check_cells(survey: Survey, sheets: Sheets) -> None:
    """Notes every bad cell of the survey and empties it in the mended sheet."""
    known = survey.names
    for row in rows_of(sheets, "survey"):
        for column, cells in row.cells.items():
            for cell in cells if column in _REFERRING else ():
                sentence = _cell_problem(row, column, cell, known)
                if sentence:
                    survey.refuse_cell(row, cell, sentence)
    for row in rows_of(sheets, "choices"):
        for cell in row.cells.get("label", ()):
            sentence = _reference_problem(cell.text, known)
            if sentence:
                survey.problems.append(_choice_problem(row, cell.column, sentence))


def _cell_problem(row: Row, column: str, cell: Cell, known: set[str]) -> str:
    sentence = _reference_problem(cell.text, known)
    if sentence or not _is_expression(row, column, cell):
        return sentence
    source = REFERENCE.sub(r"/data/\1", cell.text.translate(_STRAIGHT))
    try:
        compiled(source)
    except ExpressionRefused as refused:
        return capital(f"{refused}.")
    return ""


def _reference_problem(text: str, known: set[str]) -> str:
    missing = [name for name in dict.fromkeys(REFERENCE.findall(text)) if name not in known]
    if not missing:
        return ""
    shown = ", ".join(f"${{{name}}}" for name in missing)
    return f"{shown} gibt es in diesem Formular nicht.{suggestion(missing[0], known)}"


def _is_expression(row: Row, column: str, cell: Cell) -> bool:
    if column == "default":
        return bool(default_is_dynamic(cell.text, row.type))
    return column in _EXPRESSIONS and cell.text not in aliases.BINDING_CONVERSIONS


def capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


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
            choices.problems.append(_choice_problem(row, row.column("name"), sentence))
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


def _choice_problem(row: Row, column: str, sentence: str) -> Problem:
    return Problem(sentence=sentence, sheet="choices", row=row.number, column=column)
