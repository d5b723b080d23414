"""Weights that keep the order, weights that are refused, and what others would change."""

import pytest

from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.shipped import shipped_offers
from lotse.errors import InvalidInput
from lotse.matching.catalogue_index import Catalogue
from lotse.matching.suggest import suggest
from lotse.matching.weight_words import WEIGHT_WORDS
from lotse.matching.weights import points_left, weights, weights_with
from lotse.matching.what_if import practice_situations, what_would_change
from tests.lotse.matching.situations import ON, offer, situation

GELSENKIRCHEN = "05513000"


@pytest.mark.parametrize(
    ("points", "said"),
    [
        ({"circumstance": -1}, "ziehen nie etwas ab"),
        ({"first_language": 9}, "1 Punkte zu viel"),
        ({"neighbour_district": 9}, "eigene Stadtteil"),
        ({"waiting_list": 3}, "Warteliste"),
    ],
)
def test_what_would_break_the_order_is_refused_with_a_sentence(
    points: dict[str, int], said: str
) -> None:
    with pytest.raises(InvalidInput, match="Es wurde nichts geändert") as refused:
        weights_with(points)
    assert said in refused.value.problems["weights"]


def test_points_left_count_down_to_the_refusal() -> None:
    assert points_left({}) == 0
    assert points_left({"first_language": 5}) == 3
    assert points_left({"first_language": 9}) == -1


def test_every_weight_has_words() -> None:
    assert set(WEIGHT_WORDS) == set(weights().points)


def test_ten_situations_are_tried_and_unchanged_ones_say_so() -> None:
    catalogue = Catalogue(shipped_offers())
    situations = practice_situations(GELSENKIRCHEN, ON)
    assert len(situations) == 10
    same = what_would_change(weights(), weights(), situations, catalogue)
    assert not any(one.is_changed for one in same)
    assert any(one.before for one in same)


def test_another_order_is_told_with_both_lists() -> None:
    offers = Catalogue(
        [
            offer("a", name="Spricht Türkisch", needs=("bindung",), languages=("tr",)),
            offer("b", name="Im Stadtteil", needs=("bindung",), districts=("Schalke",)),
        ]
    )
    newborn = practice_situations(GELSENKIRCHEN, ON, "Schalke")[1:2]
    after = weights_with({"first_language": 0, "other_language": 0, "interpreter": 0})
    (changed,) = what_would_change(weights(), after, newborn, offers)
    assert changed.is_changed
    assert [name for name, _ in changed.before] == ["Spricht Türkisch", "Im Stadtteil"]
    assert [name for name, _ in changed.after] == ["Im Stadtteil", "Spricht Türkisch"]


def test_outreach_at_a_house_stays_in_its_own_order_below_one_hundred() -> None:
    practice = OfferSite(name="Praxis", institution="Kinderarztpraxis")
    houses = [
        offer(
            f"v-{age}", stages=(), age_min_months=0, age_max_months=age, locations=(practice,),
            access=("aufsuchend",),
        )
        for age in (11, 35, 71, 131)
    ]  # fmt: skip
    strong = offer("s", prefers=("armut",), districts=("Schalke",), capacity="frei",
                   cost="kostenfrei")  # fmt: skip
    known = situation(district="Schalke", circumstances=("armut",))
    found = suggest(known, [strong, *houses]).suggestions
    assert [one.offer for one in found] == ["v-11", "v-35", "v-71", "v-131", "s"]
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] <= 100
    assert scores[-2] > scores[-1]
