"""2,000 files broken in every way: never a crash, never half an import, every refusal says where.

What is allowed is imported into an encrypted file and taken back again; what is not leaves it as
it was.

Each of the four formats is broken 500 times from a fixed seed, so a failure can be repeated by
its number. Run alone: `pytest tests/lotse/exchange/test_broken_files.py`.
"""

import csv
import json
import random
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from db.record_book import SqlRecordBook
from lotse.acts.importing import import_offers, plan_of_file
from lotse.acts.taking_back import plan_taking_back, take_back
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_row import COLUMNS
from lotse.catalogue.shipped import shipped_offers
from lotse.errors import InvalidInput, UnreadableFile
from lotse.exchange.archive import contents, opened
from lotse.exchange.catalogue_file import WRITERS, read_catalogue, write_catalogue
from lotse.exchange.import_plan import ImportPlan, ended_offers
from lotse.exchange.import_report import Fate, report
from tests.builders import TODAY, an_offer
from tests.lotse.exchange.test_round_trips import HIDDEN, RICH

PER_FORMAT = 500
WHOLE: tuple[Offer, ...] = (*shipped_offers()[:5], RICH, HIDDEN)
OFFERS = tuple({offer.id: offer for offer in WHOLE}.values())
NASTY = (
    "", " ", "=1+1", "\x00", "\x07", "x" * 40_000, "-9", "1e999", "NaN", "99999999999", "\ufffe",
    "zwei", ";;;", "a|b", "Tag:", "Tag: Xx", "{", "]", "\\", '"', "\r\n", "2026-13-45", "📎",
)  # fmt: skip
Break = Callable[[random.Random, bytes], bytes]


def flip_bytes(dice: random.Random, data: bytes) -> bytes:
    broken = bytearray(data)
    for _ in range(dice.randint(1, 12)):
        broken[dice.randrange(len(broken))] = dice.randrange(256)
    return bytes(broken)


def cut_off(dice: random.Random, data: bytes) -> bytes:
    return data[: dice.randrange(len(data))]


def cut_out(dice: random.Random, data: bytes) -> bytes:
    start = dice.randrange(len(data))
    return data[:start] + data[start + dice.randint(1, 400) :]


def repeat_part(dice: random.Random, data: bytes) -> bytes:
    start = dice.randrange(len(data))
    part = data[start : start + dice.randint(1, 300)]
    return data[:start] + part * 3 + data[start:]


def insert_text(dice: random.Random, data: bytes) -> bytes:
    place = dice.randrange(len(data))
    return data[:place] + dice.choice(NASTY).encode("utf-8", "surrogatepass") + data[place:]


def break_encoding(dice: random.Random, data: bytes) -> bytes:
    """Other signs from some place on, as when two files are put together."""
    text = data.decode("utf-8", "replace")
    how = dice.choice(("cp1252", "utf-16", "utf-16-be", "utf-8-sig", "mac-roman", "cp850"))
    start = dice.choice((0, dice.randrange(len(text) + 1)))
    return text[:start].encode() + text[start:].encode(how, "replace")[: dice.randint(50, 10**6)]


BREAKS: tuple[Break, ...] = (
    flip_bytes, cut_off, cut_out, repeat_part, insert_text, break_encoding,
)  # fmt: skip


