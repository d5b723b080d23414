"""The shipped list names its papers by number; nobody reads numbers."""

import pytest

from lotse.catalogue.shipped import shipped_offers
from lotse.catalogue.source_words import source_words


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("", ""),
        ("000", "Bericht der Modellkommune Gelsenkirchen"),
        (
            "003;004 Kreis Unna",
            "Aufruf kinderstark NRW; Fachbericht der 18 Modellkommunen in NRW (Kreis Unna)",
        ),
        ("Flyer 2026", "Flyer 2026"),
        ("2024", "2024"),
    ],
)
def test_papers_have_names(source: str, said: str) -> None:
    assert source_words(source) == said


def test_no_shipped_offer_says_a_number() -> None:
    said = {source_words(offer.source) for offer in shipped_offers()}
    assert not [words for words in said if words[:1].isdigit()]
