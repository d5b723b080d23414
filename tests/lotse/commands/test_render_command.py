"""`lotse render`: an example in, a PDF out; refusals leave nothing behind."""

import subprocess
import sys
from pathlib import Path

import pytest

from lotse.commands.render import run
from lotse.documents.record import DocumentKind
from lotse.errors import InvalidInput, UnreadableFile


@pytest.mark.parametrize("kind", DocumentKind)
def test_the_printed_example_can_be_drawn(
    kind: DocumentKind, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(kind, None, None, example=True) == 0
    content = tmp_path / "inhalt.json"
    content.write_bytes(capfdbinary.readouterr().out)
    out = tmp_path / "blatt.pdf"

    assert run(kind, content, out, example=False) == 0
    assert out.read_bytes().startswith(b"%PDF-")
    assert {file.name for file in tmp_path.iterdir()} == {"inhalt.json", "blatt.pdf"}


def test_an_unknown_kind_names_the_known_ones() -> None:
    with pytest.raises(InvalidInput, match=r"„brief“.*letter, family-letter, consent"):
        run("brief", None, None, example=True)


def test_files_are_asked_for() -> None:
    with pytest.raises(InvalidInput, match="--content"):
        run("letter", None, None, example=False)


def test_a_broken_content_leaves_the_old_file_alone(tmp_path: Path) -> None:
    content, out = tmp_path / "inhalt.json", tmp_path / "blatt.pdf"
    content.write_text('{"subject": "x"}')
    out.write_bytes(b"alt")

    with pytest.raises(InvalidInput, match="fehlt"):
        run("letter", content, out, example=False)
    assert out.read_bytes() == b"alt"


def test_a_missing_content_and_an_impossible_target_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"fehlt\.json"):
        run("letter", tmp_path / "fehlt.json", tmp_path / "x.pdf", example=False)

    run_example = subprocess.run(
        [sys.executable, "-m", "ui.main", "render", "letter", "--example"],
        capture_output=True,
        check=True,
    )
    content = tmp_path / "inhalt.json"
    content.write_bytes(run_example.stdout)
    for target in (tmp_path / "kein" / "ordner.pdf", tmp_path):
        with pytest.raises(UnreadableFile, match="nicht schreiben"):
            run("letter", content, target, example=False)
    assert {file.name for file in tmp_path.iterdir()} == {"inhalt.json"}
