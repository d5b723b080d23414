"""2,000 files broken in every way: never a crash, never half an import, every refusal says where.

Each of the four formats is broken 500 times from a fixed seed, so a failure can be repeated by
its number. Run alone: `pytest tests/lotse/exchange/test_broken_files.py`.
"""

import json
import random
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import cache
from io import BytesIO

import pytest
from openpyxl import load_workbook

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_table import OfferFile
from lotse.catalogue.shipped import shipped_offers
from lotse.errors import UnreadableFile
from lotse.exchange.archive import contents, opened
from lotse.exchange.catalogue_file import WRITERS, read_catalogue, write_catalogue
from lotse.exchange.import_plan import plan_import
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
    text = data.decode("utf-8", "replace")
    how = dice.choice(("cp1252", "utf-16", "utf-16-be", "utf-8-sig", "mac-roman"))
    return text.encode(how, "replace")


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
                content = dice.choice(BREAKS)(dice, content)
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
    if ending == ".json" and dice.random() < 0.6:
        return replace_value(dice, data)
    return dice.choice(BREAKS)(dice, data)


def outcome(data: bytes) -> str:
    """What became of the file; fails the test if it is none of the allowed ends."""
    try:
        read = read_catalogue("datei", data)
    except UnreadableFile as unreadable:
        return "unreadable" if says_where(unreadable) else "unclear"
    plan = plan_import((), read, "", TODAY)
    assert all(p.row >= 1 and p.sentence for p in read.problems)
    rows = [row for row in report(plan) if row.fate is Fate.PROBLEM]
    assert len(rows) == len(read.problems)
    if not plan.is_allowed:
        assert any(p.blocking for p in read.problems), "a refusal names a row"
        return "refused"
    assert_sound(read)
    return "taken"


def says_where(unreadable: UnreadableFile) -> bool:
    names_row = re.search(rf"\bZeile {unreadable.row}\b", str(unreadable)) is not None
    return unreadable.row >= 1 and names_row and "nichts übernommen" in str(unreadable)


def assert_sound(read: OfferFile) -> None:
    """What would be imported can be written and read again: nothing half is in it."""
    again = read_catalogue("x.csv", write_catalogue("x.csv", read.offers))
    assert [offer.id for offer in again.offers] == [offer.id for offer in read.offers]
    assert again.is_usable


@pytest.mark.parametrize("ending", list(WRITERS))
def test_broken_files_are_taken_whole_or_refused_with_a_reason(ending: str) -> None:
    seen = Counter({"unreadable": 0, "refused": 0, "taken": 0})
    for number in range(PER_FORMAT):
        try:
            seen[outcome(broken(ending, number))] += 1
        except Exception as crash:
            raise AssertionError(f"file {number} of {ending}") from crash
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
        ("id;name\nä;b\nc;\u0081\n".encode("latin-1"), 3),
        ("id;name\nä;b\n".encode() + b"c;\xff\x81\n", 3),
        (b"id;name\na;b\nc;d\ne;\0", 4),
        (bytes(range(256)), 1),
        ("id;name\na;b\n".encode("utf-16") + b"\x00\xdc", 3),
        (b'id;name\na;b\nc;"d\n', 3),
        (b'[\n{"id": 1},\n{"id": }\n]', 3),
        (b'[\n{"id": 1},\n{"id": 2}\n', 4),
        (b'[\n{"id": "\x81"}]', 2),
        (b"", 1),
        (b"PK\x03\x04 kein Archiv", 1),
        (b"{}", 1),
    ],
)
def test_where_a_file_cannot_be_read_is_said(data: bytes, row: int) -> None:
    with pytest.raises(UnreadableFile, match=f"Zeile {row}\\b") as refused:
        read_catalogue("x", data)
    assert refused.value.row == row


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
