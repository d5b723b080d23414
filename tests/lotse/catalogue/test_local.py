"""Sites by district, contacts by school, programmes of a house, coverage of schools."""

from lotse.catalogue.contact import Contact
from lotse.catalogue.local import (
    contact_for,
    school_coverage,
    site_for,
)
from lotse.catalogue.offer_parts import SchoolCover
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.shipped import directory_of, school_directory
from tests.builders import an_offer

NINE = tuple(
    OfferSite(name=f"Haus {n}", districts=(("Neheim", "Hüsten", "Arnsberg")[n % 3],))
    for n in range(9)
)
WORKER = Contact(name="Frau Süd", district="Süd")
AT_SCHOOL = Contact(name="Herr Schule", school_number="100020", qualification="Sozialpädagoge")


def test_nine_sites_in_three_districts_give_the_one_of_the_family() -> None:
    offer = an_offer(locations=NINE)
    found = site_for(offer, "HUESTEN")
    assert found is not None
    assert found.name == "Haus 1"
    assert site_for(offer, "Voßwinkel", ("Hüsten", "Neheim")) == NINE[1]
    assert site_for(offer, "Voßwinkel") == NINE[0]
    hub = OfferSite(name="Grundschule Kleine Kielstraße", is_anchor=True)
    assert site_for(an_offer(locations=(*NINE, hub)), "") == hub
    assert site_for(an_offer(), "Hüsten") is None


def test_the_contact_of_the_school_comes_before_that_of_the_district() -> None:
    everybody = Contact(name="Zentrale")
    offer = an_offer(contacts=(WORKER, everybody, AT_SCHOOL))
    assert contact_for(offer, school_number="100020", district="Süd") == AT_SCHOOL
    assert contact_for(offer, school_number="100030", district="süd") == WORKER
    assert contact_for(offer, school_number="100030") == everybody
    assert contact_for(an_offer(contacts=(WORKER,)), district="Nord") is None


def test_the_share_of_primary_schools_that_are_reached() -> None:
    primary = [s for s in school_directory().schools if s.school_type == "Grundschule"][:4]
    others = [s for s in school_directory().schools if s.school_type == "Gymnasium"][:2]
    said = zip(primary, (True, True, False), strict=False)
    offer = an_offer(
        covered_schools=tuple(SchoolCover(school_number=s.number, is_covered=c) for s, c in said)
    )
    found = school_coverage(offer, [*primary, *others])
    assert (found.covered, found.not_covered, found.schools) == (2, 1, 4)
    assert found.share == 0.5
    assert school_coverage(offer, []).share == 0


def test_an_imported_directory_takes_the_place_of_the_shipped_one() -> None:
    school = school_directory().get("100020")
    assert directory_of([school]).schools == (school,)
    assert directory_of([]) is school_directory()
