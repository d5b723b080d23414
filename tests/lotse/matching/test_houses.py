"""A school is the same school by its number; its name decides where a number is missing."""

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.preparing import catalogue_in
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_parts import BoundInstitution
from lotse.catalogue.school import School, SchoolDirectory
from lotse.matching.houses import Houses, keys_of_child
from lotse.matching.situation import Enrolment
from lotse.matching.suggest import suggest
from tests.lotse.matching.situations import ids, offer, situation

PARK = "Grundschule am Park"
YEAR = (
    School(number="104001", school_type="Grundschule", name=PARK, addition="Gelsenkirchen"),
    School(number="104002", school_type="Grundschule", name=PARK, addition="Herne"),
)


def bound_to(name: str = "", number: str = "") -> Offer:
    return offer(institutions=(BoundInstitution(name=name, school_number=number),))


def houses() -> Houses:
    return Houses(lambda: SchoolDirectory(YEAR))


@pytest.mark.parametrize(
    ("child", "house", "same"),
    [
        ((PARK, ""), (PARK, ""), True),
        (("GRUNDSCHULE am Park", ""), (PARK, "104001"), True),
        ((PARK, "104001"), (PARK, ""), True),
        ((PARK, "104001"), (PARK, "104001"), True),
        (("Parkschule", "104001"), (PARK, "104001"), True),
        ((PARK, "104002"), (PARK, "104001"), False),  # two schools of one name
        ((PARK, ""), ("", "104001"), True),  # the directory knows the name
        ((f"{PARK}, Herne", ""), ("", "104002"), True),
        ((PARK, "104002"), ("", "104001"), False),
        ((PARK, ""), ("", "999999"), False),  # not in the directory of this year
        (("", "104001"), ("", "104001"), True),
        (("", ""), (PARK, ""), False),
        (("Marktschule", ""), (PARK, ""), False),
    ],
)
def test_numbers_decide_and_names_where_one_is_missing(
    child: tuple[str, str], house: tuple[str, str], same: bool
) -> None:
    shared = keys_of_child(*child) & houses().of(bound_to(*house))
    assert bool(shared) is same
    assert shared == keys_of_child(*child) & houses().restricting(bound_to(*house))


def test_the_directory_is_not_asked_where_offers_say_names() -> None:
    def unread() -> SchoolDirectory:
        raise AssertionError("nobody needs the schools")

    assert Houses(unread).of(bound_to(PARK, "104001"))


def test_the_schools_imported_into_the_file_count(book: SqlRecordBook) -> None:
    at_park = situation(enrolments=(Enrolment(child=0, name=PARK),))

    def suggested() -> list[str]:
        with book.transaction() as records:
            return ids(suggest(at_park, catalogue_in(records)).suggestions)

    with book.transaction() as records:
        records.offers.add(bound_to(number="104001"))
    assert suggested() == []
    with book.transaction() as records:
        records.schools.replace_all(YEAR)
    assert suggested() == ["x-1"]
    with book.transaction() as records:
        assert catalogue_in(records) is catalogue_in(records)
