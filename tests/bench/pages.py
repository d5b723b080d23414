"""How fast every page opens in the real window: on the practice file, and on one with 25,000
families and 3,000 offers. Milliseconds from the click to the painted page that nothing more is
read for; beside it what the window's thread worked for it, and how long it did not answer."""

import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.catalogue.shipped import shipped_offers
from lotse.families.wanted import WantedFamilies
from lotse.practice.fill import fill
from lotse.referrals.referral import ReferralState
from tests.bench.many_offers import many_offers
from tests.bench.pulse import Pulse
from tests.bench.store import fill_families
from tests.builders import a_referral, a_reminder
from tests.ui.every_directory_screen import DIRECTORY_SCREENS
from tests.ui.every_screen import PAGES, TABLES_AND_PAPER, Screen, Stage
from ui.interpreter.lasting_none import keep_none
from ui.opening import application
from ui.theme.theme import Theme
from ui.workplace.preferences import Preferences

_ROUNDS = 5  # each in a new window, so that no page is there already
_OFFERS = 3_000
_EVERY = 10  # one family in so many has a referral and a reminder
_STATES = tuple(ReferralState)
_OTHER = ("search", "search in vain", "draft offered", "school")
_SCREENS = [
    screen
    for screen in (*PAGES, *TABLES_AND_PAPER, *DIRECTORY_SCREENS)
    if screen.name not in _OTHER and not screen.name.startswith(("offer s", "new o", "dialog"))
]
Figure = tuple[str, float, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opened:
    whole: float
    processor: float  # of the thread of the window
    unanswered: float


def figures() -> Iterator[Figure]:
    keep_none()
    app = QApplication.instance() or application(["bench"])
    assert isinstance(app, QApplication)
    for name, prepare in (("practice", _practice), ("25,000 families", _large)):
        with TemporaryDirectory() as place:
            vault = SqlVault(Path(place) / "daten")
            _, book = vault.create("rotes Boot segelt leise")
            with closing(book):
                prepare(book)
                yield from pages(name, vault, book, app)


def pages(file: str, vault: SqlVault, book: SqlRecordBook, app: QApplication) -> Iterator[Figure]:
    """One row per page, then the sum of it."""
    theme, preferences = Theme(app), Preferences(vault.directory / "fenster.ini")
    opened: dict[str, list[_Opened]] = defaultdict(list)
    for _ in range(_ROUNDS):
        stage = Stage(vault, book, theme, preferences)
        stage.window.resize(1360, 860)
        _settle(stage)
        for screen in _SCREENS:
            opened[screen.name].append(_timed(stage, screen))
        stage.close()
    for name, rounds in opened.items():
        times = [one.whole for one in rounds]
        held = max(one.unanswered for one in rounds)
        processor = median(one.processor for one in rounds)
        remark = f"processor {processor:.0f}, slowest {max(times):.0f}, no answer {held:.0f}"
        yield f"{file}: {name} [ms]", median(times), remark
    every = [median(one.whole for one in rounds) for rounds in opened.values()]
    yield f"{file}: all {len(every)} pages, median [ms]", median(every), f"most {max(every):.0f}"


def _timed(stage: Stage, screen: Screen) -> _Opened:
    with Pulse() as pulse:
        started, used = time.perf_counter(), time.thread_time()
        screen.show(stage)
        _settle(stage)
        whole, processor = time.perf_counter() - started, time.thread_time() - used
    return _Opened(whole=whole * 1000, processor=processor * 1000, unanswered=pulse.longest)


def _settle(stage: Stage) -> None:
    """Until it is painted and nothing is read beside the window any more."""
    for _ in range(2):  # an answer may ask for more
        loop = QEventLoop()
        stage.frame.context.background.run(stage.frame, bool, lambda _, loop=loop: loop.quit())
        loop.exec()
    QApplication.processEvents()


def _practice(book: SqlRecordBook) -> None:
    fill(book, date.today())


def _large(book: SqlRecordBook) -> None:
    """The practice file among many others."""
    fill(book, date.today())
    with book.transaction() as records:
        records.offers.replace_all([*shipped_offers(), *many_offers(_OFFERS)])
    today, offers = date.today(), shipped_offers()
    fill_families(book)
    with book.transaction() as records:
        known = records.families.for_matching(WantedFamilies())[::_EVERY]
        for number, family in enumerate(known):
            offer, due = offers[number % len(offers)], today + timedelta(number % 400 - 200)
            sent = {"offer_id": offer.id, "offer_name": offer.name, "created_on": due}
            records.referrals.add(a_referral(family, **sent, state=_STATES[number % len(_STATES)]))
            records.reminders.add(a_reminder(family, due=due))
