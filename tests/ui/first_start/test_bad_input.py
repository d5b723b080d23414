"""The first start with bad folders, bad passwords, a full disk."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from db.vault import SqlVault
from tests.full_disk import full_disk
from tests.ui.reading import said
from tests.ui.runs import cheap_vault
from ui.first_start.first_start import FirstStart


@pytest.fixture
def steps(tmp_path, qtbot) -> FirstStart:
    made = FirstStart(tmp_path / "neu", cheap_vault)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def go_on(steps: FirstStart) -> str:
    button = next(b for b in steps.findChildren(QPushButton) if b.property("kind") == "primary")
    button.setFocus()
    button.click()
    return said(steps)


def places(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "Nextcloud").mkdir()
    (tmp_path / "datei").write_text("hier")
    return {
        "": "geben Sie einen Ordner an",
        "daten": "ganzen Weg",
        "~niemand-dieses-namens/daten": "ganzen Weg",
        str(tmp_path / "Nextcloud" / "daten"): "Online-Speicher",
        str(tmp_path / "datei"): "kein Ordner",
        str(tmp_path / "datei" / "daten"): "kein Ordner",
        str(tmp_path / ("x" * 10_000)): "nicht verwenden",
    }


def test_places_that_will_not_do_are_refused_and_stay_typed(steps, tmp_path) -> None:
    line = steps.current_step.findChild(QLineEdit)
    for typed, word in places(tmp_path).items():
        line.setText(typed)
        sentence = go_on(steps)
        assert word in sentence, typed[:80]
        assert line.hasFocus()
        assert line.text() == typed


def test_a_full_disk_while_the_file_is_made_can_be_tried_again(steps, tmp_path) -> None:
    go_on(steps)
    step = steps.current_step
    for line in step.findChildren(QLineEdit):
        line.setText("rotes Boot segelt leise")
    with full_disk(50_000):
        assert "voll" in go_on(steps)
    assert steps.current_step is step
    assert [line.text() for line in step.findChildren(QLineEdit)] == 2 * ["rotes Boot segelt leise"]
    assert go_on(steps) == ""
    assert steps.current_step is not step
    steps._book.close()
    assert SqlVault(tmp_path / "neu").state().name == "LOCKED"


def test_different_passwords_are_told_and_nothing_is_written(steps, tmp_path) -> None:
    go_on(steps)
    first, again = steps.current_step.findChildren(QLineEdit)
    first.setText("rotes Boot segelt leise")
    again.setText("rotes Boot segelt laut")
    assert "verschieden" in go_on(steps)
    assert again.hasFocus()
    assert first.text() == "rotes Boot segelt leise"
    assert not (tmp_path / "neu").exists()
