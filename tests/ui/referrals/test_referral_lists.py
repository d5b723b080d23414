"""Referrals of one family and of the desk: replies with one key, and back again."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lotse.referrals.referral import ReferralState
from lotse.referrals.reply_code import reply_code
from tests.builders import TODAY, a_child, a_family, a_referral
from tests.ui.paths_taken import a_context
from ui.referrals.referral_row import ReferralRow
from ui.referrals.referrals_page import ReferralsPage
from ui.widgets.chip import Chip, ChipState


@pytest.fixture
def family(book):
    with book.transaction() as records:
        family = records.families.add(a_family(children=(a_child(),)))
        records.referrals.add(a_referral(family, state=ReferralState.SENT))
        records.referrals.add(
            a_referral(
                family,
                state=ReferralState.SENT,
                offer_name="Elterncafé",
                reply_until=TODAY - timedelta(days=1),
            )
        )
        records.referrals.add(
            a_referral(family, state=ReferralState.ARRIVED, offer_name="Sprachkurs")
        )
    return family


@pytest.fixture
def opened(qtbot, book, family):
    context, taken, said = a_context(book)
    page = ReferralsPage(context)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    with qtbot.waitExposed(page):
        page.show()
    return page, taken, said


def rows(page):
    QApplication.processEvents()  # rows that were just filled in are shown then
    return [row for row in page.findChildren(ReferralRow) if not row.isHidden()]


def test_what_is_waited_for_stands_first(opened):
    page, _, _ = opened
    assert [row.referral.offer_name for row in rows(page)] == ["Elterncafé", "Familienhebamme"]
    overdue = rows(page)[0].findChild(Chip)
    assert (overdue.text(), overdue.state) == ("heute nachfragen", ChipState.TODAY)


@pytest.mark.parametrize(
    ("key", "state"),
    [
        (Qt.Key.Key_A, ReferralState.ARRIVED),
        (Qt.Key.Key_W, ReferralState.WAITING),
        (Qt.Key.Key_K, ReferralState.NO_PLACE),
        (Qt.Key.Key_P, ReferralState.NOT_FITTING),
        (Qt.Key.Key_N, ReferralState.NOT_SHOWN_UP),
    ],
)
def test_one_key_records_the_reply_and_undo_takes_it_back(qtbot, book, opened, key, state):
    page, _, said = opened
    first = rows(page)[0].referral
    qtbot.keyClick(rows(page)[0], key)
    with book.transaction() as records:
        assert records.referrals.get(first.id).state is state
    said.infos[-1][1]()
    with book.transaction() as records:
        assert records.referrals.get(first.id).state is ReferralState.SENT


def test_other_keys_do_nothing(qtbot, book, opened):
    page, _, said = opened
    qtbot.keyClick(rows(page)[0], Qt.Key.Key_X)
    qtbot.keyClick(rows(page)[0], Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert not said.infos


def test_the_filter_shows_the_others(opened):
    page, _, _ = opened
    page.filter.set_value("angekommen")
    page.reload()
    assert [row.referral.offer_name for row in rows(page)] == ["Sprachkurs"]
    page.filter.set_value("anders")
    page.reload()
    assert rows(page) == []
    page.filter.set_value("alle")
    page.reload()
    assert len(rows(page)) == 3


def test_rows_lead_to_the_family(opened, family):
    page, taken, _ = opened
    rows(page)[0].family_wanted.emit(family.id)
    assert taken.steps[-1] == ("family", family.id, "referrals")


def test_an_empty_desk_is_told_what_this_is_for(qtbot, book):
    context, taken, _ = a_context(book)
    page = ReferralsPage(context)
    qtbot.addWidget(page)
    page.show()
    assert page._empty.isVisible()
    page._show_families()
    assert taken.steps == [("page", "families")]


def test_the_code_of_a_slip_leads_to_its_referral(qtbot, book, opened, family):
    page, _, said = opened
    referral = a_referral(family, state=ReferralState.ARRIVED, offer_name="Hebamme")
    code = reply_code(referral.id)
    with book.transaction() as records:
        records.referrals.add(replace(referral, reply_code=code))

    qtbot.keyClicks(page.slip, code.lower())
    qtbot.keyClick(page.slip, Qt.Key.Key_Return)
    assert [row.referral.offer_name for row in rows(page)] == ["Hebamme"]

    page.slip.clear()
    assert [row.referral.offer_name for row in rows(page)] == ["Elterncafé", "Familienhebamme"]
    qtbot.keyClicks(page.slip, "K7")
    qtbot.keyClick(page.slip, Qt.Key.Key_Return)
    assert "Diesen Code gibt es nicht" in said.failures[-1]
    assert len(rows(page)) == 2
