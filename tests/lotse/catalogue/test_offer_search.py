"""Looking up offers."""

from lotse.catalogue.offer_search import OfferSearch
from lotse.catalogue.offer_words import age_words, facts, language_words, need_words, unknown
from tests.builders import an_offer

CAFE = an_offer("ge-01", name="Elterncafé Brücke", provider="AWO", municipality="Gelsenkirchen")
GROUP = an_offer("ge-02", name="Griffbereit", provider="Brückenbauer", municipality="Herten")


def test_finds_by_any_spelling_and_puts_names_first() -> None:
    search = OfferSearch((GROUP, CAFE))
    assert search.find("bruecke") == [CAFE, GROUP]
    assert search.find("BRÜCKE gelsen") == [CAFE]
    assert search.find("xyz") == []


def test_an_empty_search_finds_all_by_name() -> None:
    assert OfferSearch((GROUP, CAFE)).find("  ") == [CAFE, GROUP]
    assert OfferSearch((GROUP, CAFE)).find("", limit=1) == [CAFE]


def test_says_ages_in_words() -> None:
    def said(low: int | None, high: int | None) -> str:
        return age_words(an_offer(age_min_months=low, age_max_months=high))

    assert said(None, None) == ""
    assert said(6, None) == "ab 6 Monaten"
    assert said(0, 35) == "unter 3 Jahren"
    assert said(12, 71) == "1 Jahr bis unter 6 Jahren"
    assert said(-9, 11) == "ab der Schwangerschaft bis 1 Jahr"
    assert said(-9, None) == "ab der Schwangerschaft"


def test_names_what_is_known_and_what_to_ask() -> None:
    offer = an_offer(
        needs=("betreuung",), languages=("tr", "de"), cost="", capacity="", stages=("u3",)
    )
    assert language_words(offer) == "Türkisch, Deutsch"
    assert need_words(offer) != ("betreuung",)
    assert ("Sprachen", "Türkisch, Deutsch") in facts(offer)
    assert "die Kosten" in unknown(offer)
    assert "die Sprachen" not in unknown(offer)
