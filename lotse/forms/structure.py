"""Checks the survey sheet row by row, before pyxform: every problem, not only the first.

What is wrong is mended in a copy, so that the rest can be checked without problems that only
follow from the first: a row that cannot stay becomes a hidden field of its name.
"""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pyxform import aliases
from pyxform.question_type_dictionary import QUESTION_TYPE_DICT

from lotse.forms.problems import FormRefused, Problem
from lotse.forms.rows import REFERENCE, Cell, Row, plain_column, rows_of
from lotse.forms.sheets import RawRow, Sheets

_NAME = re.compile(r"[^\W\d][\w.-]*")
_SELECT = re.compile(rf"({'|'.join(aliases.select)})(?: (\S+)(?: (.+))?)?")
_OTHER = {"or specify other", "or_other", "or other"}
_FILES = (".csv", ".xml", ".geojson")
_TYPES = {*QUESTION_TYPE_DICT, *aliases._type_alias_map, *aliases.settings_header, "audit"}
_USUAL = [
    "text",
    "integer",
    "decimal",
    "date",
    "time",
    "dateTime",
    "select_one",
    "select_multiple",
    "rank",
    "range",
    "note",
    "calculate",
    "hidden",
    "acknowledge",
    "begin_group",
    "end_group",
    "begin_repeat",
    "end_repeat",
    "image",
]
_OF_PYXFORM = {"instanceID", "instanceName"}  # fields it adds to every form
_DEEPEST = 50
_NEEDS_NO_NAME = {"note", "audit"}


@dataclass(slots=True, kw_only=True)
class _Block:
    """An open group or repeat; `mixed`: its end was already taken by another one."""

    row: Row | None
    kind: str = ""
    mixed: bool = False
    names: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Survey:
    """The mended survey sheet, the names it knows and what was wrong."""

    rows: list[RawRow]
    names: set[str]
    problems: list[Problem]

    def refuse(self, row: Row, column: str, sentence: str) -> None:
        self.problems.append(
            Problem(sentence=sentence, sheet="survey", row=row.number, column=row.column(column))
        )

    def refuse_cell(self, row: Row, cell: Cell, sentence: str) -> None:
        """The cell is emptied in the mended sheet."""
        self.problems.append(
            Problem(sentence=sentence, sheet="survey", row=row.number, column=cell.column)
        )
        raw = dict(self.rows[row.number - 2])
        raw.pop(cell.column, None)
        if row.type == "calculate" and plain_column(cell.column) == "calculation":
            raw[row.column("type")] = "hidden"
        self.rows[row.number - 2] = raw

    def replace(self, row: Row, raw: RawRow) -> None:
        self.rows[row.number - 2] = raw


def checked_survey(sheets: Sheets) -> Survey:
    survey = Survey(list(sheets.rows["survey"]), set(_OF_PYXFORM), [])
    lists = {row.text("list_name") for row in rows_of(sheets, "choices")}
    lists |= {row.text("list_name") for row in rows_of(sheets, "external_choices")}
    blocks = [_Block(row=None)]
    for row in rows_of(sheets, "survey"):
        if aliases.yes_no.get(row.text("disabled")):
            continue
        survey.names |= _names_made(row)
        if row.ends:
            _close(survey, blocks, row)
        else:
            _check_row(survey, blocks, row, lists)
    for block in reversed(blocks[1:]):
        assert block.row is not None
        survey.refuse(
            block.row,
            "type",
            f"„{block.row.type}“ mit dem Namen „{block.row.text('name')}“ wird nicht geschlossen, "
            f"es fehlt „end_{block.kind}“.",
        )
        survey.rows.append({block.row.column("type"): f"end {block.kind}"})
    return survey


def _names_made(row: Row) -> set[str]:
    """Also those that pyxform adds."""
    name = row.text("name")
    return {name, f"{name}_other", f"{name}_count"} if name else set()


