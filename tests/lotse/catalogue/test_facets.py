"""Facets: values of one widen, facets narrow together, counts tell the truth."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.catalogue.bits import bits_of, rows_of
from lotse.catalogue.facet_values import INCOMPLETE, NOT_SAID, STALE, Facet, value_label, values_of
from lotse.catalogue.facets import FacetIndex, Filter, Found, Part
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_parts import CapacityState, OfferKind
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.offer_words import month_span
from lotse.catalogue.shipped import shipped_offers

TODAY = date(2026, 11, 21)


def an_entry(offer_id: str, **more: Any) -> Offer:
    return Offer(id=offer_id, name=more.pop("name", offer_id), municipality="Kamen", **more)


COURSE = an_entry(
    "kurs", name="Müttercafé", needs=("sprache",), languages=("tr", "de"), cost="frei",
    age_min_months=0, age_max_months=12, last_verified=date(2026, 10, 1), tags=("Plan",),
)  # fmt: skip
VISIT = an_entry(
    "besuch", name="Besuch", needs=("sprache", "entlastung"), stages=("geburt",),
    provider="A;B", provider_type="mso;kirche", status="geplant",
    locations=(OfferSite(districts=("Nord",)),), capacity_state=CapacityState.FULL,
)  # fmt: skip
PLACE = an_entry("platz", name="Café am Markt", kind=OfferKind.CONTACT_PLACE)
INDEX = FacetIndex((COURSE, VISIT, PLACE), TODAY)


def ids(found: Found) -> list[str]:
    return [INDEX.offers[row].id for row in found.rows]


def narrowed(**chosen: str) -> list[str]:
    return ids(INDEX.find(Filter(chosen={Facet[f]: frozenset({v}) for f, v in chosen.items()})))


def test_without_a_filter_all_come_by_name() -> None:
    assert ids(INDEX.find(Filter())) == ["besuch", "platz", "kurs"]
    assert Filter().is_empty
    assert not Filter(months_to=3).is_empty


@pytest.mark.parametrize(
    ("facet", "value", "expected"),
    [
        ("STAGE", "geburt", ["besuch"]),
        ("NEED", "sprache", ["besuch", "kurs"]),
        ("DISTRICT", "Nord", ["besuch"]),
        ("LANGUAGE", "tr", ["kurs"]),
        ("COST", NOT_SAID, ["besuch", "platz"]),
        ("PLACES", "voll", ["besuch"]),
        ("STATUS", "geplant", ["besuch"]),
        ("KIND", "kontaktort", ["platz"]),
        ("PROVIDER_TYPE", "kirche", ["besuch"]),
        ("TAG", "Plan", ["kurs"]),
        ("CARE", STALE, ["besuch", "platz"]),
        ("CARE", INCOMPLETE, ["besuch", "platz", "kurs"]),
        ("NEED", "gibt es nicht", []),
    ],
)
def test_each_facet_narrows(facet: str, value: str, expected: list[str]) -> None:
    assert narrowed(**{facet: value}) == expected


def test_facets_narrow_together_and_values_widen() -> None:
    assert narrowed(NEED="sprache", STATUS="geplant") == ["besuch"]
    both = Filter(chosen={Facet.NEED: frozenset({"entlastung", NOT_SAID})})
    assert ids(INDEX.find(both)) == ["besuch", "platz"]


def test_words_begin_words_and_names_come_first() -> None:
    assert ids(INDEX.find(Filter(text="mutterca"))) == ["kurs"]
    assert ids(INDEX.find(Filter(text="sprachf"))) == ["besuch", "kurs"]
    assert ids(INDEX.find(Filter(text="cafe markt"))) == ["platz"]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (13, None, ["platz"]),
        (None, -1, ["platz"]),
        (0, 1, ["besuch", "platz", "kurs"]),
        (5, 12, ["platz", "kurs"]),
    ],
)
def test_months_overlap(first: int | None, last: int | None, expected: list[str]) -> None:
    assert ids(INDEX.find(Filter(months_from=first, months_to=last))) == expected


def test_ages_come_before_stages_and_open_ends_stay_open() -> None:
    assert month_span(COURSE) == (0, 12)
    assert month_span(VISIT) == (0, 1)
    assert month_span(PLACE) == (-9, 1199)
    assert month_span(an_entry("a", age_min_months=36)) == (36, 1199)


def test_nothing_found_says_what_to_let_go_of() -> None:
    tried = Filter(
        text="besuch",
        chosen={Facet.STATUS: frozenset({"aktiv"}), Facet.KIND: frozenset({"angebot"})},
    )
    assert INDEX.find(tried).loosen == ((Facet.STATUS, 1), (Part.TEXT, 1))
    assert INDEX.find(Filter()).loosen == ()


@given(
    st.dictionaries(
        st.sampled_from([Facet.NEED, Facet.STATUS, Facet.MUNICIPALITY, Facet.ACCESS]),
        st.frozensets(
            st.sampled_from(["sprache", "entlastung", "geplant", "aktiv", "Dortmund", NOT_SAID])
        ),
    ),
    st.sampled_from(["", "famil", "kinder ga"]),
)
def test_the_count_of_a_value_is_what_choosing_it_leaves(
    chosen: dict[Facet, frozenset[str]], text: str
) -> None:
    index = SHIPPED
    found = index.find(Filter(text=text, chosen=chosen))
    plain = [
        row
        for row, offer in enumerate(index.offers)
        if all(
            not values or values & set(values_of(offer, TODAY)[facet])
            for facet, values in chosen.items()
        )
    ]
    if not text:
        assert sorted(found.rows) == plain
    for facet in (Facet.NEED, Facet.STATUS):
        for value, count in found.counts[facet].items():
            alone = Filter(text=text, chosen={**chosen, facet: frozenset({value})})
            assert len(index.find(alone).rows) == count


SHIPPED = FacetIndex(shipped_offers(), TODAY)


def test_every_shipped_value_has_a_label() -> None:
    for offer in shipped_offers():
        for facet, values in values_of(offer, TODAY).items():
            assert all(value_label(facet, value) for value in values)
    assert value_label(Facet.STAGE, "unbekannt") == "unbekannt"
    assert value_label(Facet.PLACES, "frei") == "Plätze frei"


@given(st.frozensets(st.integers(0, 300)))
def test_bits_keep_their_rows(rows: frozenset[int]) -> None:
    assert list(rows_of(bits_of(rows, 301))) == sorted(rows)
