"""Loads XLSForms: sheets, checks, pyxform, then the form as Lotse uses it."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from pyxform.errors import PyXFormError
from pyxform.xls2xform import ConvertResult, convert

from lotse.forms.attachments import attach_lists
from lotse.forms.cells import capital, check_cells, unprintable
from lotse.forms.choices_sheet import check_choices
from lotse.forms.form import Form
from lotse.forms.keys import name_fields
from lotse.forms.logic import Logic, Task, Work
from lotse.forms.notices import notices_of
from lotse.forms.order import ordered
from lotse.forms.problems import FormRefused, Problem
from lotse.forms.questions import QuestionMaker, described
from lotse.forms.refusals import element_of_pyxform, problem_of_pyxform
from lotse.forms.rows import Row, paths_of, rows_of
from lotse.forms.sheets import Sheets, read_sheets, sheets_of
from lotse.forms.structure import checked_survey, stub
from lotse.forms.xform import XForm, XFormReader

_ROOT = "data"
_MOST_TRIES = 40
_COLUMNS = {Work.COUNT: "repeat_count", Work.RELEVANT: "relevant", Work.VALUE: "calculation"}
_ATTRIBUTES = {Work.COUNT: "count", Work.RELEVANT: "relevant", Work.VALUE: "calculate"}
_SHEET_ORDER = ("", "survey", "choices", "settings")


def load_form(path: Path) -> Form:
    """Raises UnreadableFile for what is no form, FormRefused for what is wrong in one."""
    return form_of(read_sheets(path), path.parent)


def load_form_text(name: str, markdown: str) -> Form:
    """A form written as Markdown tables; `name` is its id unless its settings say another."""
    return form_of(sheets_of(markdown.encode(), f"{name}.md"))


def form_of(sheets: Sheets, folder: Path | None = None) -> Form:
    """`folder` holds lists that lie beside the form. Every problem that does not follow from
    another one is found before the form is refused."""
    problems = _sheet_problems(sheets) or unprintable(sheets)
    if problems:
        raise FormRefused(problems)
    survey = checked_survey(sheets)
    check_cells(survey, sheets)
    choices = check_choices(sheets)
    problems = survey.problems + choices.problems
    mended = Sheets(
        name=sheets.name,
        rows=sheets.rows | {"survey": survey.rows} | choices.mended,
        headers=sheets.headers,
        sheet_names=sheets.sheet_names,
    )
    form = _read(mended, problems, folder)
    if form is None or problems:
        raise FormRefused(_in_order(problems))
    return form


def _sheet_problems(sheets: Sheets) -> list[Problem]:
    if "survey" not in sheets.rows:
        return [Problem(sentence="Das Blatt „survey“ fehlt oder ist leer.", sheet="survey")]
    rows = rows_of(sheets, "survey")
    if any("type" in row.cells for row in rows):
        return []
    if rows:
        return [Problem(sentence="Die Spalte „type“ fehlt.", sheet="survey", row=1, column="type")]
    return [Problem(sentence="Das Blatt „survey“ hat keine Fragen.", sheet="survey")]


def _read(sheets: Sheets, problems: list[Problem], folder: Path | None) -> Form | None:
    """None where pyxform cannot go on; what it says is noted."""
    result = _converted(sheets, problems)
    if result is None:
        return None
    rows = dict(paths_of(rows_of(sheets, "survey"), _ROOT))

    def refuse(path: str, column: str, clause: str) -> None:
        problems.append(_problem_at(rows, path, column, capital(f"{clause}.")))

    tree: Mapping[str, Any] = result._pyxform or {}
    try:
        xform = XFormReader(refuse).read(result.xform, str(tree.get("default_language", "")))
    except ParseError:
        problems.append(Problem(sentence="Eine Zelle enthält Zeichen, die nicht erlaubt sind."))
        return None
    attach_lists(xform, folder)
    return _assembled(xform, tree, rows, problems)


def _converted(sheets: Sheets, problems: list[Problem]) -> ConvertResult | None:
    """Tries again without the row that pyxform minds, to hear about the next one as well."""
    for _ in range(_MOST_TRIES):
        try:
            return convert(sheets.for_pyxform(), form_name=_ROOT, warnings=[])
        except PyXFormError as error:
            problem = _located(problem_of_pyxform(error), element_of_pyxform(error), sheets)
        except (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError):
            problem = Problem(sentence="Der Aufbau des Formulars ist so nicht lesbar.")
        if not any(problem.row == known.row and problem.row for known in problems):
            problems.append(problem)
        if problem.row is None or not _without_row(sheets, problem):
            return None
    return None


def _without_row(sheets: Sheets, problem: Problem) -> bool:
    """Whether a row could be taken out; those that open or close a block stay."""
    rows = sheets.rows.get(problem.sheet, [])
    row = next(
        (each for each in rows_of(sheets, problem.sheet) if each.number == problem.row), None
    )
    if row is None or row.begins or row.ends:
        return False
    rest = stub(row) if problem.sheet == "survey" else {}
    rows[row.number - 2] = {} if rest == rows[row.number - 2] else rest
    return True


def _located(problem: Problem, element: str, sheets: Sheets) -> Problem:
    """With the row of the question it names."""
    rows = [row for row in rows_of(sheets, "survey") if element and row.text("name") == element]
    if problem.row is not None or not rows:
        return problem
    return replace(problem, sheet="survey", row=rows[0].number)


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
        warnings=tuple(notices_of(xform, rows)),
        logic=Logic(
            root=xform.root,
            instances=xform.instances,
            listed=maker.listed,
            language=language,
            order=order,
            rounds=rounds,
        ),
    )


def _problem_at(rows: Mapping[str, Row], path: str, column: str, sentence: str) -> Problem:
    row = rows.get(path)
    if row is None:  # pyxform computes the number of rows in a field of its own
        row, column = rows.get(path.removesuffix("_count")), "repeat_count"
    if row is None:
        return Problem(sentence=sentence, sheet="survey")
    return Problem(sentence=sentence, sheet="survey", row=row.number, column=row.column(column))


def _circle(circle: list[Task], rows: Mapping[str, Row]) -> Problem:
    fields = list(dict.fromkeys(about for _, about in circle))
    ways = " → ".join(f"„{about.name}“" for about in [*fields, fields[0]])
    work, about = next(
        (task for task in circle if getattr(task[1], _ATTRIBUTES[task[0]]) is not None), circle[0]
    )
    return _problem_at(
        rows,
        about.path,
        _COLUMNS[work],
        f"Die Angaben beziehen sich im Kreis aufeinander: {ways}.",
    )


def _in_order(problems: list[Problem]) -> list[Problem]:
    def place(problem: Problem) -> tuple[int, int]:
        known = problem.sheet in _SHEET_ORDER
        sheet = _SHEET_ORDER.index(problem.sheet) if known else len(_SHEET_ORDER)
        return sheet, problem.row or 0

    return sorted(dict.fromkeys(problems), key=place)
