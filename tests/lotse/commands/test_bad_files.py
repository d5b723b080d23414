"""Every file a command reads, in every state a file can be in: one sentence, nothing written."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import resources
from lotse.commands import deadlines, form, offers, render, suggest
from lotse.documents.content import to_json
from lotse.documents.examples import example
from lotse.documents.record import DocumentKind
from lotse.errors import InvalidInput, LotseError
from tests.full_disk import full_disk

OFFERS = resources.resource("data/offers.csv").read_bytes()
SITUATION = json.dumps(
    {
        "on": "2026-11-21",
        "municipality": "Dortmund",
        "children": [{"born": "2026-03-15"}],
        "needs": ["betreuung"],
        "languages": ["de"],
    }
).encode()
FORM = b"| survey | | | |\n| | type | name | label |\n| | text | a | A |\n"
LETTER = to_json(example(DocumentKind.LETTER))
BAD = {
    "empty": b"",
    "blank": b" \n\n",
    "zeros": bytes(100),
    "binary": bytes(range(256)) * 4,
    "huge line": b"x" * 1_000_000,
    "huge field": b'"' + b"x" * 1_000_000,
    "deep list": b"[" * 200_000,
    "deep object": b'{"a":' * 100_000,
    "number": b"1e999",
    "null": b"null",
    "two marks": b"\xef\xbb\xbf\xef\xbb\xbf{}",
    "archive": b"PK\x03\x04 nothing",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With one sound file for each purpose."""
    for name, content in (
        ("gut.csv", OFFERS),
        ("gut.json", SITUATION),
        ("gut.md", FORM),
        ("antworten.json", b'{"a": "x"}'),
    ):
        (tmp_path / name).write_bytes(content)
    return tmp_path


def check_offers(file: Path, folder: Path) -> int:
    return offers.check(file, as_json=True)


def convert_offers(file: Path, folder: Path) -> int:
    return offers.convert(file, folder / "umgewandelt.xlsx")


def suggest_from(file: Path, folder: Path) -> int:
    return suggest.run(file, folder / "gut.json", limit=10, with_rest=False, as_json=True)


def suggest_for(file: Path, folder: Path) -> int:
    return suggest.run(folder / "gut.csv", file, limit=10, with_rest=False, as_json=True)


def check_form(file: Path, folder: Path) -> int:
    return form.check(file)


def fill_form(file: Path, folder: Path) -> int:
    return form.fill(file, folder / "antworten.json", None, as_json=True)


def fill_answers(file: Path, folder: Path) -> int:
    return form.fill(folder / "gut.md", file, None, as_json=True)


def draw(file: Path, folder: Path) -> int:
    return render.run("letter", file, folder / "brief.pdf", example=False)


Command = Callable[[Path, Path], int]
COMMANDS: tuple[tuple[Command, str], ...] = (
    (check_offers, ".csv"),
    (check_offers, ".xlsx"),
    (check_offers, ".json"),
    (check_offers, ".zip"),
    (convert_offers, ".csv"),
    (suggest_from, ".csv"),
    (suggest_for, ".json"),
    (check_form, ".md"),
    (check_form, ".csv"),
    (check_form, ".xlsx"),
    (fill_form, ".csv"),
    (fill_answers, ".json"),
    (draw, ".json"),
)
each_command = pytest.mark.parametrize(
    ("command", "ending"), COMMANDS, ids=[f"{c.__name__}{e}" for c, e in COMMANDS]
)


def is_refused(command: Command, file: Path, folder: Path) -> None:
    before = sorted(folder.iterdir())
    try:
        code = command(file, folder)
    except LotseError as known:
        said = " ".join((str(known), *getattr(known, "problems", {}).values()))
        assert len(said.splitlines()) == 1
        assert said.endswith(".")
        assert len(said) < 700
    else:
        assert code == 1
    assert sorted(folder.iterdir()) == before


@each_command
@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
def test_a_file_without_sense_is_refused(
    folder: Path, command: Command, ending: str, content: bytes
) -> None:
    file = folder / f"schlecht{ending}"
    file.write_bytes(content)
    is_refused(command, file, folder)


@each_command
@pytest.mark.parametrize("name", ["fehlt", "zwei\nZeilen", "x" * 300])
def test_a_file_that_is_not_there_is_named(
    folder: Path, command: Command, ending: str, name: str
) -> None:
    is_refused(command, folder / f"{name}{ending}", folder)


@each_command
def test_a_folder_is_no_file(folder: Path, command: Command, ending: str) -> None:
    (folder / f"ordner{ending}").mkdir()
    is_refused(command, folder / f"ordner{ending}", folder)


@pytest.mark.parametrize(
    ("command", "content", "ending"),
    [
        (check_offers, OFFERS, ".csv"),
        (suggest_from, OFFERS, ".csv"),
        (suggest_for, SITUATION, ".json"),
        (check_form, FORM, ".md"),
        (fill_answers, b'{"a": "x"}', ".json"),
        (draw, LETTER, ".json"),
    ],
)
def test_a_mark_of_the_byte_order_does_no_harm(
    folder: Path, command: Command, content: bytes, ending: str
) -> None:
    file = folder / f"marke{ending}"
    file.write_bytes(b"\xef\xbb\xbf" + content)
    assert command(file, folder) == 0


@pytest.mark.parametrize("day", ["", "heute", "2026-02-30", "0000-00-00", "٢٠٢٦-٠١-٠١", "x" * 9999])
def test_an_impossible_day_is_quoted_shortly(day: str) -> None:
    for given in ((day, None, None), (None, day, None), ("2026-01-01", None, day)):
        with pytest.raises(InvalidInput) as refused:
            deadlines.run(*given, as_json=True)
        assert "Es wurde nichts berechnet." in str(refused.value)
        assert len(str(refused.value)) < 200


def test_on_a_full_disk_the_old_document_stays(folder: Path) -> None:
    content, out = folder / "brief.json", folder / "brief.pdf"
    content.write_bytes(LETTER)
    out.write_bytes(b"alt")
    with full_disk(1000), pytest.raises(LotseError, match="nicht schreiben"):
        render.run("letter", content, out, example=False)
    assert out.read_bytes() == b"alt"
    assert not list(folder.glob(".*"))
