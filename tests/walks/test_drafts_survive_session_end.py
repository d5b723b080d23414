"""Logging off while somebody types: Lotse is asked to go, saves the last key and goes."""

import signal
import sys
from pathlib import Path

import pytest

from tests.walks.draft_typing import draft_of, open_form
from tests.walks.kills import found_in_copy, prepared_file
from tests.walks.outer_lotse import OuterLotse, screen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs an X server and signals")


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_the_last_key_is_kept(tmp_path: Path, told: signal.Signals) -> None:
    directory = tmp_path / "bestand" / "daten"
    prepared_file(directory)
    with screen() as display, OuterLotse(display, directory) as lotse:
        open_form(lotse, "")
        lotse.write("Samira")
        assert lotse.asked_to_go(told) == 0
    assert found_in_copy(directory, draft_of) == "Samira"


def test_an_open_dialog_does_not_hold_it_up(tmp_path: Path) -> None:
    directory = tmp_path / "bestand" / "daten"
    prepared_file(directory)
    with screen() as display, OuterLotse(display, directory) as lotse:
        open_form(lotse, "")
        lotse.write("Samira")
        lotse.press("ctrl+slash")
        lotse.arrive("Tasten")
        assert lotse.asked_to_go(signal.SIGTERM) == 0
    assert found_in_copy(directory, draft_of) == "Samira"
