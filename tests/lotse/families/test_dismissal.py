"""A decision about an offer holds until needs, stage or district change."""

from dataclasses import replace
from datetime import date

from lotse.families.changes import add_needs, settle_need, with_dismissal, with_marker
from lotse.families.dismissal import changed_since, facts_of, still_aside
from lotse.families.family import Dismissal, Family
from tests.builders import TODAY, a_family


def family() -> Family:
    known = add_needs(a_family(), ["sprache"], today=TODAY, source="von Hand")
    facts = facts_of(known, TODAY)
    return with_dismissal(known, Dismissal(offer_id="a", on=TODAY, facts=facts))


def changed(subject: Family, today: date = TODAY) -> tuple[str, ...]:
    return changed_since(subject.dismissals[0], facts_of(subject, today))


def test_nothing_changed_and_it_stays() -> None:
    assert changed(family()) == ()
    assert [one.offer_id for one in still_aside(family(), TODAY)] == ["a"]
    assert still_aside(a_family(), TODAY) == ()


def test_a_need_more_or_less_brings_it_back() -> None:
    more = add_needs(family(), ["wohnen"], today=TODAY, source="von Hand")
    assert changed(more) == ("die Bedarfe",)
    assert still_aside(more, TODAY) == ()
    less = settle_need(family(), "sprache", None, today=TODAY)
    assert changed(less) == ("die Bedarfe",)


def test_another_stage_or_district_brings_it_back_and_another_spelling_does_not() -> None:
    child = family().children[0]
    assert child.born is not None
    assert changed(family(), child.born.earliest.replace(year=child.born.year + 8)) == (
        "die Lebensstufe",
    )
    here = family()
    (home,) = here.households
    moved = replace(here, households=(replace(home, district="Buer"),))
    assert changed(moved) == ("der Stadtteil",)
    spelled = replace(here, households=(replace(home, district=home.district.upper()),))
    assert changed(spelled) == ()


def test_a_decision_without_facts_holds_until_it_is_taken_back() -> None:
    old = with_dismissal(a_family(), Dismissal(offer_id="a"))
    more = add_needs(old, ["wohnen"], today=TODAY, source="von Hand")
    assert changed(more) == ()


def test_markers_come_and_go() -> None:
    there = with_marker(with_marker(a_family(), "spfh", there=True), "spfh", there=True)
    assert there.markers == ("spfh",)
    assert with_marker(there, "spfh", there=False).markers == ()
