"""The commands as IT staff and other programs meet them: real processes, wrong and hostile input.

Each call must end with the agreed exit code, one German sentence and no traceback.
"""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

import resources

Words = tuple[str | Path, ...]
SITUATION = {
    "on": "2026-11-21",
    "municipality": "Dortmund",
    "children": [{"born": "2026-03-15"}],
    "needs": ["betreuung"],
    "languages": ["de"],
}
FORM = "| survey | | | |\n| | type | name | label |\n| | text | a | A |\n"


@dataclass(frozen=True)
class Desk:
    """A folder with sound and unusable files."""

    folder: Path

    def file(self, name: str, content: bytes | str = b"") -> Path:
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    @property
    def offers(self) -> Path:
        return self.file("angebote.csv", resources.resource("data/offers.csv").read_bytes())

    @property
    def situation(self) -> Path:
        return self.file("lage.json", json.dumps(SITUATION))

    @property
    def form(self) -> Path:
        return self.file("bogen.md", FORM)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def lotse(*words: str | Path, **changes: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "ui.main", *map(str, words)]
    environment = {**os.environ, **changes}
    return subprocess.run(command, capture_output=True, check=False, timeout=60, env=environment)


def all_of(calls: list[Words]) -> list[subprocess.CompletedProcess[bytes]]:
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda words: lotse(*words), calls))


def test_wrong_use_ends_with_one_german_sentence(desk: Desk) -> None:
    offers, situation, form = desk.offers, desk.situation, desk.form
    folder, missing = desk.folder, desk.folder / "fehlt.json"
    binary = desk.file("binaer.json", bytes(range(256)))
    suggest = ("suggest", "--offers", offers, "--situation")
    calls: list[Words] = [
        (*suggest, missing),
        (*suggest, folder),
        (*suggest, binary),
        (*suggest, desk.file("tief.json", "[" * 100_000)),
        (*suggest, situation, "--limit", "-1"),
        ("suggest", "--offers", desk.file("mappe.xlsx", b"PK\3\4"), "--situation", situation),
        ("offers", "check", folder),
        ("offers", "check", desk.file("leer.csv")),
        ("deadlines",),
        ("deadlines", "--born", "2026-02-29"),
        ("deadlines", "--born", "2026-01-01", "--due", "2020-01-01"),
        ("form", "check", missing),
        ("form", "check", desk.file("bogen.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))),
        ("form", "fill", form, "--answers", binary),
        ("form", "fill", form, "--answers", desk.file("nan.json", '{"a": NaN}')),
        ("demo", "--out", form),
        ("render", "zeugnis", "--example"),
        ("render", "letter"),
        ("render", "letter", "--content", situation, "--out", folder / "brief.pdf"),
        ("unbekannt",),
    ]
    for words, done in zip(calls, all_of(calls), strict=True):
        said = done.stderr.decode().strip()
        assert (done.returncode, done.stdout) == (2, b""), words
        assert "Traceback" not in said, words
        assert len(said.splitlines()) == 1, words
        assert "nichts" in said or "Bitte" in said or "Erwartet" in said, said


def test_a_file_that_may_not_be_read_is_named(desk: Desk) -> None:
    locked = desk.file("gesperrt.md", bytes(range(256)))
    locked.chmod(0)  # for root the content is reason enough
    done = lotse("form", "check", locked)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("Das Formular „gesperrt.md“ kann nicht gelesen werden.")


def test_output_is_utf_8_on_a_console_that_is_not(desk: Desk) -> None:
    title = "| settings | |\n| | form_title |\n| | Łódź, İstanbul, Київ |\n"
    form = desk.file("bogen.md", FORM + title)
    check = lotse("form", "check", form, PYTHONIOENCODING="cp1252")
    fill = lotse(
        "form", "fill", form, "--answers", desk.file("a.json", '{"a": 1}'), "--json",
        PYTHONIOENCODING="cp1252",
    )  # fmt: skip
    assert (check.returncode, fill.returncode) == (0, 0)
    assert "Łódź, İstanbul, Київ" in check.stdout.decode()
    assert json.loads(fill.stdout.decode())["relevant"] == ["a"]


def test_a_full_or_closed_output_is_no_crash(desk: Desk) -> None:
    command = [sys.executable, "-m", "ui.main", "deadlines", "--born", "2020-01-01", "--json"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("Das Ergebnis ließ sich nicht ausgeben")
    assert len(done.stderr.decode().splitlines()) == 1
    closed = subprocess.run(
        ["sh", "-c", '"$@" >&-', "sh", *command], stderr=subprocess.PIPE, check=False
    )
    assert (closed.returncode, closed.stderr) == (0, b"")


def test_tables_of_every_system_are_read(desk: Desk) -> None:
    text = resources.resource("data/offers.csv").read_bytes().decode()
    calls: list[Words] = [
        ("offers", "check", desk.file(f"{name}.csv", content), "--json")
        for name, content in (
            ("mac", text.replace("\n", "\r").encode()),
            ("windows", text.replace("\n", "\r\n").encode("cp1252", "replace")),
            ("excel", text.encode("utf-16")),
        )
    ]
    for done in all_of(calls):
        assert (done.returncode, done.stderr) == (0, b"")
        assert json.loads(done.stdout.decode())["offers"] == len(text.splitlines()) - 1


def test_a_document_is_written_whole_or_not_at_all(desk: Desk) -> None:
    example = lotse("render", "letter", "--example")
    content = desk.file("brief.json", b"\xef\xbb\xbf" + example.stdout)
    target, link = desk.file("ziel.pdf", b"alt"), desk.folder / "verweis.pdf"
    link.symlink_to(target)
    drawn = ("render", "letter", "--content", content, "--out")
    written, piped, folder, long = all_of(
        [
            (*drawn, link),
            (*drawn, "/dev/stdout"),
            (*drawn, desk.folder),
            (*drawn, desk.folder / ("x" * 300)),
        ]
    )
    assert (written.returncode, piped.returncode) == (0, 0)
    assert link.is_symlink()
    assert target.read_bytes() == piped.stdout
    assert piped.stdout.startswith(b"%PDF")
    for refused in (folder, long):
        assert refused.returncode == 2
        assert "lässt sich nicht schreiben" in refused.stderr.decode()
        assert len(refused.stderr.decode().splitlines()) == 1
    assert not list(desk.folder.glob(".*"))
