"""Five doubtful offers a week, and the sheet to ring them up with."""

from dataclasses import replace
from datetime import date, time, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from db.record_book import SqlRecordBook
from lotse.catalogue.contact import Contact
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_parts import OfferKind
from lotse.catalogue.patrol import checks_of_week
from lotse.catalogue.session import Session, Weekday
from lotse.catalogue.shipped import shipped_offers
from lotse.documents.drawing.draw import draw
from lotse.documents.record import DocumentKind
from lotse.referrals.referral import ReferralState
from lotse.views.offer_patrol import failed_referrals, patrol_of_week
from lotse.wording.call_sheet import call_sheet
from tests.builders import TODAY, a_desk, a_family, a_referral, an_offer

MONDAY = date(2026, 11, 16)
FRESH = date(2026, 10, 1)


def ids(offers: list[Offer], today: date = TODAY, **failed: int) -> list[str]:
    by_id = {key.replace("_", "-"): count for key, count in failed.items()}
    return [check.offer.id for check in checks_of_week(offers, today, by_id)]


def test_the_week_has_five_and_they_stay_the_same_all_week() -> None:
    of_monday = checks_of_week(shipped_offers(), MONDAY)
    assert len(of_monday) == 5
    for day in range(7):
        assert checks_of_week(shipped_offers(), MONDAY + timedelta(day)) == of_monday


def test_the_next_week_brings_others_among_equals() -> None:
    offers = [an_offer(f"x-{n}") for n in range(40)]
    assert ids(offers, MONDAY) != ids(offers, MONDAY + timedelta(7))


def test_what_was_checked_this_week_is_done_and_makes_no_new_work() -> None:
    offers = [an_offer(f"x-{n}") for n in range(9)]
    first = ids(offers)
    after = [replace(o, last_verified=TODAY) if o.id == first[0] else o for o in offers]
    assert ids(after) == first[1:]


def test_the_most_doubtful_come_first() -> None:
    offers = [
        an_offer("fresh", last_verified=FRESH),
        an_offer("failed", last_verified=FRESH),
        an_offer("old", last_verified=date(2025, 1, 1)),
        an_offer("never"),
        an_offer("over", last_verified=FRESH, valid_until=date(2026, 9, 30)),
    ]
    assert ids(offers, failed=3) == ["failed", "over", "never", "old"]


@pytest.mark.parametrize(
    "more", [{"status": "beendet"}, {"status": "vorlage"}, {"kind": OfferKind.EXAMPLE}]
)
def test_what_nobody_keeps_is_not_asked_for(more: dict[str, object]) -> None:
    assert ids([an_offer(**more)]) == []


def test_reasons_are_said_in_full() -> None:
    old = an_offer(last_verified=date(2025, 1, 2), valid_until=date(2026, 9, 30))
    (check,) = checks_of_week([old], TODAY, {"ge-01": 2})
    assert check.reasons[:3] == (
        "2 Vermittlungen kamen dort nicht zustande",
        "galt bis 30.09.2026",
        "zuletzt geprüft am 02.01.2025",
    )
    assert check.reasons[3].startswith("es fehlt: Zugang, Träger")
    (check,) = checks_of_week([an_offer()], TODAY, {"ge-01": 1})
    assert check.reasons[:2] == ("1 Vermittlung kam dort nicht zustande", "noch nie geprüft")


def test_failed_referrals_count_since_the_last_check() -> None:
    family = a_family()
    referrals = [
        a_referral(family, state=state, created_on=day)
        for state in (ReferralState.NO_PLACE, ReferralState.NOT_FITTING, ReferralState.ARRIVED)
        for day in (date(2026, 5, 1), date(2026, 11, 1))
    ]
    assert failed_referrals([an_offer()], referrals) == {"ge-01": 4}
    assert failed_referrals([an_offer(last_verified=FRESH)], referrals) == {"ge-01": 2}


def test_the_patrol_of_a_file(book: SqlRecordBook) -> None:
    family = a_family()
    with book.transaction() as records:
        records.families.add(family)
        records.offers.replace_all([an_offer(), an_offer("ge-02", last_verified=FRESH)])
        for number in range(2):
            records.referrals.add(
                a_referral(
                    family,
                    offer_id="ge-02",
                    state=ReferralState.NO_PLACE,
                    reply_code=f"K7-{number}",
                )
            )
    assert [check.offer.id for check in patrol_of_week(book, TODAY)] == ["ge-02", "ge-01"]


def test_the_call_sheet_is_one_page_with_all_five() -> None:
    content = call_sheet(checks_of_week(shipped_offers(), TODAY), a_desk(), TODAY)
    assert content.week == "Kalenderwoche 47, 16.11.2026 bis 22.11.2026"
    (page,) = PdfReader(BytesIO(draw(DocumentKind.CALL_SHEET, content))).pages
    text = page.extract_text()
    for entry in content.entries:
        assert entry.name.split()[0][:12] in text
    assert text.count("Gibt es das Angebot noch?") == 5


def test_what_is_internal_is_not_on_the_call_sheet() -> None:
    offer = an_offer(
        contacts=(
            Contact(name="Intern", phone="0209 99", not_for_print=True),
            Contact(name="Frau Beispiel", phone="0209 11"),
        ),
        sessions=(Session(weekday=Weekday.MONDAY, opens=time(9), closes=time(11)),),
        provider="Ein sehr langer Name " * 5,
    )
    (entry,) = call_sheet(checks_of_week([offer], TODAY), a_desk(), TODAY).entries
    assert entry.phone == "0209 11"
    assert ("Zeiten", "Mo 09:00–11:00 Uhr") in entry.facts
    assert len(entry.provider) <= 60


def test_what_is_too_long_for_the_call_sheet_ends_with_a_whole_word() -> None:
    offer = an_offer(name="Beratungsstelle " * 8, needs=(), stages=(), provider="")
    (entry,) = call_sheet(checks_of_week([offer], TODAY), a_desk(), TODAY).entries
    assert entry.name == "Beratungsstelle " * 4 + "…"
    assert len(entry.reason) <= 100
    assert (
        entry.reason.removesuffix(" …").split()[-1]
        in " ".join(checks_of_week([offer], TODAY)[0].reasons).replace(",", "").split()
    )
