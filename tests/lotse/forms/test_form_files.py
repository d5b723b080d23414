"""Form files of every kind are read; whatever else they are, one German sentence."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from lotse.errors import UnreadableFile
from lotse.forms.load import load_form
from lotse.forms.problems import FormRefused
from tests.lotse.forms.sheet_text import filled, markdown

SURVEY = ("type | name | label", "text | name | Name", "integer | alter | Alter")


def workbook(rows: list[list[object]], name: str = "survey") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = name
    for row in rows:
        sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


@pytest.mark.parametrize("ending", ["md", "csv", "xlsx"])
def test_the_same_form_in_every_format(tmp_path: Path, ending: str) -> None:
    rows = [row.split(" | ") for row in SURVEY]
    content = {
        "md": markdown(SURVEY).encode(),
        "csv": "\n".join(["survey", *("," + ",".join(row) for row in rows)]).encode("utf-8-sig"),
        "xlsx": workbook([list(row) for row in rows]),
    }[ending]
    file = tmp_path / f"bogen.{ending}"
    file.write_bytes(content)
    form = load_form(file)
    assert (form.id, [question.name for question in form.questions()]) == (
        "bogen",
        ["name", "alter"],
    )
    assert filled(form, alter=3).states["alter"].value == 3


def test_column_names_may_be_written_in_other_ways(tmp_path: Path) -> None:
    file = tmp_path / "alt.xlsx"
    file.write_bytes(
        workbook(
            [
                ["Type", "Name", "Label", "Relevance", "bind::required", "Read Only"],
                ["text", "a", "A", None, "yes", None],
                ["text", "b", "B", "${a} != ''", None, "yes"],
            ]
        )
    )
    form = load_form(file)
    assert filled(form).errors == {"a": "Bitte geben Sie etwas ein."}
    assert filled(form, a="x").states["b"].readonly


def bomb() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (61 * 1024 * 1024))
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("leer.xlsx", b""),
        ("leer.csv", b"  \n"),
        ("text.xlsx", b"PK das ist keine Arbeitsmappe"),
        ("bombe.xlsx", bomb()),
        ("text.xls", b"auch keine"),
        ("binaer.csv", b"survey\n,type,name\n,text,a\0b\n"),
        ("latein.csv", "survey\n,type,name,label\n,text,a,Größe\n".encode("latin-1")),
        ("utf16.md", markdown(SURVEY).encode("utf-16")),
        ("prosa.md", b"# Nur Text ohne Tabelle\n"),
        ("bild.png", b"\x89PNG"),
        ("lang.csv", b"survey\n,type,name,label\n,text,a," + b"x" * 200_000),
        ("viele.csv", b"survey\n,type,name,label\n" + b",text,a,A\n" * 20_001),
        ("zelle.md", markdown(("type | name | label", f"text | a | {'x' * 100_001}")).encode()),
    ],
)
def test_what_is_no_form_is_said_in_one_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(UnreadableFile, match=f"„{name}“ kann nicht gelesen werden"):
        load_form(file)


def test_a_file_that_is_not_there_or_too_large(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="gibt es nicht"):
        load_form(tmp_path / "fehlt.xlsx")
    large = tmp_path / "gross.csv"
    large.write_bytes(b",\n" * (11 * 1024 * 1024))
    with pytest.raises(UnreadableFile, match="20 MB"):
        load_form(large)


def test_a_broken_archive_inside_a_good_zip(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("xl/workbook.xml", "<kaputt")
        archive.writestr("[Content_Types].xml", "<kaputt")
    file = tmp_path / "kaputt.xlsx"
    file.write_bytes(data.getvalue())
    with pytest.raises(UnreadableFile):
        load_form(file)


def test_lists_may_lie_beside_the_form(tmp_path: Path) -> None:
    file = tmp_path / "bogen.md"
    survey = (
        "type | name | label | required | calculation",
        "select_one_from_file orte.csv | ort | Ort | yes |",
        "calculate | plz | | | pulldata('orte', 'plz', 'name', ${ort})",
    )
    file.write_text(markdown(survey), "utf-8")
    without = load_form(file)
    assert [question.type for question in without.questions()] == ["unavailable", "calculate"]
    assert "orte.csv" in "".join(without.warnings)
    assert filled(without, ort="un").errors == {}
    (tmp_path / "orte.csv").write_text("name,label,plz\nun,Unna,59423\nma,Marl,45768\n", "utf-8")
    form = load_form(file)
    assert form.warnings == ()
    assert filled(form, ort="ma").calculated == {"plz": "45768"}
    assert [choice.label for choice in filled(form).states["ort"].choices] == ["Unna", "Marl"]
    (tmp_path / "orte.csv").write_bytes(b"\xff\xfe")
    assert load_form(file).warnings


def test_double_columns_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "doppelt.xlsx"
    file.write_bytes(workbook([["type", "name", "label", "label"], ["text", "a", "A", "B"]]))
    with pytest.raises(FormRefused, match="Spalte „label“ kommt zweimal vor"):
        load_form(file)


def test_characters_that_no_document_may_hold_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "zeichen.csv"
    file.write_bytes(b"survey\n,type,name,label\n,text,a,A\x01B\n")
    with pytest.raises(FormRefused, match="nicht erlaubt"):
        load_form(file)


@pytest.mark.parametrize(
    "content",
    [
        "survey,,,\n,type,name,label\n,text,a,A\n,,,\n,text,b,${x}\n",
        "survey;;;\r\n;type;name;label\r\n;text;a;A\r\n;;;\r\n;text;b;${x}\r\n",
        "type,name,label\ntext,a,A\n\ntext,b,${x}\n",
        "\ufefftype;name;label\ntext;a;A, B\n;;\ntext;b;${x}\n",
    ],
)
def test_rows_of_a_csv_count_blank_ones(tmp_path: Path, content: str) -> None:
    file = tmp_path / "bogen.csv"
    file.write_text(content, "utf-8", newline="")
    with pytest.raises(FormRefused) as refused:
        load_form(file)
    (problem,) = refused.value.problems
    assert (problem.sheet, problem.row, problem.column) == ("survey", 4, "label")


def test_a_csv_with_an_open_quote_is_not_guessed(tmp_path: Path) -> None:
    file = tmp_path / "bogen.csv"
    file.write_text('survey,,,\n,type,name,"label\n,text,a,A\n', "utf-8")
    with pytest.raises(UnreadableFile, match="kein XLSForm"):
        load_form(file)


def test_date_cells_of_a_workbook_are_dates(tmp_path: Path) -> None:
    file = tmp_path / "bogen.xlsx"
    rows: list[list[object]] = [
        ["type", "name", "label", "default"],
        ["date", "tag", "Tag", date(2026, 3, 5)],
        ["dateTime", "wann", "Wann", datetime(2026, 3, 5, 14, 30)],
    ]
    file.write_bytes(workbook(rows))
    found = filled(load_form(file))
    assert not found.errors
    assert found.states["tag"].value == "2026-03-05"
    assert found.states["wann"].value.startswith("2026-03-05T14:30")