def _close(survey: Survey, blocks: list[_Block], row: Row) -> None:
    block = blocks[-1]
    if block.row is None:
        survey.refuse(row, "type", f"„{row.type}“ schließt nichts, was vorher geöffnet wurde.")
        survey.replace(row, {})
        return
    blocks.pop()
    if block.kind != row.ends:
        if not block.mixed:
            survey.refuse(
                row,
                "type",
                f"„{row.type}“ passt nicht zu „{block.row.type}“ mit dem Namen "
                f"„{block.row.text('name')}“ aus Zeile {block.row.number}.",
            )
        for outer in blocks:
            outer.mixed = True
        survey.replace(row, {row.column("type"): f"end {block.kind}"})


def _check_row(survey: Survey, blocks: list[_Block], row: Row, lists: set[str]) -> None:
    if not row.type:
        if row.text("name") or row.text("label"):
            survey.refuse(row, "type", "Der Typ der Frage fehlt.")
            survey.replace(row, stub(row))
        return
    if row.type in aliases.settings_header:
        return
    named = _check_name(survey, blocks[-1], row)
    if row.begins:
        if not named:
            survey.replace(row, survey.rows[row.number - 2] | _renamed(row))
        if len(blocks) > _DEEPEST:
            survey.refuse(row, "type", f"Mehr als {_DEEPEST} Ebenen ineinander sind nicht möglich.")
            raise FormRefused(survey.problems)
        blocks.append(_Block(row=row, kind=row.begins))
        return
    sentence = _type_problem(row.type, lists) or _calculation_problem(row)
    if sentence:
        survey.refuse(row, "type" if row.type != "calculate" else "calculation", sentence)
        survey.replace(row, stub(row))
    if not named:
        survey.replace(row, {})


def _check_name(survey: Survey, block: _Block, row: Row) -> bool:
    name = row.text("name")
    if not name:
        if row.type not in _NEEDS_NO_NAME:
            survey.refuse(row, "name", "Der Name fehlt.")
        return row.type in _NEEDS_NO_NAME
    if not _NAME.fullmatch(name):
        survey.refuse(
            row,
            "name",
            f"„{name}“ ist kein gültiger Name. Er beginnt mit einem Buchstaben oder „_“, danach "
            "sind Buchstaben, Ziffern, „_“, „-“ und „.“ erlaubt, aber keine Leerzeichen.",
        )
        return False
    first = block.names.setdefault(name, row.number)
    if first != row.number:
        survey.refuse(row, "name", f"Den Namen „{name}“ gibt es hier schon, in Zeile {first}.")
    return first == row.number


def _type_problem(kind: str, lists: set[str]) -> str:
    found = _SELECT.fullmatch(kind)
    if found is None:
        if kind in _TYPES or kind.startswith("osm "):
            return ""
        return f"Den Typ „{kind}“ gibt es nicht.{suggestion(kind.split()[0], _USUAL)}"
    command, name, more = found.groups()
    if name is None:
        return f"Nach „{command}“ fehlt der Name der Liste."
    if more is not None and more not in _OTHER:
        return f"„{kind}“ ist so nicht lesbar. Erwartet wird „{command} Name_der_Liste“."
    if name in lists or name.endswith(_FILES) or REFERENCE.search(name):
        return ""
    return f"Die Liste „{name}“ steht nicht im Blatt choices.{suggestion(name, lists)}"


def _calculation_problem(row: Row) -> str:
    empty = row.type == "calculate" and not row.text("calculation") and not row.text("default")
    return "Was berechnet werden soll, fehlt." if empty else ""


def suggestion(wrong: str, known: Mapping[str, object] | set[str] | list[str]) -> str:
    """„ Meinten Sie …?“ where something is spelled nearly so."""
    near = difflib.get_close_matches(wrong, sorted(known), n=1, cutoff=0.7)
    return f" Meinten Sie „{near[0]}“?" if near else ""


def stub(row: Row) -> RawRow:
    """What others may still refer to."""
    name = row.text("name")
    if not _NAME.fullmatch(name):
        return {}
    return {row.column("type"): "hidden", row.column("name"): name}


def _renamed(row: Row) -> RawRow:
    return {row.column("name"): f"_{row.number}"}
