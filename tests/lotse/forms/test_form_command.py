"""`lotse form check` and `lotse form fill` as other programs see them."""

import json
from pathlib import Path
from typing import Any

import pytest

from lotse.commands.form import check, fill
from lotse.errors import InvalidInput, LotseError, UnreadableFile
from tests.lotse.forms.sheet_text import markdown

SURVEY = (
    "type | name | label | required | calculation | need | strength | alert",
    "text | name | Name | yes | | | |",
    "image | bild | Bild | | | | |",
    "calculate | heute | | | today() | sprache | mut | Achtung",
)


@pytest.fixture
def form(tmp_path: Path) -> Path:
    file = tmp_path / "bogen.md"
    file.write_text(markdown(SURVEY), encoding="utf-8")
    return file


def answered(tmp_path: Path, answers: Any) -> Path:
    file = tmp_path / "antworten.json"
    file.write_text(answers if isinstance(answers, str) else json.dumps(answers), "utf-8")
    return file


def test_check_accepts_a_good_form_and_warns(
    form: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(form) == 0
    said = capsys.readouterr().out
    assert "kann verwendet werden (3 Felder)" in said
    assert "Hinweis: Blatt survey, Zeile 3: „image“" in said


def test_check_names_the_problems_of_a_bad_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "schlecht.md"
    file.write_text(markdown(("type | name | label", "txet | a | A", "text | a b | B")), "utf-8")
    assert check(file) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == [
        "Blatt survey, Zeile 2, Spalte type",
        "Blatt survey, Zeile 3, Spalte name",
    ]


def test_fill_prints_json_and_nothing_else(
    form: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = answered(tmp_path, {"name": "Ayşe", "fremd": 1})
    assert fill(form, answers, "2026-03-15", as_json=True) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out) == {
        "relevant": ["name", "bild", "heute"],
        "errors": {},
        "calculated": {"heute": "2026-03-15"},
        "needs": ["sprache"],
        "strengths": ["mut"],
        "alerts": ["Achtung"],
    }
    assert "„fremd“ steht nicht im Formular" in printed.err


def test_fill_prints_for_people_and_takes_today(
    form: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fill(form, answered(tmp_path, {}), None, as_json=False) == 0
    said = capsys.readouterr().out
    assert "Fehler bei name: Bitte geben Sie etwas ein." in said
    assert "Bedarfe: sprache" in said


@pytest.mark.parametrize(
    "answers",
    ["", "kein JSON", "[1, 2]", '{"name": NaN}', "[" * 100_000, '"Text"', '{"name": Infinity}'],
)
def test_answers_that_cannot_be_read(form: Path, tmp_path: Path, answers: str) -> None:
    with pytest.raises(InvalidInput, match="JSON"):
        fill(form, answered(tmp_path, answers), None, as_json=True)


def test_answers_that_are_missing_too_large_or_no_text(form: Path, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="gibt es nicht"):
        fill(form, tmp_path / "fehlt.json", None, as_json=True)
    file = tmp_path / "falsch.json"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InvalidInput, match="UTF-8"):
        fill(form, file, None, as_json=True)
    file.write_bytes(b" " * (21 * 1024 * 1024))
    with pytest.raises(InvalidInput, match="20 MB"):
        fill(form, file, None, as_json=True)


@pytest.mark.parametrize("day", ["gestern", "2026-02-30", "15.03.2026", ""])
def test_a_day_must_be_a_date(form: Path, tmp_path: Path, day: str) -> None:
    with pytest.raises(InvalidInput, match="--on: "):
        fill(form, answered(tmp_path, {}), day, as_json=True)


def test_a_refused_or_unreadable_form_is_a_known_failure(tmp_path: Path) -> None:
    file = tmp_path / "schlecht.md"
    file.write_text(markdown(("type | name | label", "txet | a | A")), "utf-8")
    with pytest.raises(LotseError, match="Zeile 2"):
        fill(file, answered(tmp_path, {}), None, as_json=True)
    with pytest.raises(UnreadableFile):
        check(tmp_path / "fehlt.md")
