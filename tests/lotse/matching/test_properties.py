"""What must hold for every family and every catalogue."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lotse.catalogue.circumstance import CIRCUMSTANCES
from lotse.catalogue.lists import areas, needs
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_parts import BoundInstitution
from lotse.chain.stages import stage_codes
from lotse.matching.catalogue_index import Catalogue
from lotse.matching.child_windows import ChildWindows, OfferWindow
from lotse.matching.markers import marked_needs
from lotse.matching.served import families_for
from lotse.matching.situation import ChildDates, Enrolment, Situation
from lotse.matching.suggest import suggest
from lotse.matching.weights import weights_with

ON = date(2026, 11, 21)
PLACES = ("Unna", "Kamen", "Kreis Unna", "Dortmund", "NRW")
DISTRICTS = ("Nord", "Süd", "Unna")
HOUSES = (BoundInstitution(name="Kita Nord"), BoundInstitution(name="Kita Süd"))
NEEDS = ("erziehung", "bindung", "sprache", "information", "hze")

some = st.lists(st.sampled_from(NEEDS), max_size=4, unique=True).map(tuple)
ages = st.none() | st.integers(-9, 120)
children = st.one_of(
    st.integers(0, 9000).map(lambda days: ChildDates(born=ON - timedelta(days=days))),
    st.integers(-21, 294).map(lambda days: ChildDates(due=ON + timedelta(days=days))),
)
circumstances = st.lists(st.sampled_from(sorted(CIRCUMSTANCES)), max_size=2, unique=True).map(tuple)


@st.composite
def catalogues(draw: st.DrawFn) -> tuple[Offer, ...]:
    def one(number: int) -> Offer:
        low, high = draw(ages), draw(ages)
        if low is not None and high is not None and low > high:
            low, high = high, low
        return Offer(
            id=f"o-{number}",
            name=f"Angebot {number}",
            municipality=draw(st.sampled_from(PLACES)),
            districts=draw(st.lists(st.sampled_from(DISTRICTS), max_size=2).map(tuple)),
            needs=draw(some),
            stages=draw(st.lists(st.sampled_from(sorted(stage_codes())), max_size=2).map(tuple)),
            age_min_months=low,
            age_max_months=high,
            languages=draw(st.sampled_from([(), ("de",), ("tr", "ar")])),
            capacity=draw(st.sampled_from(["", "voll", "Warteliste", "frei"])),
            cost=draw(st.sampled_from(["", "kostenfrei"])),
            access=draw(st.sampled_from([(), ("aufsuchend",)])),
            status=draw(st.sampled_from(["aktiv", "aktiv", "geplant", "vorlage"])),
            referable=draw(st.sampled_from([True, True, False])),
            only_for=draw(circumstances),
            prefers=draw(circumstances),
            institutions=draw(st.sampled_from([(), (), *((house,) for house in HOUSES)])),
            requires=draw(st.sampled_from([(), (), ("o-0",)])),
            excludes=draw(st.sampled_from([(), (), ("o-1",)])),
            also_serves=draw(st.sampled_from([(), ("Kamen",)])),
            interpreter=draw(st.sampled_from(["", "nach Absprache"])),
        )

    return tuple(one(number) for number in range(draw(st.integers(1, 8))))


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    return Situation(
        on=ON,
        municipality=draw(st.sampled_from(PLACES[:4])),
        district=draw(st.sampled_from(["", *DISTRICTS])),
        children=tuple(draw(st.lists(children, min_size=1, max_size=3))),
        needs=draw(some),
        languages=draw(st.sampled_from([(), ("de",), ("tr",), ("ar", "de")])),
        circumstances=draw(circumstances),
        neighbours=draw(st.sampled_from([(), ("Nord",)])),
        enrolments=draw(
            st.sampled_from([(), (Enrolment(child=0, name="Kita Nord"),)]),
        ),
        attended=draw(st.sampled_from([(), ("o-0",)])),
        running=draw(st.sampled_from([(), ("o-0",), ("o-1",)])),
        put_aside=draw(st.sampled_from([(), ("o-2",)])),
        markers=draw(st.sampled_from([(), ("spfh",)])),
    )


def wanted_by(known: Situation) -> list[str]:
    """The needs of the family and those a marker brings up."""
    asked = [*(known.needs or ("information",)), *marked_needs(known)]
    return [code for code in dict.fromkeys(asked) if needs()[code].path == "offer"]


def window_of(offer: Offer) -> OfferWindow:
    return OfferWindow(offer.stages, offer.age_min_months, offer.age_max_months)


@given(situations(), catalogues())
def test_nothing_outside_area_window_need_and_status(
    known: Situation, offers: tuple[Offer, ...]
) -> None:
    found = suggest(known, offers, limit=100, with_rest=True)
    by_id = {offer.id: offer for offer in offers}
    serving = areas().serving(areas().resolve(known.municipality).ags)
    wanted = wanted_by(known)
    for item in (*found.suggestions, *found.later):
        offer = by_id[item.offer]
        place = "Nordrhein-Westfalen" if offer.municipality == "NRW" else offer.municipality
        served = {areas().resolve(name).ags for name in (place, *offer.also_serves)}
        assert served & set(serving)
        assert item.offer not in known.put_aside
        assert set(offer.requires) <= set(known.attended)
        if offer.institutions and "aufsuchend" not in offer.access:
            assert {one.name for one in offer.institutions} == {
                one.name for one in known.enrolments if one.child in item.children
            }
            assert item.children == (0,)
        assert offer.status == "aktiv"
        assert offer.referable
        assert not offer.only_for or set(offer.only_for) & set(known.circumstances)
        assert item.covers == tuple(code for code in wanted if code in offer.needs)
        assert item.covers
        assert item.reasons
        assert item.children
    for now in found.suggestions:
        for index in now.children:
            assert ChildWindows(known.children[index], ON).fit(window_of(by_id[now.offer])).today


@given(situations(), catalogues())
def test_later_is_the_first_day_the_offer_fits(known: Situation, offers: tuple[Offer, ...]) -> None:
    by_id = {offer.id: offer for offer in offers}
    for later in suggest(known, offers, limit=100).later:
        window = window_of(by_id[later.offer])
        assert ON < later.starts <= date(2028, 11, 21)
        for index in later.children:
            child = known.children[index]
            assert not ChildWindows(child, ON).fit(window).today
            born = child if child.born else ChildDates(born=child.due)
            if born.birth > ON or child.born:
                eve = later.starts - timedelta(days=1)
                assert ChildWindows(born, later.starts).fit(window).today
                assert eve < born.birth or not ChildWindows(born, eve).fit(window).today


@given(situations(), catalogues())
def test_order_and_scores(known: Situation, offers: tuple[Offer, ...]) -> None:
    found = suggest(known, offers, limit=100)
    by_id = {offer.id: offer for offer in offers}
    keys = [
        (not window_of(by_id[item.offer]).is_stated, -item.score, item.offer)
        for item in found.suggestions
    ]
    assert keys == sorted(keys)
    scores = [item.score for item in found.suggestions]
    assert all(0 <= score <= 100 for score in scores)
    assert all(higher >= lower for higher, lower in pairwise(scores))
    starts = [item.starts for item in found.later]
    assert starts == sorted(starts)


@given(situations(), catalogues(), st.randoms())
def test_the_order_of_the_file_does_not_matter(
    known: Situation, offers: tuple[Offer, ...], chance: object
) -> None:
    shuffled = list(offers)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert suggest(known, offers, with_rest=True) == suggest(known, shuffled, with_rest=True)


@given(situations(), catalogues(), st.sampled_from(NEEDS))
def test_a_further_need_never_removes_a_covering_suggestion(
    known: Situation, offers: tuple[Offer, ...], need: str
) -> None:
    before = suggest(known, offers, limit=100)
    wanted = known.needs or ("information",)
    more = replace(known, needs=(*wanted, need))
    after = suggest(more, offers, limit=100)
    assert {item.offer for item in before.suggestions} <= {i.offer for i in after.suggestions}
    assert {item.offer for item in before.later} <= {item.offer for item in after.later}


@given(situations(), catalogues())
def test_every_offer_stands_somewhere_with_a_reason(
    known: Situation, offers: tuple[Offer, ...]
) -> None:
    found = suggest(known, offers, limit=2, with_rest=True)
    shown = {item.offer for item in (*found.suggestions, *found.later)}
    rest = {item.offer for item in found.not_suggested}
    assert shown | rest == {offer.id for offer in offers}
    assert not shown & rest
    assert all(item.reasons for item in found.not_suggested)


@given(situations(), catalogues())
def test_gaps_are_the_needs_nothing_covers(known: Situation, offers: tuple[Offer, ...]) -> None:
    found = suggest(known, offers, limit=100)
    covered = {code for item in (*found.suggestions, *found.later) for code in item.covers}
    asked = (*(known.needs or ("information",)), *marked_needs(known))
    assert set(found.gaps) == set(wanted_by(known)) - covered
    assert {p.need for p in found.procedures} == {c for c in asked if c == "hze"}
    marked = {code for item in found.suggestions if item.together for code in item.covers}
    suggested_needs = {code for item in found.suggestions for code in item.covers}
    if len(wanted_by(known)) > 1:
        assert marked == suggested_needs


@given(situations(), catalogues(), st.integers(0, 8), st.integers(0, 9))
def test_own_weights_change_the_order_and_nothing_else(
    known: Situation, offers: tuple[Offer, ...], language: int, district: int
) -> None:
    points = {"first_language": language, "own_district": max(district, 4), "own_municipality": 4}
    usual = suggest(known, offers, limit=100)
    own = suggest(known, offers, limit=100, by=weights_with(points))
    assert {item.offer for item in usual.suggestions} == {item.offer for item in own.suggestions}
    assert (usual.gaps, usual.procedures) == (own.gaps, own.procedures)
    keys = [(-item.score, item.offer) for item in own.suggestions if _says_age(offers, item.offer)]
    assert keys == sorted(keys)


def _says_age(offers: tuple[Offer, ...], offer_id: str) -> bool:
    return window_of(next(one for one in offers if one.id == offer_id)).is_stated


@given(situations(), catalogues())
def test_an_offer_finds_the_families_that_find_it(
    known: Situation, offers: tuple[Offer, ...]
) -> None:
    catalogue = Catalogue(offers)
    found = suggest(known, catalogue, limit=100)
    now = {item.offer for item in found.suggestions}
    usable = [one.id for one in offers if one.can_be_referred]
    served = {
        offer: families_for(offer, catalogue, [("family", known)], months=24) for offer in usable
    }
    assert {offer for offer, hits in served.items() if hits and hits[0].starts is None} == now
    later = {item.offer for item in found.later} - now
    assert {offer for offer, hits in served.items() if hits and hits[0].starts} == later
