import pytest

from lotse.catalogue.offer_parts import BoundInstitution
from lotse.catalogue.shipped import shipped_offers
from lotse.matching.catalogue_index import Catalogue
from lotse.matching.cover_set import Covering, smallest_cover
from lotse.matching.suggest import suggest
from lotse.matching.weights import weights
from tests.lotse.matching.situations import (
    BABY,
    UNBORN,
    ids,
    offer,
    refusal,
    situation,
    suggested,
)

WHOLE_CHAIN = ("schwangerschaft", "u3", "kita", "grundschule", "sek1", "schule_beruf")


@pytest.mark.parametrize(
    "narrower",
    [
        {"stages": ("u3",)},
        {"stages": ("u3", "kita", "grundschule")},
        {"stages": ("geburt", "saeugling", "u3", "kita", "grundschule", "sek1")},
        {"stages": (), "age_min_months": 0, "age_max_months": 119},
    ],
)
def test_a_narrower_window_ranks_above_the_whole_chain(narrower: dict[str, object]) -> None:
    found = suggested(situation(), offer("a", stages=WHOLE_CHAIN), offer("b", **narrower))
    assert ids(found.suggestions) == ["b", "a"]
    assert found.suggestions[0].score > found.suggestions[1].score


@pytest.mark.parametrize(
    ("better", "known"),
    [
        ({"needs": ("erziehung", "bindung")}, {"needs": ("erziehung", "bindung")}),
        ({"languages": ("tr",)}, {"languages": ("tr", "de")}),
        ({"languages": ("ku",)}, {"languages": ("kmr", "de")}),
        ({"languages": ("tur",)}, {"languages": ("tr", "de")}),
        ({"languages": ("uk",)}, {"languages": ("ukr", "de")}),
        ({"prefers": ("armut",)}, {"circumstances": ("armut",)}),
        ({"only_for": ("hze",)}, {"circumstances": ("hze",)}),
        ({"cost": "kostenfrei"}, {"circumstances": ("armut",)}),
        ({"cost": "Beitragsfrei"}, {"circumstances": ("armut",)}),
        ({"access": ("aufsuchend", "Gruppe")}, {"circumstances": ("armut",)}),
        ({"access": ("offener Treff",)}, {}),
        ({"capacity": "freie Plätze (Stand 11/2026)"}, {}),
        ({"districts": ("Schalke",)}, {"district": "Schalke"}),
    ],
)
def test_what_fits_better_ranks_higher(better: dict[str, object], known: dict[str, object]) -> None:
    found = suggested(situation(**known), offer("a"), offer("b", **better))
    assert ids(found.suggestions) == ["b", "a"]


def test_waiting_lists_and_full_offers_rank_lower_with_a_caution() -> None:
    found = suggested(
        situation(),
        offer("a", capacity="voll"),
        offer("b", capacity="Warteliste, Stand Oktober"),
        offer("c", capacity="53 Fachkräfte"),
        offer("d", capacity="Vollzeitplätze: 20"),
    )
    assert ids(found.suggestions) == ["c", "d", "b", "a"]
    assert [len(item.cautions) for item in found.suggestions] == [0, 0, 1, 1]
    assert "Warteliste" in found.suggestions[2].cautions[0]
    assert "belegt" in found.suggestions[3].cautions[0]


@pytest.mark.parametrize(
    ("capacity", "cautions"),
    [
        ("keine Warteliste", 0), ("frei, ohne Wartezeit", 0), ("nicht ausgebucht", 0),
        ("zurzeit ausgelastet", 1), ("Aufnahmestopp bis Mai", 1), ("keine Plätze frei", 1),
        ("nicht frei, lange Wartezeiten", 1), ("voll, keine Warteliste", 1),
    ],
)  # fmt: skip
def test_places_are_read_as_people_write_them(capacity: str, cautions: int) -> None:
    (found,) = suggested(situation(), offer(capacity=capacity)).suggestions
    assert len(found.cautions) == cautions


def test_language_caution_only_if_the_family_speaks_no_german() -> None:
    silent = offer(languages=())
    assert suggested(situation(languages=("tr",)), silent).suggestions[0].cautions
    assert not suggested(situation(languages=("tr", "de-AT")), silent).suggestions[0].cautions
    stated = offer(languages=("ru",))
    assert not suggested(situation(languages=("tr",)), stated).suggestions[0].cautions


