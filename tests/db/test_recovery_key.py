import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.recovery import GROUPS, LENGTH, SIGNS, new_recovery_key, read_recovery_key
from lotse.errors import WrongPassword

KEY = new_recovery_key()
PLACES = [(group, place) for group in range(GROUPS) for place in range(LENGTH)]


def hint(typed: str) -> str:
    with pytest.raises(WrongPassword) as refused:
        read_recovery_key(typed)
    return str(refused.value)


def with_group(place: int, group: str) -> str:
    groups = list(KEY.groups)
    groups[place] = group
    return " ".join(groups)


def test_a_key_has_eight_groups_of_five_signs_without_look_alikes() -> None:
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}", str(KEY))
    assert new_recovery_key() != KEY


@given(st.sampled_from(["-", " ", "", "\n", " – ", "."]), st.booleans())
def test_it_is_read_in_any_spacing_and_case(between: str, lower: bool) -> None:
    typed = between.join(KEY.groups)
    assert read_recovery_key(typed.lower() if lower else typed) == KEY


def test_look_alikes_are_read_as_what_they_look_like() -> None:
    typed = str(KEY).replace("0", "O").replace("1", "l").replace("V", "u")
    assert read_recovery_key(typed) == KEY


@pytest.mark.parametrize(("group", "place"), PLACES)
def test_one_wrong_sign_names_its_group(group: int, place: int) -> None:
    signs = KEY.groups[group]
    for sign in SIGNS.replace(signs[place], ""):
        typed = with_group(group, signs[:place] + sign + signs[place + 1 :])
        assert hint(typed).startswith(f"In Gruppe {group + 1} ist ein Tippfehler.")


@given(st.data())
def test_two_swapped_signs_name_their_group(data: st.DataObject) -> None:
    group = data.draw(st.integers(0, GROUPS - 1))
    one, other = data.draw(st.lists(st.integers(0, 4), min_size=2, max_size=2, unique=True))
    signs = list(KEY.groups[group])
    signs[one], signs[other] = signs[other], signs[one]
    typed = with_group(group, "".join(signs))
    if typed != " ".join(KEY.groups):
        assert hint(typed).startswith(f"In Gruppe {group + 1} ist ein Tippfehler.")


def test_two_swapped_groups_are_named() -> None:
    for one in range(GROUPS):
        for other in range(one + 1, GROUPS):
            groups = list(KEY.groups)
            groups[one], groups[other] = groups[other], groups[one]
            expected = f"Die Gruppen {one + 1} und {other + 1} sind vertauscht."
            assert hint("-".join(groups)).startswith(expected)


def test_several_mistyped_groups_are_all_named() -> None:
    dice = random.Random(1)
    groups = list(KEY.groups)
    for place in (1, 4, 6):
        wrong = dice.choice(SIGNS.replace(groups[place][0], ""))
        groups[place] = wrong + groups[place][1:]
    assert hint("-".join(groups)).startswith("In den Gruppen 2, 5 und 7 sind Tippfehler.")


def test_missing_and_strange_signs_are_named() -> None:
    assert "Gruppe 3 hat 4 statt 5 Zeichen" in hint(with_group(2, KEY.groups[2][:4]))
    assert "Eingegeben sind 35" in hint("-".join(KEY.groups[:7]))
    assert "Eingegeben sind 0" in hint("")
    assert "„Ä“" in hint(with_group(0, "ÄBCDE"))
