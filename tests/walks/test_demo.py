"""`lotse demo` as a process of its own: the main job on paper, and not a word beside it."""

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

import resources
from lotse.demo.story import FILES

ROOT = Path(__file__).resolve().parents[2]


class Surroundings:
    """A home, a temp directory and a place for the result that nobody else writes to."""

    def __init__(self, place: Path) -> None:
        self.home, self.temp, self.out = place / "home", place / "tmp", place / "out"
        self.home.mkdir()
        self.temp.mkdir()

    def demo(self, *more: str) -> subprocess.CompletedProcess[str]:
        words = [sys.executable, "-m", "ui.main", "demo", "--out", str(self.out), *more]
        scratch = {name: str(self.temp) for name in ("TMPDIR", "TEMP", "TMP")}
        environment = {**os.environ, **scratch, "HOME": str(self.home), "PYTHONUTF8": "1"}
        for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            environment.pop(name, None)
        return subprocess.run(
            words, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120,
            encoding="utf-8", check=False,
        )  # fmt: skip

    def text(self, number: int) -> str:
        pages = PdfReader(self.out / FILES[number - 1]).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Surroundings:
    return Surroundings(tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="module")
def told(place: Surroundings) -> str:
    done = place.demo()
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


def words_of_families() -> Iterator[str]:
    """Everything said by or about the two families, long enough not to appear by chance."""
    cases = tomllib.loads(resources.text("demo/demo.toml"))
    for part in ("intake", "screening", "protocol"):
        for case in cases.values():
            yield from _long(case.get(part, {}))


def _long(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _long(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _long(inner)
    elif isinstance(value, str) and len(value) > 4 and not re.fullmatch(r"[a-zß]+|[-+].*", value):
        yield value
        yield from (word for word in re.findall(r"\w{7,}", value) if word != value)


def test_every_step_and_every_file_is_told(place: Surroundings, told: str) -> None:
    for step in (
        "Verschlüsselte Datei angelegt", "Klinik am Park in Gelsenkirchen",
        "Aufnahmebogen ausgefüllt: Familie Karagöz", "Gespräch anbieten", "Bedarfe: Hebamme",
        "Angebote aus dem Katalog", "weil: Passt zum Bedarf", "Ohne Einwilligung gibt es keinen",
        "Vermittlungsschreiben geschrieben", "Türkisch", "Kita Lindenhof in Kamen",
        "Diesterwegschule", "Ohne Einwilligung bleibt es ein Entwurf",
        "Magdalena Zielińska und Henrik Sander", "wieder geöffnet",
    ):  # fmt: skip
        assert step in told, step
    for name in FILES:
        assert str(place.out / name) in told
        assert (place.out / name).is_file()


@pytest.mark.usefixtures("told")
def test_the_letter_says_what_was_agreed_and_nothing_of_the_screening(
    place: Surroundings,
) -> None:
    letter = place.text(2)

    for part in (
        "Vermittlung zu: Zentrale Anlaufstelle", "mit Einverständnis von Aylin Karagöz",
        "Ich möchte andere Mütter treffen", "Entlastung im Alltag", "Sprachmittlung",
    ):  # fmt: skip
        assert part in letter, part
    for secret in ("Punkt", "Gespräch anbieten", "Sorge, den Alltag", "einspringt"):
        assert secret not in letter, secret


@pytest.mark.usefixtures("told")
def test_the_family_letter_is_german_and_turkish(place: Surroundings) -> None:
    letter = place.text(3)

    assert "Ein Angebot für Sie" in letter
    assert "Sizin için bir hizmet" in letter
    assert "noch nicht sprachlich geprüft" in letter


@pytest.mark.usefixtures("told")
def test_the_protocol_is_complete_and_leaves_out_what_was_not_allowed(
    place: Surroundings,
) -> None:
    protocol, draft = place.text(6), place.text(4)

    for part in (
        "Jakub", "Diesterwegschule", "Auf den hohen Baum klettern", "Logopädie", "Käfer suchen",
        "Magdalena Zielińska", "Henrik Sander",
    ):  # fmt: skip
        assert part in protocol, part
    assert "ENTWURF" in draft
    assert "ENTWURF" not in protocol


@pytest.mark.usefixtures("told")
def test_both_parents_are_asked_for_both_consents(place: Surroundings) -> None:
    assert all(name in place.text(1) for name in ("Aylin Karagöz", "Serkan Karagöz"))
    assert all(name in place.text(5) for name in ("Magdalena Zielińska", "Henrik Sander"))


@pytest.mark.usefixtures("told")
def test_no_word_of_a_family_lies_in_plain_text_anywhere(place: Surroundings) -> None:
    canaries = sorted(set(words_of_families()))
    needles = [word.encode(code) for word in canaries for code in ("utf-8", "utf-16-le")]
    papers = {place.out / name for name in FILES}
    searched = [
        path
        for directory in (place.out, place.temp, place.home)
        for path in directory.rglob("*")
        if path.is_file() and path not in papers
    ]

    assert len(canaries) >= 50
    assert any(path.name == "lotse.db" for path in searched)
    hits = [
        (path.name, needle)
        for path in searched
        for needle in needles
        if needle in path.read_bytes()
    ]
    assert not hits


@pytest.mark.usefixtures("told")
def test_only_the_papers_and_the_data_directory_are_left(place: Surroundings) -> None:
    assert {path.name for path in place.out.iterdir()} == {*FILES, "lotse-daten"}
    assert not list(place.temp.iterdir())


@pytest.mark.usefixtures("told")
def test_a_second_run_refuses_and_overwrites_nothing(place: Surroundings) -> None:
    before = {path.name: sha256(path.read_bytes()).hexdigest() for path in place.out.glob("*.pdf")}

    again = place.demo("--json")

    after = {path.name: sha256(path.read_bytes()).hexdigest() for path in place.out.glob("*.pdf")}
    assert again.returncode == 2
    assert again.stdout == ""
    assert "liegt schon" in again.stderr
    assert "nichts überschrieben" in again.stderr
    assert len(again.stderr.strip().splitlines()) == 1
    assert after == before


def test_one_file_in_the_way_is_enough_to_refuse(tmp_path: Path) -> None:
    place = Surroundings(tmp_path)
    place.out.mkdir()
    (place.out / FILES[1]).write_text("meins", encoding="utf-8")

    refused = place.demo()

    assert refused.returncode == 2
    assert FILES[1] in refused.stderr
    assert (place.out / FILES[1]).read_text(encoding="utf-8") == "meins"
    assert [path.name for path in place.out.iterdir()] == [FILES[1]]


def test_a_file_instead_of_a_directory_is_refused_in_one_sentence(tmp_path: Path) -> None:
    place = Surroundings(tmp_path)
    place.out.write_text("keine Mappe", encoding="utf-8")

    refused = place.demo()

    assert refused.returncode == 2
    assert "lässt sich nicht schreiben" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_json_lists_steps_and_files_and_nothing_else(tmp_path: Path) -> None:
    place = Surroundings(tmp_path)

    done = place.demo("--json")

    told = json.loads(done.stdout)
    assert [Path(file["file"]).name for file in told["files"]] == list(FILES)
    for file in told["files"]:
        assert sha256(Path(file["file"]).read_bytes()).hexdigest() == file["sha256"]
    assert all(step["title"] and isinstance(step["lines"], list) for step in told["steps"])
