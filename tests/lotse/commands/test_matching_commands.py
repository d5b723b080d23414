"""The commands as other programs call them: real process, real files."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import resources
from lotse.commands import deadlines as deadlines_command
from lotse.commands import offers as offers_command
from lotse.commands import suggest as suggest_command
from lotse.errors import InvalidInput, UnreadableFile

SITUATION: dict[str, Any] = {
    "on": "2026-11-21",
    "municipality": "Dortmund",
    "district": "Hannibalviertel",
    "children": [{"born": "2026-03-15"}, {"due": "2027-02-01"}],
    "needs": ["betreuung", "sprache", "kinderschutz", "schulden"],
    "languages": ["tr"],
    "circumstances": ["wartet_auf_kita"],
}


@pytest.fixture
def offers(tmp_path: Path) -> Path:
    file = tmp_path / "angebote.csv"
    file.write_bytes(resources.resource("data/offers.csv").read_bytes())
    return file


@pytest.fixture
def situation(tmp_path: Path) -> Path:
    file = tmp_path / "lage.json"
    file.write_text(json.dumps(SITUATION), encoding="utf-8")
    return file


def lotse(*words: str | Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "ui.main", *map(str, words)]
    return subprocess.run(command, capture_output=True, check=False, timeout=60)


def test_suggest_answers_as_the_outside_interface_says(offers: Path, situation: Path) -> None:
    done = lotse("suggest", "--offers", offers, "--situation", situation, "--all", "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    found = json.loads(done.stdout.decode())
    assert found["on"] == "2026-11-21"
    assert found["children"][0] == {
        "index": 0,
        "age_months": 8,
        "stage": "saeugling",
        "next_stage": "u3",
        "next_stage_from": "2027-03-15",
    }
    first = found["suggestions"][0]
    assert set(first) == {"offer", "name", "score", "children", "covers", "reasons", "cautions"}
    assert (first["offer"], first["children"]) == ("do-01", [0])
    assert set(found["later"][0]) == {"offer", "name", "children", "from", "covers", "reasons"}
    assert set(found["not_suggested"][0]) == {"offer", "reasons"}
    assert found["procedures"][0]["need"] == "kinderschutz"
    assert found["gaps"] == ["schulden"]


def test_without_all_there_is_no_rest(
    offers: Path, situation: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    suggest_command.run(offers, situation, limit=1, with_rest=False, as_json=True)
    found = json.loads(capfdbinary.readouterr().out)
    assert "not_suggested" not in found
    assert (len(found["suggestions"]), len(found["later"])) == (1, 1)


def test_suggest_in_plain_german(
    offers: Path, situation: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    suggest_command.run(offers, situation, limit=10, with_rest=True, as_json=False)
    said = capfdbinary.readouterr().out.decode()
    for part in ("1. Kinderstuben", "Später:", "§ 8a SGB VIII", "Ohne Angebot bleibt: „Schulden“"):
        assert part in said
    assert "Nicht vorgeschlagen:" in said


def test_nothing_fits_is_said(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    offers = tmp_path / "leer.csv"
    text = resources.text("data/offers.csv")
    offers.write_text(text.splitlines()[0], encoding="utf-8")
    file = tmp_path / "s.json"
    file.write_text(json.dumps(SITUATION), encoding="utf-8")
    suggest_command.run(offers, file, limit=10, with_rest=False, as_json=False)
    assert "Heute passt kein Angebot." in capfdbinary.readouterr().out.decode()


def test_wrong_situations_end_with_2_and_one_german_line(offers: Path, tmp_path: Path) -> None:
    file = tmp_path / "s.json"
    file.write_text(json.dumps(SITUATION | {"needs": ["quatsch"]}), encoding="utf-8")
    done = lotse("suggest", "--offers", offers, "--situation", file, "--json")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "quatsch" in done.stderr.decode()
    assert done.stderr.decode().count("\n") == 1


def test_a_broken_offer_file_is_refused_whole(situation: Path, tmp_path: Path) -> None:
    lines = resources.text("data/offers.csv").splitlines()
    broken = tmp_path / "kaputt.csv"
    broken.write_text("\n".join([*lines, lines[1], lines[2]]), encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"Zeile 160, Spalte „id“.*1 weitere"):
        suggest_command.run(broken, situation, limit=10, with_rest=False, as_json=True)


@pytest.mark.parametrize("name", ["fehlt.csv", "."])
def test_missing_files_are_named(situation: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableFile, match=r"gibt es nicht|ist ein Ordner"):
        suggest_command.run(tmp_path / name, situation, limit=1, with_rest=False, as_json=True)


def test_deadlines_as_json_and_as_text(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    deadlines_command.run("2026-03-15", "2026-03-20", "2026-11-21", as_json=True)
    found = json.loads(capfdbinary.readouterr().out)
    assert len(found) == 25
    assert found[0] == {
        "code": "mutterschutz",
        "title": "Mutterschutz",
        "opens": "2026-02-06",
        "closes": "2026-05-15",
        "regular_from": None,
        "regular_to": None,
        "state": "vorbei",
        "hint": found[0]["hint"],
        "source": "MuSchG § 3",
    }
    deadlines_command.run("2019-03-15", None, "2026-11-21", as_json=False)
    said = capfdbinary.readouterr().out.decode()
    assert "15.03.2031 bis 14.03.2034: Jugenduntersuchung J1 (kommt)" in said
    assert "\nbis 10.05.2019" in f"\n{said}"
    assert "ohne Datum: Anspruch auf Ganztag" in said


def test_deadlines_of_today_need_no_date() -> None:
    done = lotse("deadlines", "--due", "2027-02-01", "--json")
    assert done.returncode == 0
    assert [rule["code"] for rule in json.loads(done.stdout)] == ["mutterschutz"]


@pytest.mark.parametrize(
    ("born", "due", "on", "said"),
    [
        (None, None, None, "--born"),
        ("2026-02-30", None, None, "2026-02-30"),
        (None, "gestern", None, "gestern"),
        ("2026-03-15", None, "heute", "heute"),
        ("2026-03-15", "2027-03-15", None, "selben Kind"),
        ("2026-03-15", "2026-02-01", None, "selben Kind"),
    ],
)
def test_wrong_dates_are_named(
    born: str | None, due: str | None, on: str | None, said: str
) -> None:
    with pytest.raises(InvalidInput, match=said):
        deadlines_command.run(born, due, on, as_json=True)


def test_offers_check_counts_and_says_no_problems(offers: Path) -> None:
    done = lotse("offers", "check", offers)
    assert done.returncode == 0
    assert "158 Angebote" in done.stdout.decode()
    assert "Keine Probleme" in done.stdout.decode()


def test_offers_check_names_row_and_column(
    offers: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = resources.text("data/offers.csv").replace("sprache;neuzuwanderung", "sprachen", 1)
    offers.write_text(f"{text}\nzu,kurz\n", encoding="cp1252", errors="replace")
    assert offers_command.check(offers, as_json=True) == 1
    found = json.loads(capfdbinary.readouterr().out)
    assert found["rows"] == 159
    assert found["by_status"]["aktiv"] > 100
    assert {problem["column"] for problem in found["problems"]} >= {"needs", ""}
    assert offers_command.check(offers, as_json=False) == 1
    said = capfdbinary.readouterr().out.decode()
    assert "Spalte „needs“" in said
    assert "Es wurde nichts übernommen" in said


@pytest.mark.parametrize("name", ["a.xlsx", "a.JSON", "a.zip"])
def test_an_archive_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"PK")
    with pytest.raises(UnreadableFile, match=f"„{name}“, ab Zeile 1: .*nicht öffnen"):
        offers_command.check(tmp_path / name, as_json=False)


def test_an_unreadable_file_ends_with_2(tmp_path: Path) -> None:
    file = tmp_path / "bild.csv"
    file.write_bytes(bytes(range(256)))
    done = lotse("offers", "check", file)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith("„bild.csv“: In Zeile 1 steht")
