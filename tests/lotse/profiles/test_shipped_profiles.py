from dataclasses import replace

import pytest

import resources
from lotse.catalogue.area import Area
from lotse.catalogue.lists import areas
from lotse.chain.names import NEUTRAL_NAMES
from lotse.chain.stages import stage_label, stages
from lotse.profiles.parts import District
from lotse.profiles.read import read_rows
from lotse.profiles.rows import numbered, read_toml, rows_of
from lotse.profiles.shipped import PlaceKind, code_of, places, profile_for, shipped_profile

WITTEN, KREIS_UNNA, KAMEN, KOELN = "05954036", "05978", "05978020", "05315000"
MODELS = [place.area for place in places() if place.kind is PlaceKind.MODEL]


def test_eighteen_places_have_a_profile_and_twenty_two_more_are_known_by_name() -> None:
    kinds = [place.kind for place in places()]
    assert kinds.count(PlaceKind.MODEL) == 18
    assert kinds.count(PlaceKind.EXTENSION) == 22
    assert sum(not place.area.is_region for place in places()) == 396


@pytest.mark.parametrize("area", MODELS, ids=[area.name for area in MODELS])
def test_each_of_the_eighteen_is_sound_and_reads_back_the_same(area: Area) -> None:
    profile = profile_for(area.ags)
    assert (profile.about.ags, profile.name) == (area.ags, area.name)
    assert profile.about.source
    assert profile.about.checked_on
    assert profile.indicators
    assert profile.focus
    assert read_rows(numbered(rows_of(profile))).profile == profile


@pytest.mark.parametrize("area", MODELS, ids=[area.name for area in MODELS])
def test_each_of_the_eighteen_brings_every_part_its_sources_tell(area: Area) -> None:
    profile = profile_for(area.ags)
    assert profile.leitbild
    assert "Leitbild" in profile.about.source
    assert profile.forms
    assert profile.needs_in_focus
    head = profile.letterhead("zweiter")
    assert head is not None
    assert head.lines[-1].split()[0].isdigit()
    towns = {each.ags for each in areas().all if each.parent == area.ags}
    assert {town.ags for town in profile.towns} <= towns
    assert bool(profile.towns) == (area.kind == "Kreis")


def test_no_data_file_is_forgotten() -> None:
    files = {file.name for file in resources.resource("profiles").iterdir()}
    assert files == {f"{code_of(area.name)}.toml" for area in MODELS} | {"nrw.toml"}


def test_every_other_place_gets_the_neutral_profile_under_its_own_name() -> None:
    profile = profile_for(KOELN)
    assert (profile.name, profile.about.code) == ("Köln", "nrw")
    assert all(profile.names.label(span.code) == stage_label(span.code) for span in stages())


def test_all_other_places_are_sound_and_a_kreis_knows_its_towns() -> None:
    for place in places():
        profile = profile_for(place.area.ags)
        assert read_rows(numbered(rows_of(profile))).problems == (), place.area.name
        assert bool(profile.towns) == profile.is_kreis, place.area.name


def test_a_town_follows_its_kreis() -> None:
    assert profile_for(KAMEN) is profile_for(KREIS_UNNA)
    assert [town.name for town in profile_for(KREIS_UNNA).towns][:2] == ["Bergkamen", "Kamen"]


def test_witten_calls_its_stages_by_other_names_and_the_rest_keeps_those_of_the_rules() -> None:
    names = profile_for(WITTEN).names
    assert names.label("u3") == "Junge Familie bis drei"
    assert names.corridor("grundschule_sek1") == NEUTRAL_NAMES.corridor("grundschule_sek1")
    assert names.stage("schule_beruf") != names.corridor("schule_beruf")


def test_districts_are_found_by_each_of_their_names_and_neighbours_both_ways() -> None:
    warendorf = profile_for("05570")
    found = warendorf.district("MUESSEN")
    assert found is not None
    assert found.name == "Müssingen"
    assert warendorf.neighbours_of("Milte") == ("Müssingen", "Einen")
    assert warendorf.districts_of("Ahlen") == ()
    near = District(name="Vohren", neighbours=("einen", "Müssen"))
    grown = replace(warendorf, districts=(*warendorf.districts, near))
    assert grown.neighbours_of("Vohren") == ("Müssingen", "Einen")
    assert "Vohren" in grown.neighbours_of("Einen")


def test_the_district_sets_the_contact() -> None:
    muenster = profile_for("05515000")
    found = muenster.contact_for(district="angelmodde")
    assert found is not None
    assert found.name.endswith("Gremmendorf/Angelmodde")
    assert muenster.contact_for(district="Mauritz") is None


def test_gladbeck_keeps_sensitive_needs_out_of_letters() -> None:
    assert {"sucht", "psychische_gesundheit"} <= profile_for("05562014").hidden_needs
    assert shipped_profile("nrw").hidden_needs == frozenset()


def test_every_problem_of_a_data_file_is_named() -> None:
    text = """
        typo = 1
        [profile]
        code = "x"
        nmae = "X"
        [[stage]]
        code = "krabbelalter"
        label = "Krabbelalter"
        [[focus]]
        text = "Von hinten"
        from_months = "drei"
    """
    places_named = [problem.place for problem in read_toml(text).problems]
    assert places_named == [
        "Blatt „typo“",
        "Blatt „Profil“, Zeile 1, Spalte „nmae“",
        "Blatt „Profil“, Zeile 1, Spalte „Kommune“",
        "Blatt „Stufen“, Zeile 1, Spalte „Stufe“",
        "Blatt „Schwerpunkte“, Zeile 1, Spalte „von Monat“",
    ]
