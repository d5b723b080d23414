"""Whom an offer would serve, read from a real file."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.serving import served_families
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_parts import OfferKind
from lotse.dates.partial import PartialDate
from lotse.errors import NotFound, RecordChanged
from lotse.families.family import Family, FamilyNeed
from lotse.families.person import SpokenLanguage
from lotse.families.wanted import WantedFamilies
from lotse.referrals.referral import ReferralState
from tests.builders import TODAY, a_child, a_family, a_full_family, a_person, a_referral, an_offer

COURSE = an_offer(
    "ge-50", name="Sprachkurs", needs=("sprache",), stages=(), age_min_months=12, age_max_months=35
)


def family(number: int, born: PartialDate | None, *needs: str, **more: object) -> Family:
    child = replace(a_child(f"Kind{number}"), id=uuid4(), born=born)
    mother = replace(
        a_person(f"Mutter{number}"), id=uuid4(), languages=(SpokenLanguage(code="de"),)
    )
    return a_family(
        mother=mother,
        father=replace(a_person("Vater"), id=uuid4()),
        children=(child,),
        reference=f"2026-{number:04}",
        needs=tuple(FamilyNeed(code=code, since=TODAY) for code in needs),
        **more,
    )


def keep(book: SqlRecordBook, *families: Family, offers: tuple[Offer, ...] = (COURSE,)) -> None:
    with book.transaction() as records:
        records.offers.replace_all(offers)
        for one in families:
            records.families.add(one)


def references(book: SqlRecordBook, offer_id: str = "ge-50") -> list[str]:
    return [one.reference for one in served_families(offer_id, book, today=TODAY)]


def test_now_first_then_soonest_and_only_within_six_months(book: SqlRecordBook) -> None:
    keep(
        book,
        family(1, PartialDate(2026, 5, 1), "sprache"),  # one year old on 1 May 2027
        family(2, PartialDate(2025, 3, 1), "sprache"),
        family(3, PartialDate(2026, 1, 1), "sprache"),
        family(4, PartialDate(2026, 6, 1), "sprache"),  # in more than six months
        family(5, PartialDate(2022, 1, 1), "sprache"),  # too old
        family(6, PartialDate(2025, 3, 1), "schulden"),
        family(7, PartialDate(2025), "sprache"),  # only the year is known
    )
    found = served_families("ge-50", book, today=TODAY)
    assert [one.reference for one in found] == ["2026-0002", "2026-0007", "2026-0003", "2026-0001"]
    assert [one.starts for one in found[2:]] == [date(2027, 1, 1), date(2027, 5, 1)]
    assert found[0].children == ("Kind2",)
    assert any("Kind2" in reason for reason in found[0].reasons)


def test_a_planned_course_counts_and_a_programme_does_not(book: SqlRecordBook) -> None:
    planned = replace(COURSE, status="geplant")
    programme = replace(COURSE, id="ge-51", kind=OfferKind.PROGRAMME)
    keep(
        book,
        family(1, PartialDate(2025, 3, 1), "sprache"),
        offers=(planned, programme),
    )
    assert references(book) == ["2026-0001"]
    assert references(book, "ge-51") == []
    with pytest.raises(NotFound):
        references(book, "ge-99")


def test_families_elsewhere_without_place_and_with_decisions(book: SqlRecordBook) -> None:
    child = PartialDate(2025, 3, 1)
    elsewhere = family(1, child, "sprache", municipality="05913000")
    no_place = family(2, child, "sprache", municipality="", households=(), memberships=())
    here = family(3, child, "sprache")
    keep(book, elsewhere, no_place, here)
    with book.transaction() as records:
        records.referrals.add(a_referral(here, offer_id="ge-50", state=ReferralState.SENT))
    (found,) = served_families("ge-50", book, today=TODAY)
    assert (found.reference, found.referred_on) == ("2026-0003", TODAY)


def test_information_reaches_families_without_a_need(book: SqlRecordBook) -> None:
    open_to_all = replace(COURSE, needs=("information",))
    child = PartialDate(2025, 3, 1)
    keep(book, family(1, child), family(2, child, "sprache"), offers=(open_to_all,))
    assert references(book) == ["2026-0001"]


def test_a_marker_brings_a_family_to_the_midwife(book: SqlRecordBook) -> None:
    midwife = replace(COURSE, needs=("hebamme",), age_min_months=0, age_max_months=11)
    infant = PartialDate(2026, 9, 1)
    keep(
        book,
        family(1, infant, "sprache", markers=("spfh",)),
        family(2, infant, "sprache"),
        offers=(midwife,),
    )
    assert references(book) == ["2026-0001"]


def test_what_is_read_for_matching_says_the_same_and_cannot_be_saved(book: SqlRecordBook) -> None:
    whole = a_full_family()
    with book.transaction() as records:
        whole = records.families.add(whole)
        (light,) = records.families.for_matching(WantedFamilies())
    assert light.children[0].born == whole.children[0].born
    assert light.open_needs[0].code == "sprache"
    assert light.dismissals == whole.dismissals
    assert light.adults[0].person.contacts == ()
    with pytest.raises(RecordChanged), book.transaction() as records:
        records.families.save(light)
