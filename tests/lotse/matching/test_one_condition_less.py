"""An offer that fits by construction, and then all but one condition: what is left must go.

What fits on a day is counted here without the windows of matching: by completed months and stages.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_parts import BoundInstitution, OfferKind
from lotse.chain.stages import stage_on
from lotse.dates.months import after_months, completed_months
from lotse.matching.found import Suggestions
from lotse.matching.situation import ChildDates, Enrolment, Situation
from lotse.matching.suggest import suggest
from tests.lotse.matching.situations import ON, ids, offer, situation

ONE_DAY = timedelta(days=1)
OTHER = offer("other", name="Anderes")
born = st.integers(0, 7000).map(lambda days: ON - timedelta(days=days))


def family(birth: date, *births: date) -> Situation:
    return situation(
        children=tuple(ChildDates(born=one) for one in (birth, *births)), needs=("sprache",)
    )


def for_months(low: int | None, high: int | None, **more: Any) -> Offer:
    said = {"needs": ("sprache",), "stages": (), "age_min_months": low, "age_max_months": high}
    return offer(**(said | more))


def found(known: Situation, *offers: Offer) -> Suggestions:
    return suggest(known, offers, limit=100)


@pytest.mark.parametrize(
    "change",
    [
        {"status": "geplant"},
        {"status": "pausiert"},
        {"status": "vorlage"},
        {"referable": False},
        {"kind": OfferKind.PROGRAMME},
        {"municipality": "Dortmund"},
        {"municipality": "NRW", "status": "vorlage"},
        {"needs": ("bindung",)},
        {"only_for": ("armut",)},
        {"valid_until": ON - ONE_DAY},
        {"requires": ("other",)},
        {"institutions": (BoundInstitution(name="Kita Nord"),)},
    ],
    ids=str,
)
@given(birth=born)
def test_one_condition_less_and_it_is_never_suggested(birth: date, change: dict[str, Any]) -> None:
    months = completed_months(birth, ON)
    fits = for_months(months, months)
    assert ids(found(family(birth), fits, OTHER).suggestions) == ["x-1"]
    without = found(family(birth), replace(fits, **change), OTHER)
    assert "x-1" not in (*ids(without.suggestions), *ids(without.later))
    assert ids(found(family(birth), fits, replace(OTHER, **change)).suggestions)[0] == "x-1"


@pytest.mark.parametrize(
    "known",
    [{"put_aside": ("x-1",)}, {"running": ("other",)}, {"municipality": "Herne"}],
    ids=str,
)
@given(birth=born)
def test_what_the_family_decided_or_already_has_counts(birth: date, known: dict[str, Any]) -> None:
    """The running offer must still be for a child of the family, else it is over."""
    months = completed_months(birth, ON)
    fits, runs = for_months(months, months), replace(OTHER, stages=(), excludes=("x-1",))
    assert "x-1" in ids(found(family(birth), fits, runs).suggestions)
    assert "x-1" not in ids(found(replace(family(birth), **known), fits, runs).suggestions)


@given(born, st.integers(0, 240), st.integers(0, 60), st.booleans(), st.booleans())
def test_an_age_window_holds_to_the_day(
    birth: date, low: int, span: int, is_open_below: bool, is_open_above: bool
) -> None:
    first, last = (None if is_open_below else low), (None if is_open_above else low + span)
    one = for_months(first, last)

    def fits(on: date) -> bool:
        months = completed_months(birth, on)
        return (first is None or months >= first) and (last is None or months <= last)

    edges = {ON, after_months(birth, low), after_months(birth, low + span + 1)}
    for day in {near for edge in edges for near in (edge - ONE_DAY, edge) if near >= birth}:
        if first is None and last is None:
            continue  # says no age: suggested at any
        expected = ["x-1"] if fits(day) and completed_months(birth, day) < 324 else []
        assert ids(found(replace(family(birth), on=day), one).suggestions) == expected


@given(born, st.integers(0, 320), st.integers(0, 60))
def test_later_is_the_first_day_by_counting_days(birth: date, low: int, span: int) -> None:
    one = for_months(low, low + span)
    later = found(family(birth), one).later
    starts = next(
        (
            day
            for day in (ON + timedelta(days=n) for n in range(732))
            if low <= completed_months(birth, day) <= low + span and day <= date(2028, 11, 21)
        ),
        None,
    )
    if starts is None or starts == ON:
        assert later == ()
    else:
        assert [(item.offer, item.starts) for item in later] == [("x-1", starts)]


@given(born, st.sampled_from(["kita", "grundschule", "sek1", "schule_beruf", "saeugling"]))
def test_a_stage_begins_on_its_first_day(birth: date, stage: str) -> None:
    """`schule_beruf` is a corridor too, which begins three years earlier."""
    one = offer(needs=("sprache",), stages=(stage,))
    result = found(family(birth), one)
    now = stage_on(ON, born=birth) == stage
    if stage != "schule_beruf":
        assert bool(result.suggestions) is now
        for item in result.later:
            assert stage_on(item.starts, born=birth) == stage
            assert stage_on(item.starts - ONE_DAY, born=birth) != stage
    elif now:
        assert result.suggestions


@given(born, born, st.integers(0, 100), st.integers(0, 12))
def test_of_two_children_the_sooner_one_says_when_and_is_named(
    elder: date, younger: date, low: int, span: int
) -> None:
    one = for_months(low, low + span)
    alone = [found(family(birth), one) for birth in (elder, younger)]
    both = found(family(elder, younger), one)
    now = tuple(i for i, single in enumerate(alone) if single.suggestions)
    assert tuple(child for item in both.suggestions for child in item.children) == now
    starts = {i: item.starts for i, single in enumerate(alone) for item in single.later}
    expected = [
        (day, tuple(i for i, other in starts.items() if other == day))
        for day in sorted(set(starts.values()))[:1]
    ]
    assert [(item.starts, item.children) for item in both.later] == expected


NEEDS = ("sprache", "erziehung", "bindung", "wohnen", "betreuung")


@given(
    st.lists(st.sets(st.sampled_from(NEEDS), min_size=1, max_size=3), min_size=1, max_size=8),
    st.lists(st.sampled_from(NEEDS), min_size=1, max_size=4, unique=True),
    st.sampled_from(NEEDS),
)
def test_a_further_need_keeps_every_suggestion(
    covers: list[set[str]], needs: list[str], further: str
) -> None:
    offers = [offer(f"o-{n}", needs=tuple(sorted(said))) for n, said in enumerate(covers)]
    before = ids(found(situation(needs=tuple(needs)), *offers).suggestions)
    after = ids(found(situation(needs=(*needs, further)), *offers).suggestions)
    assert set(before) == {one.id for one in offers if set(one.needs) & set(needs)}
    assert set(before) <= set(after)


@given(
    st.lists(
        st.tuples(
            st.sets(st.sampled_from(NEEDS), min_size=1, max_size=3),
            st.sampled_from([(), ("u3",)]),
            st.sampled_from(["frei", "", "voll"]),
        ),
        min_size=2,
        max_size=10,
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_is_total_and_the_same_for_every_file(
    said: list[tuple[set[str], tuple[str, ...], str]], chance: Any
) -> None:
    offers = [
        offer(f"o-{n}", needs=tuple(sorted(needs)), stages=stages, capacity=capacity)
        for n, (needs, stages, capacity) in enumerate(said)
    ]
    known = situation(needs=NEEDS[:3])
    result = found(known, *offers).suggestions
    by_id = {one.id: one for one in offers}
    keys = [(not by_id[item.offer].stages, -item.score, item.offer) for item in result]
    assert keys == sorted(set(keys))
    chance.shuffle(offers)
    assert found(known, *offers).suggestions == result
    assert found(known, *offers).suggestions == result


@pytest.mark.parametrize(
    ("home", "place", "serves"),
    [
        ("Kamen", "Kamen", True),
        ("Kamen", "Kreis Unna", True),
        ("Kreis Unna", "Kreis Unna", True),
        ("Kreis Unna", "Kamen", False),  # a town does not serve its Kreis
        ("Kamen", "Unna", False),
        ("Unna", "Kamen", False),
        ("Dortmund", "Kamen", False),
        ("Kamen", "Dortmund", False),
    ],
)
def test_the_place_of_the_offer_decides(home: str, place: str, serves: bool) -> None:
    one = offer(municipality=place)
    assert bool(found(situation(municipality=home), one).suggestions) is serves
    beside = replace(one, municipality="Bochum", also_serves=(place,))
    assert bool(found(situation(municipality=home), beside).suggestions) is serves


def test_of_two_stages_to_come_the_first_says_when() -> None:
    """The way into a Kita opens at six months, the stage before it at eight weeks."""
    birth = ON - timedelta(days=10)
    one = offer(needs=("sprache",), stages=("familie_kita", "saeugling"))
    (later,) = found(family(birth), one).later
    assert later.starts == birth + timedelta(days=56)


def test_only_the_child_of_the_house_is_named() -> None:
    one = for_months(0, 323, institutions=(BoundInstitution(name="Kita Nord"),))
    there = Enrolment(child=1, name="Kita Nord")
    known = replace(family(date(2020, 1, 1), date(2022, 1, 1)), enrolments=(there,))
    assert [item.children for item in found(known, one).suggestions] == [(1,)]
