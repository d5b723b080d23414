"""An offer in words, and found by them."""

import pytest

from lotse.catalogue.labels import language_labels
from lotse.catalogue.offer import in_words
from lotse.catalogue.offer_search import OfferSearch
from lotse.catalogue.offer_words import age_words, facts, unknown
from tests.builders import an_offer


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (None, None, ""),
        (-9, -1, "in der Schwangerschaft"),
        (None, -1, "in der Schwangerschaft"),
        (-9, None, "ab der Schwangerschaft"),
        (-9, 11, "ab der Schwangerschaft bis unter 1 Jahr"),
        (0, None, "ab der Geburt"),
        (0, 35, "unter 3 Jahren"),
        (None, 0, "unter 1 Monat"),
        (6, None, "ab 6 Monaten"),
        (1, 5, "ab 1 Monat bis unter 6 Monaten"),
        (36, 71, "ab 3 Jahren bis unter 6 Jahren"),
        (12, 17, "ab 1 Jahr bis unter 18 Monaten"),
    ],
)
def test_ages_in_words(low: int | None, high: int | None, said: str) -> None:
    assert age_words(an_offer(age_min_months=low, age_max_months=high)) == said


def test_only_what_is_known_is_said() -> None:
    bare = an_offer(age_min_months=None, age_max_months=None, stages=())
    assert facts(bare) == (("Ort", "Gelsenkirchen"),)
    assert unknown(bare) == ("das Alter", "die Sprachen", "die Kosten", "die freien Plätze")


def test_a_full_offer_leaves_nothing_open() -> None:
    offer = an_offer(
        provider="Stadt; Caritas;",
        districts=("Schalke", "Altstadt"),
        languages=("tr", "de", "xyz"),
        only_for=("alleinerziehend", "unbekannt"),
        cost="kostenfrei",
        capacity="frei",
    )
    said = dict(facts(offer))
    assert said["Träger"] == "Stadt, Caritas"
    assert said["Ort"] == "Gelsenkirchen, Schalke, Altstadt"
    assert said["Sprachen"] == "Türkisch, Deutsch, xyz"
    assert said["Nur für"] == "alleinerziehend, unbekannt"
    assert unknown(offer) == ()


def test_stages_say_the_age_too() -> None:
    assert "das Alter" not in unknown(an_offer(age_min_months=None, age_max_months=None))


def test_each_language_is_said_once_and_lists_are_tidy() -> None:
    assert language_labels(["tr", "de", "tr"]) == "Türkisch, Deutsch"
    assert language_labels([]) == ""
    assert in_words(" Stadt ;; AWO") == "Stadt, AWO"


MIDWIFE = an_offer("ge-01", name="Familienhebamme", needs=("gesundheit",))
CAFE = an_offer("ge-02", name="Elterncafé Schalke", needs=("sprache",), provider="AWO;Stadt")
COURSE = an_offer("ge-03", name="Schwimmkurs", needs=(), districts=("Schalke",))
SEARCH = OfferSearch((MIDWIFE, COURSE, CAFE))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [CAFE, MIDWIFE, COURSE]),
        ("   ", [CAFE, MIDWIFE, COURSE]),
        ("hebamme", []),  # words are found by their beginning
        ("FAMILIENHEB", [MIDWIFE]),
        ("cafe", []),
        ("elterncafe", [CAFE]),
        ("schalke", [CAFE, COURSE]),  # in the name first
        ("kurs schalke", []),
        ("schwimm schalke", [COURSE]),
        ("stadt", [CAFE]),
        ("gelsen", [CAFE, MIDWIFE, COURSE]),
    ],
)
def test_every_word_begins_a_word_of_the_offer(typed: str, found: list[object]) -> None:
    assert SEARCH.find(typed) == found


def test_an_offer_is_found_by_its_need_in_words() -> None:
    talk = an_offer("ge-05", name="Gesprächskreis", needs=("psychische_gesundheit",))
    search = OfferSearch((MIDWIFE, talk))
    assert search.find("seelische eltern") == [talk]
    assert search.find("Bewegung") == [MIDWIFE]


def test_any_spelling_of_umlauts() -> None:
    bridge = an_offer("ge-04", name="Treff an der Brücke")
    assert OfferSearch((bridge,)).find("BRUECKE") == [bridge]
    assert OfferSearch((bridge,)).find("brücke treff") == [bridge]


def test_no_more_than_the_limit() -> None:
    assert SEARCH.find("", limit=2) == [CAFE, MIDWIFE]
    assert OfferSearch(()).find("x") == []