def test_only_for_shuts_out_families_without_the_circumstance() -> None:
    found = suggested(situation(circumstances=("armut",)), offer("h", only_for=("hze",)))
    assert not found.suggestions
    assert "Hilfe zur Erziehung läuft" in refusal(found, "h")


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"status": "geplant"}, "Stand „geplant“"),
        ({"status": ""}, "Stand „unbekannt“"),
        ({"referable": False}, "nicht vermittelt"),
        ({"needs": ("schulden",)}, "keinen der genannten Bedarfe"),
        ({"needs": ()}, "keinen der genannten Bedarfe"),
    ],
)
def test_never_suggested_and_said_why(said: dict[str, object], reason: str) -> None:
    found = suggested(situation(children=(BABY, UNBORN)), offer("n", **said))
    assert not found.suggestions
    assert not found.later
    assert reason in refusal(found, "n")


def test_procedures_give_guidance_and_no_suggestion() -> None:
    forced = offer("d", needs=("kinderschutz", "hze", "diversion"))
    found = suggested(situation(needs=("kinderschutz", "hze", "diversion")), forced)
    assert not found.suggestions
    assert not found.gaps
    assert [p.need for p in found.procedures] == ["kinderschutz", "hze", "diversion"]
    assert "insoweit erfahrenen Fachkraft" in found.procedures[0].guidance
    assert "110" in found.procedures[0].guidance
    assert "Allgemeinen Sozialen Dienst" in found.procedures[1].guidance
    assert "Staatsanwaltschaft" in found.procedures[2].guidance


def test_procedure_needs_are_not_covered_by_offers_that_fit_otherwise() -> None:
    mixed = offer("m", needs=("diversion", "erziehung"))
    found = suggested(situation(needs=("diversion", "erziehung")), mixed)
    assert found.suggestions[0].covers == ("erziehung",)


def test_no_needs_count_as_information() -> None:
    found = suggested(situation(needs=()), offer("i", needs=("information",)), offer("e"))
    assert ids(found.suggestions) == ["i"]


def test_gaps_do_not_depend_on_the_limit() -> None:
    known = situation(needs=("erziehung", "bindung", "schulden"))
    offers = [offer("a"), offer("b", needs=("bindung",))]
    for limit in (0, 1, 10):
        found = suggest(known, offers, limit=limit)
        assert len(found.suggestions) == min(limit, 2)
        assert found.gaps == ("schulden",)
        assert found.not_suggested == ()


def test_what_the_limit_cuts_is_said_too() -> None:
    found = suggested(situation(), offer("a"), offer("b"), limit=1)
    assert ids(found.suggestions) == ["a"]
    assert refusal(found, "b") == "Passt, steht aber weiter unten als die gezeigten Angebote."


def test_what_the_limit_cuts_from_later_is_not_said_to_fit_today() -> None:
    found = suggested(situation(children=(UNBORN,)), offer("a"), offer("b"), limit=1)
    assert ids(found.later) == ["a"]
    assert refusal(found, "b").startswith("Passt ab dem 01.02.2027, steht aber")


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_the_limit_changes_no_score(limit: int) -> None:
    """Not even of outreach that is raised above all others."""
    at_house = {"institutions": (BoundInstitution(name="Kita Sonne"),), "access": ("aufsuchend",)}
    offers = [
        offer("a", districts=("Schalke",), **at_house),
        offer("b", **at_house),
        offer("c", districts=("Buer",), stages=("u3", "kita"), **at_house),
        offer("d", districts=("Schalke",), prefers=("armut",), cost="kostenlos"),
    ]
    known = situation(circumstances=("armut",), district="Schalke")
    whole = suggested(known, *offers).suggestions
    assert ids(whole) == ["a", "b", "c", "d"]
    assert suggested(known, *offers, limit=limit).suggestions == whole[:limit]


def test_to_be_preferred_ranks_above_to_be_let_in() -> None:
    known = situation(circumstances=("armut", "hze"))
    found = suggested(
        known,
        offer("a", only_for=("hze",)),
        offer("b", only_for=("hze",), prefers=("armut",)),
        offer("c", only_for=("hze",), prefers=("suchtbelastet",)),
    )
    assert ids(found.suggestions) == ["b", "a", "c"]


def test_the_smallest_set_that_covers_all_needs_is_marked_and_first_among_equals() -> None:
    known = situation(needs=("erziehung", "bindung", "schulden"))
    found = suggested(
        known,
        offer("a", needs=("bindung",)),
        offer("b", needs=("erziehung", "bindung")),
        offer("c", needs=("schulden",)),
        offer("d", needs=("erziehung",)),
    )
    marked = [item.offer for item in found.suggestions if item.together]
    assert marked == ["b", "c"]
    assert ids(found.suggestions) == ["b", "c", "a", "d"]
    assert "zusammen mit „Angebot c“" in found.suggestions[0].reasons[-1]


