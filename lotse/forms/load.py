"""Loads XLSForms: sheets, then pyxform, then the form as Lotse uses it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pyxform.errors import PyXFormError
from pyxform.xls2xform import convert

from lotse.forms.fields import Field
from lotse.forms.form import Form
from lotse.forms.keys import name_fields
from lotse.forms.logic import Logic, Task
from lotse.forms.order import ordered
from lotse.forms.problems import FormRefused, Problem
from lotse.forms.questions import QuestionMaker, described
from lotse.forms.rows import Row, paths_of, rows_of
from lotse.forms.sheets import Sheets, read_sheets, sheets_of
from lotse.forms.xform import XForm, XFormReader

_ROOT = "data"


def load_form(path: Path) -> Form:
    """Raises UnreadableFile for what is no form, FormRefused for what is wrong in one."""
    return form_of(read_sheets(path))


def load_form_text(name: str, markdown: str) -> Form:
    """A form written as Markdown tables; `name` is its id unless its settings say another."""
    return form_of(sheets_of(markdown.encode(), f"{name}.md"))


def form_of(sheets: Sheets) -> Form:
    problems: list[Problem] = []
    rows = dict(paths_of(rows_of(sheets, "survey"), _ROOT))

    def refuse(path: str, column: str, clause: str) -> None:
        problems.append(_problem_at(rows.get(path), column, clause))

    try:
        result = convert(sheets.for_pyxform(), form_name=_ROOT, warnings=[])
    except PyXFormError as error:
        raise FormRefused([Problem(sentence=str(error))]) from None
    tree: Mapping[str, Any] = result._pyxform or {}
    xform = XFormReader(refuse).read(result.xform, str(tree.get("default_language", "")))
    form = _assembled(xform, tree, rows, problems)
    if problems:
        raise FormRefused(problems)
    return form


def _assembled(
    xform: XForm, tree: Mapping[str, Any], rows: Mapping[str, Row], problems: list[Problem]
) -> Form:
    language = xform.languages[0] if xform.languages else ""
    maker = QuestionMaker(xform, described(tree), rows, language)
    items = maker.items_of(xform.root)
    name_fields(xform.root)
    order, rounds, circles = ordered(xform.root)
    problems += [_circle(circle, rows) for circle in circles]
    return Form(
        id=str(tree.get("id_string", "")),
        version=str(tree.get("version", "")),
        title=str(tree.get("title", "")),
        default_language=language,
        languages=xform.languages,
        items=items,
        logic=Logic(
            root=xform.root,
            instances=xform.instances,
            listed=maker.listed,
            language=language,
            order=order,
            rounds=rounds,
        ),
    )


def _problem_at(row: Row | None, column: str, clause: str) -> Problem:
    if row is None:
        return Problem(sentence=f"{clause}.", sheet="survey", column=column)
    return Problem(sentence=f"{clause}.", sheet="survey", row=row.number, column=row.column(column))


def _circle(circle: list[Task], rows: Mapping[str, Row]) -> Problem:
    fields: list[Field] = [about for _, about in circle]
    names = " → ".join(about.name for about in dict.fromkeys(fields))
    row = rows.get(fields[0].path)
    return _problem_at(
        row, "calculation", f"Die Angaben beziehen sich im Kreis aufeinander: {names}"
    )
