"""The start page: the first step, and what waits."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.views.todays_work import todays_work
from tests.builders import TODAY, a_consent, a_draft, a_family, a_referral, a_reminder
from tests.ui.paths_taken import Surroundings
from tests.ui.reading import press, told
from ui.start.start_page import StartPage

pytestmark = pytest.mark.usefixtures("theme")


def test_an_empty_start_page_offers_the_first_step(
    surroundings: Surroundings, qtbot: QtBot
) -> None:
    context, taken, _ = surroundings
    page = StartPage(context)
    qtbot.addWidget(page)
    page.show()
    assert "Willkommen" in told(page)
    press(qtbot, page, "Erste Familie &aufnehmen")
    assert taken.steps == [("new family",)]


def test_the_start_page_shows_what_waits(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    context, taken, said = surroundings
    family = a_family()
    with book.transaction() as records:
        records.families.add(family)
        records.reminders.add(a_reminder(family, due=TODAY, title="Elterncafé anrufen"))
        records.consents.add(a_consent(family, valid_until=TODAY + timedelta(days=12)))
        records.referrals.add(a_referral(family, reply_until=TODAY - timedelta(days=1)))
        records.drafts.save(a_draft(family, title="Basisbogen · Frau Y."))
    page = StartPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 900)
    page.show()
    words = told(page)
    for part in ("Elterncafé anrufen", "heute", "12 Tage", "seit 20.11.", "Basisbogen · Frau Y."):
        assert part in words
    press(qtbot, page, "Weiter mit Basisbogen · Frau Y.")
    assert taken.steps[-1][:2] == ("form", "basisbogen")
    assert taken.steps[-1][-1] == "resume"
    press(qtbot, page, "Erledigt: Elterncafé anrufen")
    assert todays_work(book, TODAY).reminders == ()
    assert "Elterncafé anrufen" not in told(page)
    (_, undo) = said.infos[-1]
    undo()
    assert len(todays_work(book, TODAY).reminders) == 1
