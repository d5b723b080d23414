"""Practice that cannot begin says why and can be tried again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.full_disk import full_disk
from tests.ui.runs import Run, cheap_vault
from ui.frame.frame import Frame
from ui.practice.gate import PracticeGate
from ui.program import Program


@pytest.fixture
def practice(tmp_path, theme, preferences, qtbot) -> Iterator[tuple[Run, Path]]:
    run = Run(tmp_path / "uebung" / "1", theme, preferences, qtbot)
    run.program = Program(
        run.window, theme, preferences, tmp_path / "uebung" / "1", cheap_vault, practice=True
    )
    yield run, tmp_path / "uebung"
    run.window.close()


def begin_practice(run: Run) -> None:
    run.program.open_practice()
    run.window.show()
    run.qtbot.waitUntil(
        lambda: (
            isinstance(run.screen, Frame)
            or (isinstance(run.screen, PracticeGate) and run.screen.retry.isVisible())
        )
    )


def test_practice_that_finds_a_file_in_its_place_can_be_tried_again(practice) -> None:
    run, root = practice
    root.write_text("eine Datei")
    begin_practice(run)
    assert isinstance(run.screen, PracticeGate)
    assert run.screen.problem.text().endswith(".")
    root.unlink()
    run.screen.retry.click()
    assert isinstance(run.screen, Frame)


@pytest.mark.parametrize("room", [0, 100_000, 400_000])
def test_practice_on_a_full_disk_says_so_and_leaves_nothing(practice, room) -> None:
    run, root = practice
    with full_disk(room):
        begin_practice(run)
        assert isinstance(run.screen, PracticeGate)
        assert "voll" in run.screen.problem.text()
    assert not list(root.iterdir())
    run.screen.retry.click()
    assert isinstance(run.screen, Frame)
