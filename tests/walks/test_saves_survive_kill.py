"""kill -9 of the real window while it saves: whatever it has shown as done is in the file, and
what it was about to save is there as a whole or not at all."""

import random
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.acts.answering import save_draft
from lotse.answers import Draft, DraftKey
from lotse.families.changes import NOTE
from lotse.form_data.names import INTAKE, SCREENING
from lotse.forms.shipped import shipped_form
from tests.conftest import CHEAP
from tests.walks.kills import KILLS, SECRET, found_in_copy, side_by_side
from tests.walks.outer_lotse import KilledWhileWorking, OuterLotse, screen

SAVES = 4  # the kill hits one of the first so many: family, Basisbogen, notes
# Seconds from the key that saves; half of the kills wait until the window shows it as done.
WHILE_SAVING = 0.25


@dataclass
class Shown:
    """What the window was asked to save, and what it has shown as done."""

    name: str
    begun: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Aim:
    """Which save is hit, and how many seconds after its key; None: as soon as it is shown."""

    save: int
    seconds: float | None


@pytest.mark.skipif(sys.platform != "linux", reason="needs an X server and kill -9")
def test_nothing_shown_as_saved_is_lost_and_nothing_is_half_written(tmp_path: Path) -> None:
    chains = side_by_side(kill_again_and_again, tmp_path / "ketten")

    runs = [run for chain in chains for run in chain]
    assert len(runs) == KILLS
    done = sum(len(run.done) for run in runs)
    hit = sum(len(run.begun) > len(run.done) for run in runs)
    print(
        f"{KILLS} kills while saving: {hit} before it was shown, 0 of {done} saves lost, 0 halves"
    )
    assert done


def kill_again_and_again(directory: Path, kills: int, seed: int) -> list[Shown]:
    dice = random.Random(seed)
    runs = []
    with screen() as display:
        for number in range(kills):
            shown = Shown(f"Person{number:02}")
            begin_intake(directory, shown.name)
            seconds = dice.uniform(0, WHILE_SAVING) if dice.random() < 0.5 else None
            aim = Aim(dice.randrange(SAVES), seconds)
            with OuterLotse(display, directory) as lotse, suppress(KilledWhileWorking):
                save_until_killed(lotse, shown, aim)
            found_in_copy(directory, partial(check, shown=shown))
            runs.append(shown)
    return runs


def begin_intake(directory: Path, name: str) -> None:
    """A draft that only waits to be finished. Opening here also mends what a kill has left, so
    it is done after the copy was proven."""
    form = shipped_form(INTAKE)
    now = datetime.now(UTC)
    answers = {
        "geburt": "geboren",
        "geboren": str(date.today() - timedelta(days=3)),
        "kind_vorname": "Can",
        "vorname": "Elif",
        "nachname": name,
        "anschrift": "bekannt",
        "ort": "Kamen",
        "sprache_erste": "tr",
        "sprachmittlung": "ja",
        "info_am": str(date.today()),
    }
    key = DraftKey(form_id=form.id, form_version=form.version, family_id=None, child_id=None)
    with closing(SqlVault(directory, cost=CHEAP).unlock(SECRET)) as book:
        save_draft(Draft(key=key, title="Aufnahmebogen", answers=answers, saved_at=now), book)


def save_until_killed(lotse: OuterLotse, shown: Shown, aim: Aim) -> None:
    family = f"Familie {shown.name}"
    lotse.unlock(SECRET)
    lotse.press("ctrl+n")
    lotse.arrive("Aufnahmebogen")
    lotse.press("Return")  # Weiter bearbeiten
    lotse.rest()
    save(lotse, shown, aim, INTAKE, "ctrl+Return", lambda: lotse.shows("Lotse-Basisbogen"))
    lotse.arrive("Lotse-Basisbogen")
    save(lotse, shown, aim, SCREENING, "ctrl+Return", lambda: lotse.shows(family))
    for number in count():
        lotse.arrive(family)
        lotse.press("ctrl+t")
        lotse.arrive("Notiz")
        text = f"notiz{number:02}.bis.zum.ende"
        lotse.write(text)
        save(lotse, shown, aim, text, "ctrl+s", lambda: not lotse.shows("Notiz"))


def save(
    lotse: OuterLotse, shown: Shown, aim: Aim, what: str, key: str, seen: Callable[[], bool]
) -> None:
    hit = len(shown.begun) == aim.save
    shown.begun.append(what)
    if hit and aim.seconds is not None:
        lotse.kill_later(aim.seconds)
    lotse.press(key)
    lotse.wait_until(seen)
    shown.done.append(what)
    if hit and aim.seconds is None:
        lotse.kill()


def check(book: SqlRecordBook, shown: Shown) -> None:
    """Saves are there in their order, each once and whole, and none that was shown is missing."""
    with book.transaction() as records:
        families = records.families.search(shown.name)
        drafts = records.drafts.all()
        assert len(families) + len(drafts) == 1  # finished or still a draft, never both or none
        found = []
        for summary in families:
            family = records.families.get(summary.id)
            assert [member.person.given_name for member in family.members] == ["Elif", "Can"]
            assert len(family.memberships) == 2
            found += sorted(form.form_id for form in records.answers.of_family(family.id))
            found += [piece.text for piece in family.milestones if piece.code == NOTE]
    assert found == shown.begun[: len(found)]
    assert len(found) >= len(shown.done)
