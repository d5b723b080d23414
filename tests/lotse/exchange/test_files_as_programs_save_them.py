"""What spreadsheet programs make of a table when they save it, and what only looks like one."""

import csv
import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO, StringIO

import pytest

from lotse.catalogue.csv_text import MOST_LINES
from lotse.catalogue.offer_row import COLUMNS
from lotse.catalogue.offer_table import MOST_COLUMNS
from lotse.errors import UnreadableFile
from lotse.exchange.catalogue_file import read_catalogue, write_catalogue
from tests.builders import an_offer

OFFERS = tuple(an_offer(f"a-{number}", name=f"Kurs {number}") for number in range(40))


def rows_of(columns: Sequence[str] = COLUMNS) -> list[list[str]]:
    text = write_catalogue("x.csv", OFFERS).decode()
    table = list(csv.reader(StringIO(text, newline="")))
    return [row + [""] * (len(columns) - len(row)) for row in table]


def csv_of(rows: Sequence[Sequence[str]]) -> bytes:
    text = StringIO(newline="")
    csv.writer(text, delimiter=";").writerows(rows)
    return text.getvalue().encode("cp1252")


def with_members(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return out.getvalue()


def sheet_changed(old: bytes, new: bytes) -> bytes:
    def change(name: str, content: bytes) -> bytes:
        return content.replace(old, new, 1) if name == "xl/worksheets/sheet1.xml" else content

    data = write_catalogue("x.xlsx", OFFERS)
    changed = with_members(data, change)
    assert changed != with_members(data, lambda _, content: content)
    return changed


@pytest.mark.parametrize(
    "above",
    [b"sep=;\r\n", b"Angebote der Stadt;;;\r\n", b"\r\n\r\n", b";;;;;\r\nStand: heute;;\r\n"],
)
def test_a_title_may_stand_above_the_table(above: bytes) -> None:
    read = read_catalogue("x.csv", above + csv_of(rows_of()))
    assert (read.offers, read.problems) == (OFFERS, ())
    assert read.rows_of["a-0"] == above.count(b"\r\n") + 2


def test_the_row_of_a_missing_column_is_that_of_the_header() -> None:
    rows = [row[1:] for row in rows_of()]
    problems = read_catalogue("x.csv", b"Angebote\r\n" + csv_of(rows)).problems
    assert (problems[0].row, problems[0].column) == (2, "id")


def test_separators_that_excel_leaves_out_are_no_problem() -> None:
    """Excel looks at 16 rows together, and writes no more columns than one of them uses."""
    rows = rows_of()
    for row in rows[16:]:
        while not row[-1]:
            row.pop()
    assert len(rows[-1]) < len(rows[0])
    read = read_catalogue("x.csv", csv_of(rows))
    assert (read.offers, read.problems) == (OFFERS, ())


def test_a_single_row_that_is_too_short_lacks_something() -> None:
    rows = rows_of()
    rows[20].pop()
    (problem,) = read_catalogue("x.csv", csv_of(rows)).problems
    assert (problem.row, problem.blocking) == (21, True)


def test_a_file_cut_off_in_its_last_row_lacks_something() -> None:
    data = csv_of(rows_of())
    (problem,) = read_catalogue("x.csv", data[: data.rindex(b";")]).problems
    assert (problem.row, problem.blocking) == (41, True)


def test_json_may_be_saved_as_unicode_of_windows() -> None:
    data = write_catalogue("x.json", OFFERS).decode().encode("utf-16")
    assert read_catalogue("x.json", data).offers == OFFERS


def test_strict_workbooks_are_read() -> None:
    def strict(_: str, content: bytes) -> bytes:
        return content.replace(
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )

    data = with_members(write_catalogue("x.xlsx", OFFERS), strict)
    assert read_catalogue("x.xlsx", data).offers == OFFERS


def test_a_sheet_that_lies_about_its_size_is_read_whole() -> None:
    data = sheet_changed(b"<sheetData>", b'<dimension ref="A1:Z2"/><sheetData>')
    assert read_catalogue("x.xlsx", data).offers == OFFERS


def test_a_sign_in_the_last_row_of_the_sheet_is_found() -> None:
    last = b'<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'
    read = read_catalogue("x.xlsx", sheet_changed(b"</sheetData>", last))
    assert read.rows == len(OFFERS) + 1
    assert {problem.row for problem in read.problems} == {MOST_LINES}


@pytest.mark.parametrize("member", ["content.xml", "xl/workbook.bin", "word/document.xml"])
def test_other_office_files_are_called_by_their_name(member: str) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(member, "<x/>")
    with pytest.raises(UnreadableFile, match=r"anderen Format.*Excel-Datei \(\.xlsx\)"):
        read_catalogue("angebote.ods", out.getvalue())


def test_a_million_columns_are_refused_at_once() -> None:
    with pytest.raises(UnreadableFile, match=f"Zeile 1 .* mehr als {MOST_COLUMNS}") as refused:
        read_catalogue("x.csv", b"id,name" + b",x" * 1_000_000 + b"\n1,2\n")
    assert refused.value.row == 1


def test_endless_lines_are_refused() -> None:
    with pytest.raises(UnreadableFile, match=f"Zeile {MOST_LINES}\\b"):
        read_catalogue("x.csv", csv_of(rows_of()) + b"\n" * (MOST_LINES + 20_000))


def test_no_more_is_read_than_can_be_taken() -> None:
    """What begins with a quotation mark nobody closes falls apart into lines."""
    read = read_catalogue("x.csv", csv_of(rows_of()) + b'"' + b"a;b\r\n" * 400_000)
    assert [problem.sentence for problem in read.problems] == [
        "Die Datei hat mehr als 200000 Zeilen."
    ]


def test_a_day_out_of_reach_is_told_the_years() -> None:
    data = b"id;valid_until\na;9999-12-31\n"
    (problem,) = [p for p in read_catalogue("x.csv", data).problems if p.column == "valid_until"]
    assert "außerhalb der Jahre 1900 bis 2100" in problem.sentence
