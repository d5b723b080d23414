import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.names import folded_tokens, index_tokens


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("mueller", "Müller"),
        ("muller", "Müller"),
        ("MÜLLER", "Mueller"),
        ("grossmann", "Großmann"),
        ("GROẞMANN", "großmann"),
        ("lukasz", "Łukasz"),
        ("yilmaz", "Yılmaz"),
        ("YILMAZ", "Yılmaz"),
        ("ibrahim", "İbrahim"),
        ("sahin", "Şahin"),
        ("stefanescu", "Ștefănescu"),
        ("jose", "José"),
        ("soeren", "Sören"),
        ("soren", "Søren"),
        ("oneill", "O’Neill"),
        ("o'neill", "ONeill"),
        ("nguyen", "Nguyễn"),
        ("đorđević", "Dordevic"),
        ("михаил", "Михаил"),
        ("محمد", "مُحَمَّد"),
    ],
)
def test_every_way_to_write_a_name_is_the_same_token(typed: str, written: str) -> None:
    assert folded_tokens(typed) == folded_tokens(written)
    assert folded_tokens(typed) != ()


def test_different_names_stay_different() -> None:
    assert len({folded_tokens(n) for n in ("Müller", "Möller", "Miller", "Mahler")}) == 4


def test_words_come_in_order_and_once() -> None:
    assert folded_tokens("  Anna-Lena  von der Heide, Anna ") == (
        "anna",
        "lena",
        "von",
        "der",
        "heide",
    )
    assert folded_tokens(" -'._ ") == ()


def test_joined_and_parted_names_are_both_found() -> None:
    assert index_tokens("Al-Hassan") == ("al", "alhassan", "hassan")
    assert index_tokens("D'Angelo", "Ü") == ("angelo", "d", "dangelo", "u")
    assert index_tokens("", " ") == ()


@given(st.text(max_size=30))
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    composed, apart = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert folded_tokens(composed) == folded_tokens(apart)


@given(st.text("abdeuoüöäßłıİşçéńAOUE", min_size=1, max_size=12), st.integers(1, 12))
def test_the_first_letters_of_a_name_fold_to_its_beginning(name: str, length: int) -> None:
    whole, begun = "".join(folded_tokens(name)), "".join(folded_tokens(name[:length]))
    assert whole.startswith(begun)


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing_for_plain_words(text: str) -> None:
    for token in folded_tokens(text):
        assert token == token.casefold()
        assert not any(unicodedata.combining(sign) for sign in token)
