"""A place times its transitions itself: what follows, and what is wrong is named."""

from dataclasses import replace
from datetime import date
from io import BytesIO

from openpyxl import load_workbook

from lotse.acts.suggesting import situation_at, suggest_for
from lotse.chain.point_text import point_of
from lotse.chain.transitions import route_of
from lotse.gaps.age_groups import AgeSpan
from lotse.gaps.inventory import Look, inventory
from lotse.matching.catalogue_index import Catalogue
from lotse.profiles.parts import Corridor
from lotse.profiles.profile import Profile
from lotse.profiles.shipped import neutral_profile, profile_for
from lotse.profiles.templates import templates_of_place
from lotse.profiles.workbook import read_workbook, write_workbook
from lotse.ribbon.read import Biography, read_ribbon
from lotse.transitions.progress import planned
from lotse.views.chain_of_place import chain_of
from tests.builders import GELSENKIRCHEN, TODAY, a_child, a_family, an_offer

EARLY = Corridor(
    code="kita_grundschule",
    opens=point_of("01.02. Einschulung-1"),
    closes=point_of("31.12. Einschulung"),
)
CHILD = a_child(born=date(2021, 11, 3))  # school entry 2028: the rule's corridor opens 1.8.2027
FAMILY = a_family(children=(CHILD,), needs=())
OFFER = an_offer(
    "early", stages=("kita_grundschule",), age_min_months=None, age_max_months=None,
    needs=("information",), municipality="Gelsenkirchen",
)  # fmt: skip


def place(*corridors: Corridor) -> Profile:
    return replace(neutral_profile(), corridors=corridors)


def later_from(profile: Profile) -> date:
    return suggest_for(FAMILY, [OFFER], TODAY, profile=profile).later[0].starts


def test_without_own_windows_nothing_is_different() -> None:
    assert place(Corridor(code="kita_grundschule", label="KIGS")).corridor_spans == ()
    assert situation_at(FAMILY, TODAY, neutral_profile()).corridors == ()


def test_matching_counts_the_transition_as_the_place_does() -> None:
    assert later_from(place()) == date(2027, 8, 1)
    assert later_from(place(EARLY)) == date(2027, 2, 1)
    on = date(2027, 3, 1)
    assert not suggest_for(FAMILY, [OFFER], on, profile=place()).suggestions
    assert suggest_for(FAMILY, [OFFER], on, profile=place(EARLY)).suggestions


def test_the_ribbon_shows_the_transition_in_the_time_and_words_of_the_place() -> None:
    own = replace(EARLY, label="KIGS", takes="Verbundschule", paper="KIGS-Bogen")
    transition = planned(FAMILY, CHILD.id, from_name="", today=TODAY)
    biography = Biography(family=FAMILY, transitions=[transition])

    def shown(profile: Profile) -> tuple[date, date | None, str]:
        pieces = read_ribbon(biography, TODAY, profile).lanes[0].pieces
        piece = next(one for one in pieces if one.key.startswith("transition"))
        return piece.first, piece.last, piece.detail

    first, last, _ = shown(place())
    assert (first, last) == (date(2027, 8, 1), date(2029, 1, 31))
    first, last, detail = shown(place(own))
    assert (first, last) == (date(2027, 2, 1), date(2028, 12, 31))
    assert detail == ("KIGS, geplant. Von: Kita. An: Verbundschule (noch offen). Mit: KIGS-Bogen.")


def test_inventory_and_chain_follow_too() -> None:
    own = place(replace(EARLY, opens=point_of("Monat 37")))
    young = AgeSpan(code="x", label="x", from_months=36, to_months=47)
    catalogue = Catalogue([OFFER])

    def stages(profile: Profile) -> tuple[str, ...]:
        spans = profile.corridor_spans
        return inventory(
            catalogue, GELSENKIRCHEN, ["Schalke"], Look(ages=young, own=spans)
        ).stage_names

    assert "Übergang Kita–Grundschule" not in stages(place())
    assert "Übergang Kita–Grundschule" in stages(own)
    with_ages = replace(OFFER, stages=(), age_min_months=40, age_max_months=50)
    usual, changed = chain_of(place(), [with_ages]), chain_of(own, [with_ages])
    at_transition = [
        next(one.offers for one in chain.stations if "Kita–Grundschule" in one.name)
        for chain in (usual, changed)
    ]
    assert [len(offers) for offers in at_transition] == [0, 1]


def test_templates_say_what_the_place_says_and_the_rest_as_usual() -> None:
    own = replace(EARLY, label="KIGS", gives="Familienzentrum", trigger="Elternabend im Februar")
    template = templates_of_place(place(own))[0]
    usual = route_of("kita_grundschule")
    assert usual is not None
    assert (template.gives, template.trigger) == ("Familienzentrum", "Elternabend im Februar")
    assert (template.takes, template.paper) == (usual.takes, usual.paper)
    assert template.name == "KIGS (Nordrhein-Westfalen)"


def sheet_with(**cells: str) -> bytes:
    book = load_workbook(BytesIO(write_workbook(profile_for(GELSENKIRCHEN))))
    sheet = book["Übergänge"]
    heads = [str(cell.value) for cell in sheet[1]]
    row = sheet.max_row + 1
    for key, text in {"Übergang": "schule_beruf", **cells}.items():
        sheet.cell(row, heads.index(key) + 1, text)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def test_windows_survive_the_spreadsheet() -> None:
    read = read_workbook(sheet_with(beginnt="Monat 150", endet="31.07. Einschulung+13"))
    assert read.problems == ()
    assert read.profile is not None
    assert read.profile.corridors[-1].opens == point_of("Monat 150")
    assert read_workbook(write_workbook(read.profile)).profile == read.profile


def test_what_is_wrong_with_a_window_is_named_with_row_and_column() -> None:
    row = len(profile_for(GELSENKIRCHEN).corridors) + 2
    problem = read_workbook(sheet_with(beginnt="im Sommer")).problems[0]
    assert problem.place == f"Blatt „Übergänge“, Zeile {row}, Spalte „beginnt“"
    assert "„im Sommer“ ist kein Zeitpunkt" in problem.sentence
    problem = read_workbook(sheet_with(beginnt="Monat 200", endet="Monat 190")).problems[0]
    assert problem.place == f"Blatt „Übergänge“, Zeile {row}, Spalte „endet“"
    assert "zu Ende, bevor er beginnt" in problem.sentence


def test_a_window_that_only_some_children_would_have_is_refused() -> None:
    """Children born in October start school almost seven years old, others at six."""
    read = read_workbook(sheet_with(beginnt="Monat 76", endet="31.07. Einschulung"))
    assert [problem.sentence for problem in read.problems] == [
        "Für manche Kinder wäre dieser Übergang zu Ende, bevor er beginnt."
    ]