def inside_archive(dice: random.Random, data: bytes) -> bytes:
    """The same harm to one member of an archive that stays whole."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        names = [name for name in old.namelist() if old.read(name)]
        chosen = dice.choice(names)
        for name in names:
            content = old.read(name)
            if name == chosen:
                if dice.random() < 0.1:
                    continue
                is_table = name.endswith(".csv") and dice.random() < 0.4
                content = (break_table if is_table else dice.choice(BREAKS))(dice, content)
            new.writestr(name, content)
    return out.getvalue()


def replace_value(dice: random.Random, data: bytes) -> bytes:
    """One value somewhere in the JSON becomes something of another kind."""
    content = json.loads(data)
    place = content
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = dice.choice(keys)
        inner = place[key]
        if isinstance(inner, dict | list) and inner and dice.random() < 0.75:
            place = inner
            continue
        place[key] = dice.choice([None, 0, -1, 1e308, True, [], {}, [[]], {"x": 1}, *NASTY])
        return json.dumps(content).encode("utf-8", "surrogatepass")


def break_table(dice: random.Random, data: bytes) -> bytes:
    """As somebody might in an editor: cells, rows and columns, separators and line ends."""
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))
    for _ in range(dice.randint(1, 3)):
        row = dice.choice(rows)
        place = dice.randrange(len(row) + 1)
        what = dice.choice((*["cell"] * 4, "more", "less", "twice", "swap", "column"))
        if what == "cell" and row:
            row[place % len(row)] = dice.choice([text for text in NASTY if text != "\x00"])
        elif what == "more":
            row.insert(place, dice.choice(("", "x")))
        elif what == "less":
            del row[place:]
        elif what == "twice":
            rows.insert(dice.randrange(len(rows)), list(row))
        elif what == "swap":
            dice.shuffle(row)
        elif what == "column":
            for each in rows:
                del each[place : place + 1]
    out = StringIO(newline="")
    ends = dice.choice(("\r\n", "\n", "\r"))
    csv.writer(out, delimiter=dice.choice(",;\t|"), lineterminator=ends).writerows(rows)
    return out.getvalue().encode("utf-8")


def replace_cell(dice: random.Random, data: bytes) -> bytes:
    """One cell of a workbook says something else, or a row is gone."""
    book = load_workbook(BytesIO(data))
    sheet = book.worksheets[0]
    if dice.random() < 0.1:
        sheet.delete_rows(dice.randint(1, sheet.max_row))
    row, column = dice.randint(1, sheet.max_row), dice.randint(1, sheet.max_column)
    typed = [text for text in NASTY if text.isprintable()]
    sheet.cell(row, column).value = dice.choice([None, 3, 1.5, True, date(2026, 1, 2), *typed])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


@cache
def whole(ending: str) -> bytes:
    return write_catalogue(f"x{ending}", OFFERS)


def broken(ending: str, number: int) -> bytes:
    dice = random.Random(f"{ending}{number}")
    data = whole(ending)
    if ending == ".xlsx" and dice.random() < 0.4:
        return replace_cell(dice, data)
    if data.startswith(b"PK") and dice.random() < 0.7:
        return inside_archive(dice, data)
    if ending == ".csv" and dice.random() < 0.5:
        return break_table(dice, data)
    if ending == ".json" and dice.random() < 0.6:
        return replace_value(dice, data)
    return dice.choice(BREAKS)(dice, data)


def outcome(name: str, data: bytes, book: SqlRecordBook) -> str:
    """What became of the file; fails the test if it is none of the allowed ends."""
    before = catalogue(book)
    try:
        plan = plan_of_file(name, data, "", book, today=TODAY)
    except UnreadableFile as unreadable:
        return "unreadable" if says_where(unreadable, name) else "unclear"
    assert all(p.row >= 1 and p.sentence for p in plan.problems)
    rows = [row for row in report(plan) if row.fate is Fate.PROBLEM]
    assert len(rows) == len(plan.problems)
    if not plan.is_allowed:
        with pytest.raises(InvalidInput, match=r"Zeile \d") as refused:
            import_offers(plan, book)
        assert "nichts übernommen" in str(refused.value)
        assert catalogue(book) == before
        return "refused"
    assert_sound(plan)
    done = import_offers(plan, book, end_gone=True)
    assert catalogue(book) == as_planned(before, plan)
    take_back(plan_taking_back(done.id, book), book)
    assert catalogue(book) == before
    return "taken"


def catalogue(book: SqlRecordBook) -> dict[str, Offer]:
    with book.transaction() as records:
        return {offer.id: offer for offer in records.offers.all()}


def as_planned(before: dict[str, Offer], plan: ImportPlan) -> dict[str, Offer]:
    written = (*(change.after for change in plan.changed), *ended_offers(plan), *plan.added)
    return before | {offer.id: offer for offer in written}


def says_where(unreadable: UnreadableFile, name: str) -> bool:
    said = str(unreadable)
    names_row = re.search(rf"\bZeile {unreadable.row}\b", said) is not None
    return unreadable.row >= 1 and names_row and name in said and "nichts übernommen" in said


def assert_sound(plan: ImportPlan) -> None:
    """What would be imported can be written and read again: nothing half is in it."""
    whole_ones = (*plan.added, *(change.after for change in plan.changed))
    again = read_catalogue("x.csv", write_catalogue("x.csv", whole_ones))
    assert [offer.id for offer in again.offers] == [offer.id for offer in whole_ones]
    assert again.is_usable


@pytest.mark.parametrize("ending", list(WRITERS))
def test_broken_files_are_taken_whole_or_refused_with_a_reason(
    ending: str, book: SqlRecordBook
) -> None:
    with book.transaction() as records:
        records.offers.add_all([OFFERS[0], replace(OFFERS[1], cost="anders"), an_offer("weg")])
    seen = Counter({"unreadable": 0, "refused": 0, "taken": 0})
    files = set()
    for number in range(PER_FORMAT):
        try:
            data = broken(ending, number)
            seen[outcome(f"datei{ending}", data, book)] += 1
        except Exception as crash:
            raise AssertionError(f"file {number} of {ending}") from crash
        files.add(data)
    assert len(files) > PER_FORMAT * 0.9, "hardly two are broken alike"
    assert seen.keys() == {"unreadable", "refused", "taken"}
    assert seen["unreadable"] > 20
    assert min(seen["refused"], seen["taken"]) > 20


def archive_of(files: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"../../services.csv": b"id"}, "herausführen"),
        ({"/etc/services.csv": b"id"}, "herausführen"),
        ({"C:\\services.csv": b"id"}, "herausführen"),
        ({"services.csv": b"\0" * 20_000_000}, "viel größer"),
        ({f"{n}.csv": b"x" for n in range(501)}, "zu viele"),
        ({"locations.csv": b"id,name"}, "services.csv"),
    ],
)
def test_hostile_archives_are_refused(files: dict[str, bytes], said: str) -> None:
    with pytest.raises(UnreadableFile, match=said):
        read_catalogue("x.zip", archive_of(files))


def test_an_archive_with_a_password_is_refused() -> None:
    data = bytearray(archive_of({"services.csv": b"id,name,status"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    with pytest.raises(UnreadableFile, match="Passwort"):
        opened(bytes(data))


def test_a_member_that_lies_about_itself_is_refused() -> None:
    data = bytearray(archive_of({"services.csv": b"id,name,status\r\n" * 50}))
    data[45] ^= 0xFF
    with pytest.raises(UnreadableFile, match="beschädigt"):
        contents(bytes(data), ".csv")


def test_entities_in_a_workbook_are_not_resolved() -> None:
    data = write_catalogue("x.xlsx", [an_offer()])
    with zipfile.ZipFile(BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "' + b"x" * 9 + b'">]>'
    for name in files:
        if name.startswith("xl/worksheets/sheet"):
            body = files[name].split(b"?>", 1)[-1]
            files[name] = bomb + body.replace(b"Familienhebamme", b"&a;")
    with pytest.raises(UnreadableFile):
        read_catalogue("x.xlsx", archive_of(files))


@pytest.mark.parametrize(
    ("data", "row"),
    [
        (b"id;n\0ame\na;b\n", 1),
        (b"id;name\na;b\n" + b"c;\x81\n" * 101, 3),
        (bytes(range(256)), 1),
        ("id;name\na;b\n".encode("utf-16-be"), 1),
        (b'id;name\na;b\nc;"d\n', 3),
        (b'"id";"na"me"\na;b\n', 1),
        (b'[\n{"id": 1},\n{"id": 2}\n', 4),
        (b'[{"id": 1},\n{"id": }]', 2),
        (b"", 1),
        (b"PK\x03\x04 kein Archiv", 1),
        (b"{}", 1),
    ],
)
def test_where_a_file_cannot_be_read_is_said(data: bytes, row: int) -> None:
    with pytest.raises(UnreadableFile, match=f"Zeile {row}\\b") as refused:
        read_catalogue("x", data)
    assert refused.value.row == row


HEAD = ";".join(COLUMNS)


def line(name: str) -> str:
    cells = {"id": name[:2], "name": name, "municipality": "Unna", "needs": "sprache"}
    return ";".join({**dict.fromkeys(COLUMNS, ""), "status": "aktiv", **cells}.values())


THREE = f"{HEAD}\n{line('aä')}\n{line('b!')}\n{line('cü')}\n"


@pytest.mark.parametrize(
    "data",
    [
        THREE.encode().replace(b"!", b"\xff"),
        THREE.encode("cp1252").replace(b"!", b"\x81"),
        THREE.encode().replace(b"!", b"\0"),
        THREE.encode("utf-16").replace(b"!\0", b"\x00\xdc"),
    ],
)
def test_a_place_that_is_no_text_is_named_and_the_rest_is_read(data: bytes) -> None:
    read = read_catalogue("x.csv", data)
    assert {(p.row, p.column) for p in read.problems} == {(3, "id"), (3, "name")}
    assert [offer.name for offer in read.offers] == ["aä", "cü"]


def test_a_line_that_is_no_row_is_named_and_the_rest_is_read() -> None:
    broken_line = 'bb;"halb" offen;Unna'
    data = f"{HEAD}\n{line('aa')}\n{broken_line}\n{line('cc')}\n".encode()
    read = read_catalogue("x.csv", data)
    assert [(p.row, p.column) for p in read.problems] == [(3, "")]
    assert "Anführungszeichen" in read.problems[0].sentence
    assert [offer.name for offer in read.offers] == ["aa", "cc"]


def test_a_line_of_our_json_that_is_broken_is_named_and_the_rest_is_read() -> None:
    lines = write_catalogue("x.json", OFFERS[:4]).split(b"\n")
    lines[2] = lines[2][:-9]
    read = read_catalogue("x.json", b"\n".join(lines))
    assert [(p.row, p.sentence) for p in read.problems] == [
        (2, "Dieser Eintrag ist kein lesbares JSON.")
    ]
    assert [offer.id for offer in read.offers] == [OFFERS[n].id for n in (0, 2, 3)]


def member_changed(ending: str, name: str, change: Callable[[bytes], bytes]) -> bytes:
    with zipfile.ZipFile(BytesIO(whole(ending))) as archive:
        files = {each: archive.read(each) for each in archive.namelist()}
    return archive_of({**files, name: change(files[name])})


def test_colours_and_papers_of_a_workbook_may_be_broken() -> None:
    for name in ("docProps/core.xml", "xl/theme/theme1.xml"):
        read = read_catalogue("x.xlsx", member_changed(".xlsx", name, lambda data: data[:99]))
        assert read.offers == read_catalogue("x.xlsx", whole(".xlsx")).offers


@pytest.mark.parametrize(
    ("name", "change", "row"),
    [
        ("xl/workbook.xml", lambda data: data[:99], 1),
        ("xl/worksheets/sheet1.xml", lambda data: data.replace(b'<row r="4"', b"<row <"), 4),
        ("xl/worksheets/sheet1.xml", lambda data: data[: data.index(b'<row r="6"')], 5),
    ],
)
def test_the_part_of_a_workbook_and_its_row_are_said(
    name: str, change: Callable[[bytes], bytes], row: int
) -> None:
    with pytest.raises(UnreadableFile, match=f"„{name}“ beschädigt, ab Zeile {row} ") as refused:
        read_catalogue("x.xlsx", member_changed(".xlsx", name, change))
    assert refused.value.row == row


def test_a_table_of_an_archive_nobody_asks_for_may_be_broken() -> None:
    files = {"services.csv": b"id,name,status\r\ns,x,active\r\n", "fremd.csv": b"\xff\0" * 999}
    assert read_catalogue("x.zip", archive_of(files)).rows == 1


def test_a_cell_of_an_archive_that_is_no_text_is_named_with_its_table() -> None:
    places = member_changed(".zip", "locations.csv", lambda data: data.replace(b"Markt", b"M\0", 1))
    (problem,) = [p for p in read_catalogue("x.zip", places).problems if p.blocking]
    assert problem.row > 1
    assert problem.sentence.startswith("„locations.csv“: Der Eintrag enthält Zeichen")


@pytest.mark.parametrize("name", ["x.xlsx", "x.zip"])
def test_an_archive_broken_from_its_start_is_not_called_bad_text(name: str) -> None:
    with pytest.raises(UnreadableFile, match="ab Zeile 1: Die Datei lässt sich nicht öffnen"):
        read_catalogue(name, b"\0\1" + whole(f".{name[2:]}"))


def test_the_member_of_an_archive_and_its_row_are_said() -> None:
    files = {"services.csv": b"id,name,status\r\ns,x,active\r\n", "phones.csv": b'id\r\n1\r\n"2'}
    with pytest.raises(UnreadableFile, match=r"„phones\.csv“: Ab Zeile 3") as refused:
        read_catalogue("x.zip", archive_of(files))
    assert refused.value.row == 3


def test_deep_json_and_other_json_are_refused() -> None:
    for data in (b"[" * 100_000, b'{"a": 1}', b"[1, 2", b"{}", b'{"services": 3}'):
        with pytest.raises(UnreadableFile):
            read_catalogue("x.json", data)
    (problem, *_) = read_catalogue("x.json", b'[3, {"name": {"x": 1}}]').problems
    assert problem.row == 1


def test_a_formula_in_a_workbook_is_named_and_not_evaluated() -> None:
    book = load_workbook(BytesIO(write_catalogue("x.xlsx", [an_offer()])))
    book.worksheets[0]["B2"] = "=1+1"
    out = BytesIO()
    book.save(out)
    read = read_catalogue("x.xlsx", out.getvalue())
    assert [(p.row, p.column) for p in read.problems] == [(2, "name")]
    assert read.offers == ()


def test_one_place_with_thousands_of_numbers_is_refused() -> None:
    phones = "id,service_id,number\r\n" + "".join(f"{n},s,{n}\r\n" for n in range(600))
    files = {"services.csv": b"id,name,status\r\ns,x,active\r\n", "phones.csv": phones.encode()}
    with pytest.raises(UnreadableFile, match="600 Zeilen"):
        read_catalogue("x.zip", archive_of(files))


def test_a_password_protected_or_old_workbook_says_so() -> None:
    with pytest.raises(UnreadableFile, match="alten Format"):
        read_catalogue("x.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 100)
