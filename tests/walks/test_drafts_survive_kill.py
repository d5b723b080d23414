"""kill -9 of the real window while somebody types: the draft holds everything but the last
seconds, the next start offers it, and typing goes on where it stood."""

import random
import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.walks.draft_typing import draft_of, open_form
from tests.walks.kills import KILLS, SECRET, found_in_copy, side_by_side
from tests.walks.outer_lotse import KilledWhileWorking, OuterLotse, screen
from tests.walks.real_lotse import RealLotse
from ui.forms.autosave import IDLE_MS, MOST_MS

MOST = MOST_MS / 1000
IDLE = IDLE_MS / 1000
LONGEST = MOST + IDLE + 1  # seconds from the first key to the kill
PAUSE_AFTER = 4  # words; then some people stop typing and think


@dataclass
class Typed:
    """What was sent to the window, and until when. `reaction`: seconds in which this window has
    answered a key just before; so long a key and a save may take on this machine."""

    reaction: float
    sent: list[tuple[float, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(word for _, word in self.sent)

    def until(self, moment: float) -> str:
        return "".join(word for at, word in self.sent if at <= moment)

    def must_be_kept(self, killed_at: float) -> str:
        """Two seconds after the last key all of it, before that all but the last five seconds."""
        if self.sent and self.sent[-1][0] <= killed_at - IDLE - self.reaction:
            return self.text
        return self.until(killed_at - MOST - self.reaction)


@dataclass(frozen=True)
class Chain:
    directory: Path
    draft: str
    losses: list[float]  # seconds of typing lost, one for each kill


@pytest.mark.skipif(sys.platform != "linux", reason="needs an X server and kill -9")
def test_everything_but_the_last_seconds_is_offered_again(tmp_path: Path, lotse: RealLotse) -> None:
    chains = side_by_side(kill_again_and_again, tmp_path / "ketten")

    losses = [loss for chain in chains for loss in chain.losses]
    assert len(losses) == KILLS
    print(f"{KILLS} kills while typing: {max(losses):.2f} s lost at most, 0 broken files")
    shutil.copytree(chains[0].directory, tmp_path / "daten")
    see_it_offered(lotse, chains[0].draft)


def kill_again_and_again(directory: Path, kills: int, seed: int) -> Chain:
    """Each start goes on with the draft that the kill before has left."""
    dice = random.Random(seed)
    draft, losses = "", []
    with screen() as display:
        for _ in range(kills):
            with OuterLotse(display, directory) as lotse:
                typed = Typed(open_form(lotse, draft))
                lotse.kill_later(dice.uniform(0, LONGEST))
                type_until_killed(lotse, typed, pausing=dice.random() < 0.3)
            kept = found_in_copy(directory, draft_of)
            assert (draft + typed.text).startswith(kept)
            assert kept.startswith(draft + typed.must_be_kept(lotse.killed_at))
            losses.append(seconds_lost(typed, len(kept) - len(draft), lotse.killed_at))
            draft = kept
    return Chain(directory, draft, losses)


def type_until_killed(lotse: OuterLotse, typed: Typed, *, pausing: bool) -> None:
    with suppress(KilledWhileWorking):
        for place in count():
            if pausing and place == PAUSE_AFTER:
                lotse.wait_until(lambda: lotse.is_gone)
            lotse.wait_until(lambda: True)
            word = f"{place:03}."
            lotse.write(word)
            typed.sent.append((monotonic(), word))


def seconds_lost(typed: Typed, kept: int, killed_at: float) -> float:
    """From the first key that is missing to the kill."""
    passed = 0
    for at, word in typed.sent:
        passed += len(word)
        if passed > kept:
            return max(0.0, killed_at - at)
    return 0.0


def see_it_offered(lotse: RealLotse, draft: str) -> None:
    """The start page names the draft; going on with it shows the words in their field."""
    hands = lotse.start()
    hands.go_to("Passwort")
    hands.write(SECRET)
    hands.press("Return")
    hands.arrive("Start")
    hands.wait_for("Aufnahmebogen · neue Familie")
    hands.push("Weiter mit Aufnahmebogen")
    hands.wait_for("Wer ist für das Kind da?")
    hands.press("Ctrl+2")
    hands.wait_at("Vorname oder Rufname")
    assert isinstance(hands.place, QLineEdit)
    assert hands.place.text() == draft