def test_one_offer_that_covers_everything_says_so() -> None:
    known = situation(needs=("erziehung", "bindung"))
    found = suggested(known, offer("b", needs=("bindung", "erziehung")))
    assert "allein alles ab" in found.suggestions[0].reasons[-1]
    assert not suggested(situation(), offer()).suggestions[0].together


def test_a_set_of_today_does_not_claim_what_comes_later() -> None:
    next_year = offer("b", needs=("bindung",), stages=(), age_min_months=12)
    found = suggested(situation(needs=("erziehung", "bindung")), offer("a"), next_year)
    assert ids(found.later) == ["b"]
    assert "wofür es heute etwas gibt" in found.suggestions[0].reasons[-1]


def test_smallest_cover_prefers_few_then_high_scores() -> None:
    def covering(position: int, score: int, needs: str) -> Covering:
        return Covering(position, score, frozenset(needs))

    assert smallest_cover([]) == frozenset()
    three = [covering(0, 90, "ab"), covering(1, 90, "cd"), covering(2, 50, "bc")]
    assert smallest_cover(three) == {0, 1}
    assert smallest_cover([*three, covering(3, 10, "abcd")]) == {3}
    pairs = [covering(0, 90, "bc"), covering(1, 90, "a"), covering(2, 40, "ab")]
    assert smallest_cover([*pairs, covering(3, 40, "c")]) == {0, 1}
    equal = [covering(0, 50, "ab"), covering(1, 60, "ab"), covering(2, 60, "ab")]
    assert smallest_cover(equal) == {1}
    many = [covering(i, 50, letter) for i, letter in enumerate("abcdefghijklmnop")]
    assert smallest_cover([*many, covering(16, 40, "abcdefghijklmn")]) == {14, 15, 16}


def test_an_offer_for_some_is_not_said_to_be_for_all() -> None:
    found = suggested(situation(circumstances=("hze",)), offer(only_for=("hze",)))
    assert found.suggestions[0].reasons[2:] == (
        "Gilt für ganz Gelsenkirchen.", "Sprache: Deutsch.",
        "Besonders gedacht für Familien, auf die zutrifft: „Hilfe zur Erziehung läuft“.",
    )  # fmt: skip


def test_one_of_several_circumstances_is_enough_and_said_so() -> None:
    found = suggested(situation(), offer("h", only_for=("hze", "armut")))
    assert "einem dieser Umstände: Hilfe zur Erziehung läuft oder wenig Geld." in refusal(
        found, "h"
    )


def test_a_district_is_named_as_the_offer_spells_it() -> None:
    found = suggested(situation(district="HOERDE"), offer(districts=("Buer", "Hörde")))
    assert "Vor Ort: Hörde." in found.suggestions[0].reasons


def test_reasons_say_what_decided() -> None:
    found = suggested(
        situation(
            children=(BABY,), languages=("tr",), circumstances=("armut",), district="Schalke"
        ),
        offer(
            districts=("Schalke",),
            languages=("tr",),
            cost="kostenfrei",
            access=("aufsuchend",),
            prefers=("armut",),
            capacity="frei",
        ),
    )
    said = " ".join(found.suggestions[0].reasons)
    for part in (
        "„Erziehungsfragen, Elternbildung“", "8 Monate", "Schalke", "Türkisch", "wenig Geld",
        "Kostet nichts", "Kommt nach Hause", "Plätze frei",
    ):  # fmt: skip
        assert part in said


def test_children_stand_with_stage_and_next_stage() -> None:
    known = situation(children=(BABY, UNBORN))
    baby, unborn = suggested(known).children
    assert (baby.age_months, baby.stage, baby.next_stage) == (8, "saeugling", "u3")
    assert str(baby.next_stage_from) == "2027-03-15"
    assert (unborn.age_months, unborn.stage, unborn.next_stage) == (
        None, "schwangerschaft", "geburt",
    )  # fmt: skip


def test_a_prepared_catalogue_gives_the_same_answer() -> None:
    known = situation(needs=("erziehung", "sprache", "information"))
    offers = shipped_offers()
    catalogue = Catalogue(offers)
    assert suggest(known, offers, with_rest=True) == suggest(known, catalogue, with_rest=True)


def test_weights_leave_room_for_the_contract() -> None:
    w = weights()
    assert w.with_window + w.most_fitting_points + w.specific_points == 99
    assert w.without_window + w.most_fitting_points < w.with_window
