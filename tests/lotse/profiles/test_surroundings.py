from dataclasses import replace

from lotse.profiles.parts import District
from lotse.profiles.shipped import neutral_profile
from lotse.profiles.surroundings import Surroundings

PROFILE = replace(
    neutral_profile(),
    districts=(
        District(name="Schalke", also_called=("S04",), neighbours=("Erle",)),
        District(name="Erle", also_called=("Erle-Süd",)),
    ),
)


def test_a_district_by_any_name_with_its_neighbours_by_all_of_theirs() -> None:
    around = Surroundings(PROFILE)
    assert around["s04"] == (("Schalke", "S04"), ("Erle", "Erle-Süd"))
    assert around["Erle"] == (("Erle", "Erle-Süd"), ("Schalke", "S04"))
    assert around["Buer"] == (("Buer",), ())
    assert around[""] == ((), ())


def test_it_is_worked_out_once_for_each_way_of_typing() -> None:
    around = Surroundings(PROFILE)
    assert around["S04"] is around["S04"]
