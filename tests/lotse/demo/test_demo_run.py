"""The demo in this process: the same story with a cheap lock on the file."""

import json
from functools import partial
from pathlib import Path

import pytest

from db.vault import SqlVault
from lotse.demo.run import run
from lotse.demo.story import FILES, Story
from lotse.documents.record import Document
from lotse.errors import LotseError, UnreadableFile
from tests.builders import a_document, a_family
from tests.conftest import CHEAP

open_vault = partial(SqlVault, cost=CHEAP)


def test_it_tells_each_step_and_writes_each_file(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(open_vault, tmp_path / "neu" / "tief", as_json=False) == 0

    told = capfdbinary.readouterr().out.decode()
    assert " 1. Verschlüsselte Datei angelegt" in told
    assert "Fertig. 6 PDF-Dateien" in told
    for name in FILES:
        assert (tmp_path / "neu" / "tief" / name).read_bytes().startswith(b"%PDF")


def test_json_is_the_only_thing_printed(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(open_vault, tmp_path, as_json=True) == 0

    told = json.loads(capfdbinary.readouterr().out)
    assert [Path(file["file"]).name for file in told["files"]] == list(FILES)
    assert len(told["steps"]) > 12


def test_data_of_an_earlier_run_are_left_alone(tmp_path: Path) -> None:
    _, book = open_vault(tmp_path / "lotse-daten").create("geheim")
    book.close()

    with pytest.raises(LotseError, match="liegt schon: lotse-daten"):
        run(open_vault, tmp_path, as_json=True)

    assert not list(tmp_path.glob("*.pdf"))


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("x", encoding="utf-8")

    with pytest.raises(UnreadableFile, match="lässt sich nicht schreiben"):
        run(open_vault, tmp_path / "datei", as_json=True)


def test_a_paper_that_appeared_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    story = Story(tmp_path, as_json=True)
    paper: Document = a_document(a_family())
    (tmp_path / FILES[0]).write_bytes(b"meins")

    with pytest.raises(LotseError, match="ließ sich nicht schreiben"):
        story.write(1, paper)

    assert (tmp_path / FILES[0]).read_bytes() == b"meins"
