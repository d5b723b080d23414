"""Two networks become one, and nobody is lost."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.directory.merging import merged
from lotse.directory.network import Network, NetworkMember
from lotse.errors import InvalidInput
from tests.builders import TODAY
from tests.lotse.directory.entries import a_body, a_network, an_id

_DAYS = st.none() | st.dates(date(2015, 1, 1), date(2030, 1, 1))
_MEMBERS = st.lists(
    st.builds(
        NetworkMember,
        organisation_id=st.sampled_from([an_id(name) for name in "abcd"]),
        role=st.sampled_from(["mitglied", "beratend", "ankerstandort"]),
        since=_DAYS,
        until=_DAYS,
    )
).map(tuple)


def in_it(network: Network, day: date) -> set[tuple[object, str]]:
    return {(m.organisation_id, m.role) for m in network.members_on(day)}


@given(one=_MEMBERS, other=_MEMBERS, day=st.dates(date(2015, 1, 1), date(2030, 1, 1)))
def test_on_no_day_anybody_is_lost(
    one: tuple[NetworkMember, ...], other: tuple[NetworkMember, ...], day: date
) -> None:
    first, second = a_network("Eins", members=one), a_network("Zwei", members=other)
    whole, ended = merged(first, second, TODAY)
    assert in_it(whole, day) >= in_it(first, day) | in_it(second, day)
    assert {m.organisation_id for m in whole.members} == {m.organisation_id for m in (*one, *other)}
    assert ended.members == other


def test_what_both_did_goes_on_in_one() -> None:
    park, linde = a_body("Kita Park"), a_body("Kita Linde")
    home = a_network("HOME", park, tasks=("Besuche",), from_months=-9, to_months=12)
    early = a_network(
        "Frühe Hilfen",
        park,
        linde,
        tasks=("Besuche", "Qualität"),
        programmes=("Bundesstiftung",),
        from_months=0,
        to_months=36,
        districts=("Buer",),
        note="tagt im Rathaus",
    )
    whole, ended = merged(home, early, TODAY)
    assert [m.organisation_id for m in whole.members] == [park.id, linde.id]
    assert whole.tasks == ("Besuche", "Qualität")
    assert (whole.from_months, whole.to_months) == (-9, 36)
    assert (whole.districts, whole.note) == (("Schalke", "Buer"), "tagt im Rathaus")
    assert (ended.ended_on, ended.merged_into) == (TODAY, home.id)
    assert "HOME" in ended.end_reason


def test_one_for_the_whole_place_makes_the_merged_one_so() -> None:
    whole, _ = merged(a_network("A"), a_network("B", districts=()), TODAY)
    assert whole.districts == ()


def test_a_network_is_not_merged_with_itself() -> None:
    with pytest.raises(InvalidInput, match="mit sich selbst"):
        merged(a_network(), a_network(), TODAY)
