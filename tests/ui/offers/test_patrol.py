"""The weekly check, and the question after a referral that came to nothing."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.institutions import Work
from lotse.referrals.referral import ReferralState
from tests.builders import TODAY, a_desk, a_family, a_referral, an_offer
from tests.ui.paths_taken import Surroundings
from ui.documents.paper_dialog import PaperDialog
from ui.offers.patrol_page import PatrolPage
from ui.offers.still_open_dialog import StillOpenDialog
from ui.referrals.replies import give_reply
from ui.start.start_page import StartPage

pytestmark = pytest.mark.usefixtures("theme")


def told(page: QWidget) -> str:
    return " | ".join(label.text() for label in page.findChildren(QLabel) if not label.isHidden())


def button(page: QWidget, name: str) -> QAbstractButton:
    found = page.findChildren(QAbstractButton)
    return next(b for b in found if name in (b.text(), b.accessibleName()) and not b.isHidden())


@pytest.fixture
def page(surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot) -> PatrolPage:
    with book.transaction() as records:
        records.offers.add_all([an_offer(f"ge-{n}", name=f"Angebot {n}") for n in range(7)])
    made = PatrolPage(surroundings[0])
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: "noch nie geprüft" in told(made), timeout=20_000)
    return made


def test_five_a_week_and_each_check_makes_it_one_less(
    page: PatrolPage, book: SqlRecordBook, qtbot: QtBot
) -> None:
    first = page.card._checks[0].offer
    assert len(page.card._checks) == 5
    button(page, f"{first.name} ist geprüft").click()
    qtbot.waitUntil(lambda: len(page.card._checks) == 4, timeout=20_000)
    with book.transaction() as records:
        assert records.offers.get(first.id).last_verified == TODAY


def test_a_changed_offer_leads_to_its_page(page: PatrolPage, surroundings: Surroundings) -> None:
    first = page.card._checks[0].offer
    button(page, f"{first.name} hat sich geändert").click()
    assert surroundings[1].steps == [("offer", first.id)]


def test_the_call_sheet_is_one_page(page: PatrolPage) -> None:
    button(page, "Anrufliste drucken").click()
    (dialog,) = page.findChildren(PaperDialog)
    (paper,) = PdfReader(BytesIO(dialog.preview._data)).pages
    words = paper.extract_text()
    assert "Gibt es das Angebot noch?" in words
    assert page.card._checks[4].offer.name in words
    assert dialog.height() > dialog.screen().availableSize().height() // 2


def test_after_a_check_the_cursor_is_at_the_next_offer(page: PatrolPage, qtbot: QtBot) -> None:
    first, second = (check.offer.name for check in page.card._checks[:2])
    checked = button(page, f"{first} ist geprüft")
    page.activateWindow()
    checked.setFocus()
    qtbot.waitUntil(checked.hasFocus)
    checked.click()
    qtbot.waitUntil(lambda: button(page, f"{second} ist geprüft").hasFocus(), timeout=20_000)


def test_social_workers_find_the_check_on_their_start_page(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    with book.transaction() as records:
        records.offers.add(an_offer())
    book.sign_in(replace(a_desk(), work=Work.SOCIAL_WORK))
    page = StartPage(surroundings[0])
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: "Familienhebamme" in told(page), timeout=20_000)
    assert "Diese Woche nachfragen" in told(page)


def test_a_referral_that_came_to_nothing_asks_about_the_offer(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    context, taken, _ = surroundings
    family = a_family()
    referral = a_referral(family)
    with book.transaction() as records:
        records.offers.add(an_offer())
        records.families.add(family)
        records.referrals.add(referral)
    page = QWidget()
    qtbot.addWidget(page)
    give_reply(context, referral.id, ReferralState.ARRIVED, page)
    assert not page.findChildren(StillOpenDialog)
    give_reply(context, referral.id, ReferralState.NO_PLACE, page)
    (dialog,) = page.findChildren(StillOpenDialog)
    assert "„Familienhebamme“" in told(dialog)
    dialog.change.click()
    assert taken.steps == [("offer", "ge-01")]
    dialog.yes.click()
    with book.transaction() as records:
        assert records.offers.get("ge-01").last_verified == TODAY
