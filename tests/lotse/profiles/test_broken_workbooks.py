"""120 profile workbooks broken in every way: a profile, or sentences that say where."""

import random
import zipfile
from collections import Counter
from functools import cache
from io import BytesIO

import pytest
from openpyxl import load_workbook

from lotse.errors import UnreadableFile
from lotse.profiles.shipped import shipped_profile
from lotse.profiles.workbook import MOST_ROWS, read_workbook, write_workbook

BROKEN = 120
NASTY = (
    "", "=1+1", "x" * 40_000, "-9", "99999999", "1e999", "zwei", ";;;", "a|b", "31.02.2027", "ja",
    "Säugling", "\u202e", "📎", 0, -1, 1.5, True,
)  # fmt: skip


@cache
def whole() -> bytes:
    return write_workbook(shipped_profile("witten"))


def flip_bytes(dice: random.Random, data: bytes) -> bytes:
    broken = bytearray(data)
    for _ in range(dice.randint(1, 8)):
        broken[dice.randrange(len(broken))] = dice.randrange(256)
    return bytes(broken)


def cut_out(dice: random.Random, data: bytes) -> bytes:
    start = dice.randrange(len(data))
    return data[:start] + data[start + dice.randint(1, 300) :]


def in_one_part(dice: random.Random, data: bytes) -> bytes:
    """The archive stays whole."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        chosen = dice.choice([name for name in old.namelist() if old.read(name)])
        for name in old.namelist():
            content = old.read(name)
            harm = dice.choice((flip_bytes, cut_out))
            new.writestr(name, harm(dice, content) if name == chosen else content)
    return out.getvalue()


def in_a_table(dice: random.Random, data: bytes) -> bytes:
    """Cells, rows, columns and sheets, as somebody might by mistake."""
    book = load_workbook(BytesIO(data))
    for _ in range(dice.randint(1, 4)):
        sheet = dice.choice(book.worksheets)
        row, column = dice.randint(1, sheet.max_row + 1), dice.randint(1, sheet.max_column + 1)
        what = dice.random()
        if what < 0.7:
            sheet.cell(row, column).value = dice.choice(NASTY)
        elif what < 0.8:
            sheet.delete_rows(row)
        elif what < 0.9:
            sheet.insert_rows(row, dice.randint(1, 3))
        elif what < 0.95:
            sheet.delete_cols(column)
        elif len(book.worksheets) > 1:
            book.remove(sheet)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_broken_workbooks_are_read_whole_or_refused_with_a_place() -> None:
    seen, why = Counter[str](), []
    for number in range(BROKEN):
        dice = random.Random(number)
        harm = dice.choices((in_a_table, in_one_part, flip_bytes, cut_out), (5, 3, 1, 1))[0]
        try:
            read = read_workbook(harm(dice, whole()))
        except UnreadableFile as unreadable:
            why.append(str(unreadable))
            seen["unreadable"] += 1
            continue
        except Exception as crash:
            raise AssertionError(f"file {number}, {harm.__name__}") from crash
        assert (read.profile is None) == bool(read.problems)
        assert all(problem.table and problem.sentence for problem in read.problems)
        if read.profile is not None:
            again = read_workbook(write_workbook(read.profile))
            assert (again.profile, again.problems) == (read.profile, ())
        seen["refused" if read.problems else "taken"] += 1
    assert min(seen["unreadable"], seen["refused"], seen["taken"]) > 10
    assert all("nichts übernommen" in said for said in why)


def member_changed(name: str, old: bytes, new: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(whole())) as source, zipfile.ZipFile(out, "w", 8) as made:
        for each in source.namelist():
            content = source.read(each)
            made.writestr(each, content.replace(old, new, 1) if each == name else content)
    return out.getvalue()


def test_a_sheet_that_lies_about_its_size_is_read_whole() -> None:
    data = member_changed(
        "xl/worksheets/sheet2.xml", b"<sheetData>", b'<dimension ref="A1:B2"/><sheetData>'
    )
    assert read_workbook(data).profile == read_workbook(whole()).profile


def test_a_sheet_that_is_too_long_says_so() -> None:
    row = f'<row r="{MOST_ROWS + 9}"><c r="A{MOST_ROWS + 9}"><v>1</v></c></row></sheetData>'
    data = member_changed("xl/worksheets/sheet2.xml", b"</sheetData>", row.encode())
    (problem,) = read_workbook(data).problems
    assert f"Mehr als {MOST_ROWS} Zeilen" in problem.sentence


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    data = member_changed("xl/workbook.xml", b"<", b"<!--" + b" " * 90_000_000 + b"--><")
    with pytest.raises(UnreadableFile, match="viel größer"):
        read_workbook(data)
