"""What points to an offer or a school that is not there is named by row and column."""

from datetime import date, timedelta

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.cataloguing import add_offer, verify_offer
from lotse.acts.importing import import_offers, plan_of_file
from lotse.catalogue.contact import Contact
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_parts import BoundInstitution, Origin, SchoolCover
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.school import School
from lotse.exchange.catalogue_file import WRITERS, write_catalogue
from lotse.referrals.referral import ReferralState
from lotse.views.offer_file import offer_file
from lotse.views.offer_patrol import patrol_of_week
from tests.builders import TODAY, a_family, a_referral, an_offer

NOWHERE = an_offer(
    "b",
    excludes=("a", "fehlt"),
    requires=("b",),
    locations=(OfferSite(name="Aula", school_number="999999"),),
    contacts=(Contact(name="Büro", school_number="135616"),),
    institutions=(BoundInstitution(school_number="888888"),),
    covered_schools=(SchoolCover(school_number="777777"), SchoolCover(school_number="135616")),
)
COLUMNS = ["excludes", "requires", "locations", "institutions", "covered_schools"]


def found_in(book: SqlRecordBook, ending: str, *offers: Offer) -> list[tuple[int, str, bool]]:
    data = write_catalogue(f"x{ending}", offers)
    plan = plan_of_file(f"x{ending}", data, "", book, today=TODAY)
    assert plan.is_allowed
    return [(p.row, p.column, p.blocking) for p in plan.problems]


@pytest.mark.parametrize("ending", list(WRITERS))
def test_an_import_names_what_leads_nowhere(book: SqlRecordBook, ending: str) -> None:
    row = 2 if ending == ".json" else 3
    expected = [(row, column, False) for column in COLUMNS]
    assert found_in(book, ending, an_offer("a"), NOWHERE) == expected


def test_what_stands_in_the_catalogue_is_there(book: SqlRecordBook) -> None:
    linked = an_offer("b", requires=("a",))
    assert found_in(book, ".csv", linked) == [(2, "requires", False)]
    add_offer(an_offer("a"), book)
    assert found_in(book, ".csv", linked) == []


def test_the_directory_of_the_year_counts(book: SqlRecordBook) -> None:
    bound = an_offer(institutions=(BoundInstitution(school_number="135616"),))
    assert found_in(book, ".csv", bound) == []
    with book.transaction() as records:
        records.schools.replace_all([School(number="1", school_type="Grundschule", name="Neu")])
    assert found_in(book, ".csv", bound) == [(2, "institutions", False)]


def test_an_edit_is_kept_and_its_doubts_are_told(book: SqlRecordBook) -> None:
    add_offer(an_offer("a"), book)
    kept = add_offer(NOWHERE, book)
    doubts = offer_file(kept.id, book).doubts
    assert len(doubts) == len(COLUMNS)
    assert "„fehlt“" in doubts[0]
    checks = {check.offer.id: check.reasons for check in patrol_of_week(book, TODAY)}
    assert set(doubts) <= set(checks[kept.id])
    assert offer_file(add_offer(an_offer("c", requires=("a",)), book).id, book).doubts == ()


def test_a_doubt_brings_an_offer_onto_the_list_though_it_was_checked_lately(
    book: SqlRecordBook,
) -> None:
    checked = date(2026, 10, 1)
    add_offer(an_offer("a", last_verified=checked), book)
    add_offer(an_offer("b", requires=("fort",), last_verified=checked), book)
    (check,) = patrol_of_week(book, TODAY)
    assert check.offer.id == "b"
    assert check.reasons[-1] == "Ein Angebot mit der Kennung „fort“ gibt es nicht."


def test_a_failed_referral_asks_on_the_page_until_somebody_checked(book: SqlRecordBook) -> None:
    offer = add_offer(an_offer("a", last_verified=date(2026, 10, 1)), book)
    with book.transaction() as records:
        family = records.families.add(a_family())
        made = a_referral(family, offer_id="a", state=ReferralState.NO_PLACE, created_on=TODAY)
        records.referrals.add(made)
    asked = "Eine Vermittlung kam seit der Prüfung am 01.10.2026 dort nicht zustande."
    assert offer_file("a", book).doubts == (f"Angebot noch aktuell? {asked}",)
    verify_offer(offer, book, today=TODAY + timedelta(days=1))
    assert offer_file("a", book).doubts == ()


def test_a_reference_to_what_came_earlier_is_led_to_it(book: SqlRecordBook) -> None:
    """Here the offer got another id, as ours had taken its own."""
    add_offer(an_offer("a", name="Unseres"), book)
    for offers in ([an_offer("a", name="Deren")], [an_offer("b", requires=("a",))]):
        data = write_catalogue("x.json", offers)
        plan = plan_of_file("x.json", data, "Stadt Moers", book, today=TODAY)
        assert not plan.problems
        import_offers(plan, book)
    with book.transaction() as records:
        assert records.offers.get("b").requires == ("a-2",)
        origin = records.offers.get("a-2").origin
    assert origin == Origin(installation="Stadt Moers", source_id="a", imported_on=TODAY)
