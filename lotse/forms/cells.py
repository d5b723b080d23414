"""Checks what stands in the cells: references and expressions."""

import re

from pyxform import aliases
from pyxform.utils import default_is_dynamic

from lotse.forms.choices_sheet import choice_problem
from lotse.forms.problems import Problem
from lotse.forms.rows import REFERENCE, Cell, Row, rows_of
from lotse.forms.sheets import Sheets
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
                survey.problems.append(choice_problem(row, cell.column, sentence))


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
