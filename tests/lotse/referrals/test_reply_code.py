"""The reply code survives being read aloud and typed."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from lotse.referrals.reply_code import SIGNS, reply_code, typed_code

ids = st.uuids()


@given(ids)
def test_a_printed_code_is_recognised_however_it_is_typed(referral_id: UUID) -> None:
    code = reply_code(referral_id)

    assert len(code) == 5
    assert typed_code(code) == code
    assert typed_code(f" {code.lower().replace('-', ' ')}") == code


@given(ids, st.integers(0, 3), st.sampled_from(SIGNS))
def test_one_wrong_sign_is_noticed(referral_id: UUID, place: int, sign: str) -> None:
    signs = list(reply_code(referral_id).replace("-", ""))
    if signs[place] != sign:
        signs[place] = sign
        assert typed_code("".join(signs)) is None


@given(ids, st.integers(0, 2))
def test_two_swapped_signs_are_noticed(referral_id: UUID, place: int) -> None:
    signs = list(reply_code(referral_id).replace("-", ""))
    if signs[place] != signs[place + 1]:
        signs[place], signs[place + 1] = signs[place + 1], signs[place]
        assert typed_code("".join(signs)) is None


def test_signs_that_look_alike_and_short_codes_are_no_code() -> None:
    assert typed_code("O1-I0") is None
    assert typed_code("K7") is None


@given(ids)
def test_the_next_attempt_is_another_code(referral_id: UUID) -> None:
    assert reply_code(referral_id) != reply_code(referral_id, 1)


def test_as_many_referrals_as_three_signs_can_name_have_codes_of_their_own() -> None:
    most = len(SIGNS) ** 3
    assert len({reply_code(UUID(int=number)) for number in range(most)}) == most
