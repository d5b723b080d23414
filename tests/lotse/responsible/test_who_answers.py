"""Who answers for a school, a Kita, a district; and what happens when that changes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.directory import hand_over_responsibility, keep_organisation, keep_professional
from lotse.acts.editing import change_family, undo_change
from lotse.dates.partial import PartialDate
from lotse.directory.directory import Directory
from lotse.errors import InvalidInput
from lotse.families.family import Family, Stay, StayKind
from lotse.families.stays import with_stay
from lotse.profiles.shipped import profile_for
from lotse.responsible.contact import House, ResponsibleContact, for_district, for_house
from lotse.responsible.of_family import contacts_of, school_numbers
from lotse.responsible.read import directory_of
from tests.builders import TODAY, a_child, a_family, a_household, an_institution
from tests.lotse.directory.entries import a_body, a_worker, at_school, in_district

MUENSTER = profile_for("05515000")
PARK, MARKT = "Grundschule am Park", "Schule am Markt"


def who(found: ResponsibleContact | None) -> str:
    return found.name if found else ""


def test_the_school_is_known_by_number_or_name() -> None:
    directory = Directory(professionals=(a_worker("Mia Ost", at_school(PARK, "101234")),))
    assert who(for_house(House(name="GRUNDSCHULE am  Park"), directory, TODAY)) == "Mia Ost"
    assert who(for_house(House(school_number="101234"), directory, TODAY)) == "Mia Ost"
    assert for_house(House(name="", school_number=""), directory, TODAY) is None
    assert for_house(House(name=MARKT), directory, TODAY) is None


def test_days_decide_and_the_new_one_answers_first() -> None:
    old = a_worker("Alt", at_school(PARK, until=TODAY))
    new = a_worker("Neu", at_school(PARK, since=TODAY))
    directory = Directory(professionals=(old, new))
    yesterday = TODAY - timedelta(days=1)
    assert who(for_house(House(name=PARK), directory, yesterday)) == "Alt"
    assert who(for_house(House(name=PARK), directory, TODAY)) == "Neu"
    gone = Directory(professionals=(replace(new, ended_on=yesterday),))
    assert for_house(House(name=PARK), gone, TODAY) is None


def test_a_district_has_several_names_and_the_profile_stands_in() -> None:
    assert who(for_district("Coerde", Directory(), MUENSTER, TODAY)).endswith("Coerde")
    directory = Directory(professionals=(a_worker("Kim", in_district("Angelmodde")),))
    assert who(for_district("Gremmendorf", directory, MUENSTER, TODAY)) == "Kim"
    assert for_district("Nirgends", Directory(), MUENSTER, TODAY) is None


def at(family: Family, name: str, since: date, **more: object) -> Stay:
    child = family.children[0]
    begun = PartialDate.of(since)
    made = Stay(child_id=child.id, kind=StayKind.SCHOOL, name=name, since=begun)
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.fixture
def pupil(book: SqlRecordBook) -> Family:
    """At the school of Mia Ost, in Schalke."""
    keep_organisation(a_body("Träger Ost", "freier_traeger"), book)
    keep_professional(
        a_worker("Mia Ost", at_school(PARK), organisation_id=a_body("Träger Ost").id), book
    )
    keep_professional(a_worker("Ben West", at_school(MARKT)), book)
    keep_professional(a_worker("Stelle Schalke", in_district("Schalke")), book)
    home = a_household(district="Schalke")
    family = a_family(children=(a_child(born=date(2018, 3, 1)),))
    lived = tuple(replace(m, household_id=home.id) for m in family.memberships)
    family = replace(family, households=(home,), memberships=lived)
    family = replace(family, stays=(at(family, PARK, date(2024, 8, 1)),))
    with book.transaction() as records:
        return records.families.add(family)


def contacts(family: Family, book: SqlRecordBook, on: date = TODAY) -> list[str]:
    with book.transaction() as records:
        numbers = school_numbers(records)
        found = contacts_of(family, directory_of(records), MUENSTER, numbers, on)
    return [contact.words for contact in found]


def test_a_family_is_led_to_school_and_district(pupil: Family, book: SqlRecordBook) -> None:
    assert contacts(pupil, book) == [
        f"Mia Ost, Schulsozialarbeit ({PARK})",
        "Stelle Schalke, Schulsozialarbeit",
    ]


def test_the_number_of_the_institution_leads_to_the_school(
    pupil: Family, book: SqlRecordBook
) -> None:
    school = an_institution(name="Parkschule", school_number="109")
    with book.transaction() as records:
        records.institutions.add(school)
    keep_professional(a_worker("Nora Nummer", at_school("", "109")), book)
    stay = at(pupil, "Parkschule", TODAY, institution_id=school.id)
    assert contacts(with_stay(pupil, stay), book)[0].startswith("Nora Nummer")


def test_two_schools_of_one_name_are_told_apart_by_their_numbers(
    pupil: Family, book: SqlRecordBook
) -> None:
    keep_professional(a_worker("Ina Eins", at_school("Parkschule", "111")), book)
    keep_professional(a_worker("Zoe Zwei", at_school("Parkschule", "222")), book)
    for number, name in (("111", "Ina Eins"), ("222", "Zoe Zwei")):
        stay = at(pupil, "Parkschule", TODAY, school_number=number)
        assert contacts(with_stay(pupil, stay), book)[0].startswith(name)


def tasks(family: Family, book: SqlRecordBook) -> list[tuple[str, date, bool]]:
    with book.transaction() as records:
        found = records.reminders.of_family(family.id)
    return [(each.title, each.due, each.done_on is None) for each in found]


@pytest.mark.parametrize("begins", [TODAY, date(2027, 8, 1)])
def test_a_change_of_school_hands_the_case_over(
    pupil: Family, book: SqlRecordBook, begins: date
) -> None:
    stay = at(pupil, MARKT, begins)
    changed = change_family(pupil.id, lambda f: with_stay(f, stay), book, today=TODAY)
    assert contacts(changed, book, begins)[0] == f"Ben West, Schulsozialarbeit ({MARKT})"
    ((title, due, is_open),) = tasks(changed, book)
    assert title == f"Übergabe an Ben West, Schulsozialarbeit ({MARKT})"
    assert (due, is_open) == (max(begins, TODAY + timedelta(days=7)), True)
    undo_change(pupil, changed, book, today=TODAY)
    ((_, _, is_open),) = tasks(pupil, book)
    assert not is_open


def test_other_changes_hand_nothing_over(pupil: Family, book: SqlRecordBook) -> None:
    change_family(pupil.id, lambda f: replace(f, note="neu"), book, today=TODAY)
    assert tasks(pupil, book) == []


def test_a_move_leads_to_the_contact_of_the_other_district(
    pupil: Family, book: SqlRecordBook
) -> None:
    keep_professional(a_worker("Stelle Buer", in_district("Buer")), book)
    (home,) = pupil.households

    def moved(family: Family) -> Family:
        return replace(family, households=(replace(home, district="Buer"),))

    changed = change_family(pupil.id, moved, book, today=TODAY)
    ((title, _, _),) = tasks(changed, book)
    assert "Stelle Buer" in title


def test_another_worker_of_the_school_takes_all_its_families(
    pupil: Family, book: SqlRecordBook
) -> None:
    with book.transaction() as records:
        mia, ben = (
            next(p for p in records.professionals.all() if p.name == name)
            for name in ("Mia Ost", "Ben West")
        )
    held = mia.responsibilities[0]
    hand_over_responsibility(held, mia, ben, book, since=TODAY)
    assert contacts(pupil, book)[0].startswith("Ben West")
    yesterday = TODAY - timedelta(days=1)
    assert contacts(pupil, book, yesterday)[0].startswith("Mia Ost")
    with pytest.raises(InvalidInput, match="liegt schon dort"):
        hand_over_responsibility(held, mia, mia, book, since=TODAY)
    later = replace(held, since=TODAY)
    with pytest.raises(InvalidInput, match="vor dem Beginn"):
        hand_over_responsibility(later, mia, ben, book, since=TODAY)
