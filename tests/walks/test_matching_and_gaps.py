"""Matching and gaps as the acceptance list words them: one function per id, on a real file."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import cast
from uuid import uuid4

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.acts.profiling import change_rows, current_profile
from lotse.acts.serving import served_families
from lotse.acts.suggesting import dismiss_offer, suggestions_of
from lotse.acts.weighing import keep_weights, scales
from lotse.catalogue.lists import areas
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_parts import BoundInstitution, OfferKind
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.shipped import shipped_offers
from lotse.dates.months import months_back
from lotse.dates.partial import PartialDate
from lotse.families.changes import add_needs
from lotse.families.family import Family, FamilyNeed, Stay, StayKind
from lotse.families.person import SpokenLanguage
from lotse.matching.child_windows import OfferWindow
from lotse.matching.found import Suggestions
from lotse.matching.prepared import usual_span
from lotse.referrals.referral import ReferralState
from lotse.views.family_file import read_family_file
from tests.builders import TODAY, a_child, a_family, a_person, a_referral, an_offer
from tests.ui.paths_taken import PathsTaken, Said, a_context
from tests.ui.reading import press, written
from ui.context import AppContext
from ui.family.forms_card import FormsCard
from ui.family.needs_tab import NeedsTab
from ui.forms.form_page import FormPage
from ui.gaps.gaps_page import GapsPage
from ui.gaps.sheet_card import SheetCard
from ui.offers.offer_page import OfferPage
from ui.pages import open_page
from ui.referrals.referrals_tab import ReferralsTab
from ui.suggestions.served_families_card import ServedFamiliesCard
from ui.suggestions.suggestion_row import SuggestionRow
from ui.suggestions.suggestions_card import SuggestionsCard
from ui.theme.theme import Scheme, Theme
from ui.weights.weights_page import WeightsPage
from ui.widgets.row import Row

SCHOOL = BoundInstitution(name="Grundschule am Park")


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> Iterator[None]:
    theme = Theme(qapp, scheme=Scheme.LIGHT)
    yield
    theme.deleteLater()


@pytest.fixture
def desk(book: SqlRecordBook) -> Iterator[tuple[AppContext, PathsTaken, Said]]:
    made = a_context(book)
    yield made
    made[0].background.close()


def fill(book: SqlRecordBook, *offers: Offer) -> None:
    with book.transaction() as records:
        records.offers.replace_all(offers)


def take_in(
    book: SqlRecordBook,
    months: int,
    *needs: str,
    number: int = 1,
    district: str = "Schalke",
    languages: tuple[str, ...] = ("de",),
    **more: object,
) -> Family:
    """A family of Gelsenkirchen whose only child has that age."""
    child = replace(a_child("Ela"), id=uuid4(), born=PartialDate.of(months_back(TODAY, months)))
    spoken = tuple(SpokenLanguage(code=code) for code in languages)
    mother = replace(a_person("Mina"), id=uuid4(), languages=spoken)
    family = a_family(
        mother=mother,
        father=replace(a_person("Can"), id=uuid4()),
        children=(child,),
        reference=f"2026-{number:04}",
        needs=tuple(FamilyNeed(code=code, since=TODAY) for code in needs),
    )
    home = replace(family.households[0], district=district)
    family = replace(family, households=(home,), **more)
    with book.transaction() as records:
        return records.families.add(family)


def enrol(book: SqlRecordBook, family: Family, name: str, kind: StayKind, until: str = "") -> None:
    stay = Stay(
        child_id=family.children[0].id,
        kind=kind,
        name=name,
        since=PartialDate(2022),
        until=PartialDate(int(until)) if until else None,
    )
    with book.transaction() as records:
        stored = records.families.get(family.id)
        records.families.save(replace(stored, stays=(*stored.stays, stay)))


def found(book: SqlRecordBook, family: Family, today: date = TODAY) -> Suggestions:
    return suggestions_of(family.id, book, today=today, with_rest=True)


def ids(book: SqlRecordBook, family: Family, today: date = TODAY) -> list[str]:
    return [one.offer for one in found(book, family, today).suggestions]


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def shown(widget: QWidget, qtbot: QtBot) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(1000, 900)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def counted(page: GapsPage, qtbot: QtBot) -> GapsPage:
    shown(page, qtbot)
    qtbot.waitUntil(lambda: page.is_ready)
    return page


def tab_of(book: SqlRecordBook, family: Family, context: AppContext, qtbot: QtBot) -> ReferralsTab:
    tab = ReferralsTab(context, read_family_file(family.id, book))
    tab.show_file()
    shown(tab, qtbot)
    return tab


def on_page(
    book: SqlRecordBook, family: Family, context: AppContext, qtbot: QtBot
) -> dict[str, str]:
    """What the page of the family offers today: id of the offer and why, the best first."""
    tab = tab_of(book, family, context, qtbot)
    rows = [row for row in tab.findChildren(SuggestionRow) if row.isVisible()]
    rows.sort(key=lambda row: row.mapTo(tab, row.pos()).y())
    now = [row for row in rows if row.main_button.text() == "Vermitteln"]
    return {row.offer_id: row.accessibleName() for row in now}


def name_need(
    book: SqlRecordBook, family: Family, word: str, context: AppContext, qtbot: QtBot
) -> None:
    """Types a word on the page of the needs and takes the one need that has it."""
    tab = NeedsTab(context, read_family_file(family.id, book))
    tab.show_file()
    shown(tab, qtbot)
    completer = tab.need.completer()
    completer.setCompletionPrefix(word)
    assert completer.completionCount() == 1
    tab.need.setCurrentText(completer.currentCompletion())
    tab.add_chosen_need()


def cell(page: GapsPage, key: str, row: str, column: str) -> str:
    card = page._cards[key]
    assert isinstance(card, SheetCard)
    model = card.model
    heads = [model.headerData(i, _across()) for i in range(model.columnCount())]
    rows = [model.index(i, 0).data() for i in range(model.rowCount())]
    return str(model.index(rows.index(row), heads.index(column)).data())


def missing_in(page: GapsPage, district: str) -> str:
    """What stands under the name of a district."""
    card = page._cards["districts"]
    return next(
        written(row)
        for row in card.findChildren(Row)
        if not row.isHidden() and written(row).startswith(f"{district} | ")
    )


def _across() -> Qt.Orientation:
    return Qt.Orientation.Horizontal


def test_S003_gaps_from_48_months_on_list_stages_without_any_offer(
    book: SqlRecordBook, desk: tuple[AppContext, PathsTaken, Said], qtbot: QtBot
) -> None:
    fill(book, an_offer("a", stages=("u3",), age_min_months=None, age_max_months=None))
    page = counted(GapsPage(desk[0]), qtbot)
    assert "Schwangerschaft" in page.empty_stages.text()
    page.ages._pick("ab_48")
    qtbot.waitUntil(lambda: page.is_ready)
    assert page.empty_stages.text().startswith("Stufen ohne jedes Angebot: Kita-Kind")
    assert "Schwangerschaft" not in page.empty_stages.text()
    assert "Grundschul" in page.empty_stages.text()


@pytest.mark.parametrize(
    "group", ["armut", "neuzugewandert", "chronisch_krank", "behinderung", "psychisch_belastet"]
)
def test_S008_outreach_at_a_house_comes_first_for_the_target_groups(
    book: SqlRecordBook,
    desk: tuple[AppContext, PathsTaken, Said],
    qtbot: QtBot,
    group: str,
) -> None:
    strong = an_offer(
        "a-strong", needs=("erziehung", "sprache"), stages=("u3",), age_min_months=6,
        age_max_months=11, districts=("Schalke",), languages=("de",), capacity="frei",
        access=("offener Treff",), prefers=(group,),
    )  # fmt: skip
    visits = an_offer(
        "z-visits", needs=("sprache",), stages=(), age_min_months=0, age_max_months=71,
        access=("aufsuchend",), institutions=(BoundInstitution(name="Familienzentrum Nord"),),
    )  # fmt: skip
    fill(book, strong, visits)
    flagged = take_in(book, 8, "erziehung", "sprache", circumstances=(group,))
    other = take_in(book, 8, "erziehung", "sprache", number=2, circumstances=("arbeitslos",))
    suggestions = found(book, flagged).suggestions
    assert [one.offer for one in suggestions] == ["z-visits", "a-strong"]
    assert 100 >= suggestions[0].score > suggestions[1].score
    assert any("steht deshalb vorn" in reason for reason in suggestions[0].reasons)
    assert ids(book, other) == ["a-strong", "z-visits"]
    assert list(on_page(book, flagged, desk[0], qtbot)) == ["z-visits", "a-strong"]
    assert list(on_page(book, other, desk[0], qtbot)) == ["a-strong", "z-visits"]


def test_S014_stage_by_district_marks_gaps_and_goes_to_csv_and_pdf(
    book: SqlRecordBook, desk: tuple[AppContext, PathsTaken, Said], qtbot: QtBot, tmp_path: Path
) -> None:
    change_rows("district", [{"name": "Schalke"}, {"name": "Erle"}], book)
    fill(
        book,
        an_offer("a", stages=("kita",), age_min_months=None, age_max_months=None,
                 districts=("Schalke",)),
        an_offer("b", stages=("kita",), age_min_months=None, age_max_months=None),
    )  # fmt: skip
    page = counted(GapsPage(desk[0]), qtbot)
    assert cell(page, "stages", "Kita-Kind ab drei", "Schalke") == "2 (1 vor Ort)"
    assert cell(page, "stages", "Kita-Kind ab drei", "Erle") == "1"
    assert cell(page, "stages", "Schwangerschaft", "Erle") == "Lücke"
    table, paper = tmp_path / "luecken.csv", tmp_path / "luecken.pdf"
    page.save_csv(table)
    page.save_pdf(paper)
    rows = list(csv.reader(StringIO(table.read_text("utf-8-sig")), delimiter=";"))
    assert ["Kita-Kind ab drei", "2 (1 vor Ort)", "1"] in rows
    read = " ".join(p.extract_text() for p in pypdf.PdfReader(BytesIO(paper.read_bytes())).pages)
    assert "Lücke" in read
    assert "Schalke" in read


def test_S024_weights_are_seen_edited_and_every_suggestion_says_why(
    book: SqlRecordBook, desk: tuple[AppContext, PathsTaken, Said], qtbot: QtBot
) -> None:
    near = an_offer("a-near", name="Treff Schalke", needs=("bindung",), districts=("Schalke",))
    speaks = an_offer("b-speaks", name="Treff Türkisch", needs=("bindung",), languages=("tr",))
    fill(book, *(replace(one, age_min_months=0, age_max_months=35) for one in (near, speaks)))
    family = take_in(book, 8, "bindung", languages=("tr",))
    assert ids(book, family) == ["b-speaks", "a-near"]
    page = WeightsPage(desk[0])
    shown(page, qtbot)
    assert page.fields["first_language"].value() == 8
    page.fields["first_language"].set_value(0)
    page.fields["other_language"].set_value(0)
    assert "anders" in "".join(row.accessibleName() for row in page.findChildren(QWidget)) or (
        "vorher: " in words(page.changes)
    )
    page.take.click()
    assert current_profile(book).weight_points["first_language"] == 0
    changed = found(book, family).suggestions
    assert [one.offer for one in changed] == ["a-near", "b-speaks"]
    assert all(one.reasons for one in changed)
    why = on_page(book, family, desk[0], qtbot)
    assert list(why) == ["a-near", "b-speaks"]
    assert "Vor Ort: Schalke" in why["a-near"]
    assert all(said.split(": ", 1)[1].strip() for said in why.values())
    page.fields["own_district"].set_value(43)
    assert not page.take.isEnabled()
    assert "Punkte zu viel" in page.hint.text()
    page.default.click()
    page.take.click()
    assert current_profile(book).weight_points == {}
    assert ids(book, family) == ["b-speaks", "a-near"]


def test_S035_the_need_for_nutrition_suggests_the_food_offers(
    book: SqlRecordBook, desk: tuple[AppContext, PathsTaken, Said], qtbot: QtBot
) -> None:
    """Of the shipped catalogue, wherever one speaks of food; the need is found by that word."""
    fill(book, *shipped_offers())
    food = [
        one
        for one in shipped_offers()
        if one.can_be_referred and "ernährung" in f"{one.name} {one.description}".lower()
        and "gesundheit" in one.needs
    ]  # fmt: skip
    assert len({one.municipality for one in food}) >= 3
    for number, offer in enumerate(food, start=1):
        low, high = usual_span(
            OfferWindow(offer.stages, offer.age_min_months, offer.age_max_months)
        )
        home = areas().resolve(offer.municipality).ags
        family = take_in(
            book, min(max(low, 20), high - 1), number=number, municipality=home,
            district=offer.districts[0] if offer.districts else "",
        )  # fmt: skip
        assert offer.id not in ids(book, family)
        name_need(book, family, "Ernährung", desk[0], qtbot)
        suggestion = next(one for one in found(book, family).suggestions if one.offer == offer.id)
        assert any("Gesundheit, Ernährung, Bewegung" in reason for reason in suggestion.reasons)
        assert offer.id in on_page(book, family, desk[0], qtbot)


def test_S055_a_family_leaves_the_list_of_an_offer_when_its_child_is_too_old(
    book: SqlRecordBook, desk: tuple[AppContext, PathsTaken, Said], qtbot: QtBot
) -> None:
    club = an_offer("c", needs=("eltern_kind_gruppe",), age_min_months=0, age_max_months=11)
    fill(book, club)
    family = take_in(book, 11, "eltern_kind_gruppe")
    assert ids(book, family) == ["c"]
    assert [one.reference for one in served_families("c", book, today=TODAY)] == ["2026-0001"]
    birthday = date(TODAY.year, 12, 31)
    assert ids(book, family, birthday) == []
    assert served_families("c", book, today=birthday) == ()
    assert "2026-0001" in served_on_page("c", desk[0], qtbot)
    later, *_ = a_context(book, today=birthday)
    assert "2026-0001" not in served_on_page("c", later, qtbot)
    later.background.close()


def served_on_page(offer_id: str, context: AppContext, qtbot: QtBot) -> str:
    """What the card „Für welche Familien“ of an offer says."""
    card = ServedFamiliesCard(context)
    shown(card, qtbot)
    card.show_offer(offer_id)
    qtbot.waitUntil(lambda: card.is_ready)
    return written(card)


def test_S059_the_jugendbildungsbuero_comes_first_for_youths_who_look_for_work(
    book: SqlRecordBook, desk: tuple[AppContext, PathsTaken, Said], qtbot: QtBot
) -> None:
    fill(book, *shipped_offers())
    office = next(one for one in shipped_offers() if one.name == "Jugendbildungsbüro")
    home = areas().resolve(office.municipality).ags
    for months in (120, 170, 200, 227):
        family = take_in(book, months, "beruf", number=months, municipality=home)
        assert ids(book, family)[0] == office.id
        assert next(iter(on_page(book, family, desk[0], qtbot))) == office.id
    for months in (119, 228):
        other = take_in(book, months, "beruf", number=months, municipality=home)
        assert office.id not in ids(book, other)


def test_S068_needs_map_to_offers_and_the_report_covers_0_to_47_months(
    book: SqlRecordBook, desk: tuple[AppContext, PathsTaken, Said], qtbot: QtBot
) -> None:
    fill(
        book,
        an_offer("g", needs=("gesundheit",), age_min_months=0, age_max_months=47),
        an_offer("s", needs=("sprache",), age_min_months=0, age_max_months=47),
    )
    for number in range(7):
        take_in(book, 20, "schulden", number=number + 1)
        take_in(book, 60, "wohnen", number=number + 11)
    for number, (word, offer) in enumerate(
        (("Bewegung", "g"), ("Ernährung", "g"), ("Sprachförderung", "s")), start=30
    ):
        one = take_in(book, 20, number=number)
        assert ids(book, one) == []
        name_need(book, one, word, desk[0], qtbot)
        assert list(on_page(book, one, desk[0], qtbot)) == [offer]
    page = counted(GapsPage(desk[0]), qtbot)
    page.ages._pick("unter_48")
    qtbot.waitUntil(lambda: page.is_ready)
    assert cell(page, "gaps", "Schulden", "Schalke") == "6–9"
    assert "Wohnen" not in [row[0] for row in page._cards["gaps"].sheet.rows]


@pytest.mark.parametrize(("level", "leads"), [("unter", True), ("mitte", False)])
def test_S088_a_motor_test_result_leads_to_movement_offers(
    book: SqlRecordBook,
    desk: tuple[AppContext, PathsTaken, Said],
    qtbot: QtBot,
    level: str,
    leads: bool,
) -> None:
    """The result goes into the form „Bewegungstest“; it is a need, and the need finds offers."""
    sports = an_offer(
        "sport", name="Bewegung für Vorschulkinder", needs=("freizeit", "gesundheit"),
        stages=("kita",), age_min_months=36, age_max_months=83,
    )  # fmt: skip
    fill(book, sports, replace(sports, id="x", needs=("schulden",)))
    family = take_in(book, 60)
    assert on_page(book, family, desk[0], qtbot) == {}
    begin_form(book, family, "Bewegungstest · Ela", desk[0], qtbot)
    _, form_id, family_id, child_id = desk[1].steps[-1]
    page = FormPage(desk[0], form_id, family_id, child_id)
    shown(page, qtbot)
    page.model.answer("test_am", TODAY.isoformat())
    page.model.answer("stufe", level)
    press(qtbot, page, "&Abschließen")
    needs = read_family_file(family.id, book).family.needs
    assert {(one.code, one.child_id, one.source) for one in needs} == (
        {("freizeit", None, "Bewegungstest"), ("gesundheit", child_id, "Bewegungstest")}
        if leads
        else set()
    )
    assert list(on_page(book, family, desk[0], qtbot)) == (["sport"] if leads else [])
    (answers,) = read_family_file(family.id, book).answers
    assert answers.outcome.endswith("dem Durchschnitt" if leads else "im Durchschnitt")


def begin_form(
    book: SqlRecordBook, family: Family, entry: str, context: AppContext, qtbot: QtBot
) -> None:
    """By the menu of the card of forms."""
    card = FormsCard(context)
    shown(card, qtbot)
    card.show_forms(read_family_file(family.id, book))
    menu = card.findChild(QMenu)
    assert menu is not None
    (action,) = [one for one in menu.actions() if one.text() == entry]
    action.trigger()


def test_S123_an_offer_for_all_stages_fits_every_stage_below_those_made_for_it(
    book: SqlRecordBook, desk: tuple[AppContext, PathsTaken, Said], qtbot: QtBot
) -> None:
    whole = an_offer(
        "a-all", needs=("erziehung",), age_min_months=-9, age_max_months=323,
        stages=("schwangerschaft", "u3", "kita", "grundschule", "sek1", "schule_beruf"),
    )  # fmt: skip
    spans = {
        8: (0, 11),
        20: (12, 35),
        50: (36, 71),
        90: (72, 119),
        150: (120, 191),
        210: (192, 227),
    }
    fill(
        book,
        whole,
        *(
            an_offer(f"b-{age}", needs=("erziehung",), stages=(), age_min_months=low,
                     age_max_months=high)
            for age, (low, high) in spans.items()
        ),
    )  # fmt: skip
    for age in spans:
        family = take_in(book, age, "erziehung", number=age)
        assert ids(book, family) == [f"b-{age}", "a-all"]
        assert list(on_page(book, family, desk[0], qtbot)) == [f"b-{age}", "a-all"]


def test_S148_the_restricted_marker_brings_the_midwife_for_infants(
    book: SqlRecordBook, desk: tuple[AppContext, PathsTaken, Said], qtbot: QtBot
) -> None:
    midwife = an_offer("h", name="Hebamme", needs=("hebamme",), stages=(), age_min_months=0,
                       age_max_months=11)  # fmt: skip
    fill(book, midwife)
    infant, older = take_in(book, 4, "wohnen"), take_in(book, 14, "wohnen", number=2)
    assert ids(book, infant) == []
    for family in (infant, older):
        tab = tab_of(book, family, desk[0], qtbot)
        (card,) = tab.findChildren(SuggestionsCard)
        (action,) = [one for one in card.marker_menu().actions() if "SPFH" in one.text()]
        action.trigger()
    suggestion = found(book, infant).suggestions[0]
    assert suggestion.offer == "h"
    assert ids(book, older) == []
    said = " ".join(suggestion.reasons)
    assert "SPFH" not in said
    assert "Hebammenbegleitung" in said
    tab = tab_of(book, infant, desk[0], qtbot)
    assert "Sozialpädagogische" not in words(tab), "shown on request only"


def test_S175_and_S168_offers_by_district_and_type_and_the_gap_list_with_its_contact(
    book: SqlRecordBook, desk: tuple[AppContext, PathsTaken, Said], qtbot: QtBot
) -> None:
    change_rows("district", [{"name": "Schalke"}, {"name": "Erle"}], book)
    change_rows("contact", [{"name": "Jana Beispiel", "district": "Erle"}], book)
    whole = {"stages": ("kita",), "age_min_months": None, "age_max_months": None}
    fill(
        book,
        an_offer("a", needs=("erziehung",), offer_type="treff", districts=("Schalke",), **whole),
        an_offer("b", offer_type="kurs", districts=("Schalke", "Erle"), **whole),
    )
    page = counted(GapsPage(desk[0]), qtbot)
    assert cell(page, "types", "Treff", "Schalke") == "1"
    assert cell(page, "types", "Treff", "Erle") == "0"
    assert cell(page, "stages", "Kita-Kind ab drei", "Schalke") == "2 (2 vor Ort)"
    stages, needs = missing_in(page, "in allen Stadtteilen").splitlines()
    assert stages.split(": ")[1].startswith("Schwangerschaft")
    assert needs.startswith("Bedarfe ohne Angebot: ")
    assert "Schulden" in needs
    assert missing_in(page, "Erle").splitlines() == [
        "Erle | Bedarfe ohne Angebot: Erziehungsfragen, Elternbildung",
        "zuständig: Jana Beispiel",
    ]


def test_S004_offers_of_a_school_reach_every_family_whose_child_goes_there(
    book: SqlRecordBook, desk: tuple[AppContext, PathsTaken, Said], qtbot: QtBot
) -> None:
    centre = an_offer(
        "fgz", name="Elterncafé", needs=("erziehung",), stages=("grundschule",),
        age_min_months=None, age_max_months=None, institutions=(SCHOOL,),
        locations=(OfferSite(name="Schule", institution="Grundschule am Park"),),
    )  # fmt: skip
    fill(book, centre)
    there, elsewhere = take_in(book, 90, "erziehung"), take_in(book, 90, "erziehung", number=2)
    no_need = take_in(book, 90, "schulden", number=3)
    for family in (there, no_need):
        enrol(book, family, "Grundschule am Park", StayKind.SCHOOL)
    assert ids(book, there) == ["fgz"]
    assert "An der Einrichtung von Kind 1" in " ".join(found(book, there).suggestions[0].reasons)
    assert ids(book, elsewhere) == []
    assert "Ist nur für Kinder von" in found(book, elsewhere).not_suggested[0].reasons[0]
    (listed,) = found(book, no_need).at_houses
    assert (listed.offer, listed.is_programme) == ("fgz", False)
    why = on_page(book, there, desk[0], qtbot)["fgz"]
    assert "An der Einrichtung von Ela" in why
    assert on_page(book, elsewhere, desk[0], qtbot) == {}
    assert "Elterncafé" in words(tab_of(book, no_need, desk[0], qtbot)), (
        "at the school of the child"
    )


def test_S087_a_programme_is_listed_for_each_child_there_and_nobody_is_referred(
    book: SqlRecordBook, desk: tuple[AppContext, PathsTaken, Said], qtbot: QtBot
) -> None:
    programme = an_offer(
        "faustlos", name="Gewaltfrei lernen", kind=OfferKind.PROGRAMME, needs=("erziehung",),
        stages=("kita",), institutions=(BoundInstitution(name="Kita Sonnenblume"),),
    )  # fmt: skip
    fill(book, programme)
    family = take_in(book, 50, "erziehung")
    enrol(book, family, "Kita Sonnenblume", StayKind.DAY_CARE)
    assert ids(book, family) == []
    tab = tab_of(book, family, desk[0], qtbot)
    assert "Gewaltfrei lernen" in words(tab)
    assert "Kita Sonnenblume" in words(tab)
    assert not tab.findChildren(SuggestionRow)
    assert served_families("faustlos", book, today=TODAY) == ()
    page = cast(OfferPage, shown(open_page("offer", desk[0], offer_id="faustlos"), qtbot))
    assert not page.refer.isEnabled()


def test_S106_the_school_s_centre_links_to_the_centre_of_the_kita_before(
    book: SqlRecordBook, desk: tuple[AppContext, PathsTaken, Said], qtbot: QtBot
) -> None:
    kita = an_offer(
        "fz", name="Familienzentrum Sonnenblume", needs=("erziehung",), stages=("kita",),
        age_min_months=36, age_max_months=71,
        institutions=(BoundInstitution(name="Kita Sonnenblume"),),
    )  # fmt: skip
    school = an_offer(
        "fgz", name="Familiengrundschulzentrum", needs=("erziehung",), stages=("grundschule",),
        age_min_months=72, age_max_months=131, institutions=(SCHOOL,),
    )  # fmt: skip
    fill(book, kita, school)
    family = take_in(book, 90, "erziehung")
    enrol(book, family, "Kita Sonnenblume", StayKind.DAY_CARE, until="2025")
    enrol(book, family, "Grundschule am Park", StayKind.SCHOOL)
    assert ids(book, family) == ["fgz"]
    tab = tab_of(book, family, desk[0], qtbot)
    link = "Vorher: Familienzentrum Sonnenblume"
    next(b for b in tab.findChildren(QPushButton) if b.text() == link).click()
    assert desk[1].steps[-1] == ("offer", "fz")


def test_S149_an_offer_serves_its_municipalities_and_shows_whom_and_how_many(
    book: SqlRecordBook, desk: tuple[AppContext, PathsTaken, Said], qtbot: QtBot
) -> None:
    godparents = an_offer(
        "p", name="Patenschaften", municipality="Gladbeck", also_serves=("Gelsenkirchen",),
        needs=("entlastung",), age_min_months=0, age_max_months=35,
    )  # fmt: skip
    fill(book, godparents)
    take_in(book, 8, "entlastung")
    take_in(book, 8, "entlastung", number=2)
    take_in(book, 60, "entlastung", number=3)
    card = ServedFamiliesCard(desk[0])
    card.show_offer("p")
    shown(card, qtbot)
    qtbot.waitUntil(lambda: card.is_ready)
    assert (card.count_now, card.count_soon) == (2, 0)
    assert "jetzt: 2 · in den nächsten sechs Monaten: 0" in words(card)
    assert "auch für Familien in Gelsenkirchen" in words(card)
    next(b for b in card.findChildren(QPushButton) if "vermitteln" in b.accessibleName()).click()
    assert desk[1].steps[-1][0] == "letter"


def test_an_offer_put_aside_comes_back_when_the_facts_change(book: SqlRecordBook) -> None:
    fill(book, an_offer("a", needs=("erziehung",), age_min_months=0, age_max_months=60))
    family = take_in(book, 11, "erziehung")
    dismiss_offer(family.id, "a", book, today=TODAY, reason="zu weit")
    assert ids(book, family) == []
    assert "beiseitegelegt" in found(book, family).not_suggested[0].reasons[0]
    assert ids(book, family, date(TODAY.year, 12, 31)) == ["a"], "one year old: another stage"
    with book.transaction() as records:
        stored = records.families.get(family.id)
        records.families.save(add_needs(stored, ["schulden"], today=TODAY, source="von Hand"))
    assert ids(book, family) == ["a"]


def test_prerequisites_exclusions_and_neighbours(book: SqlRecordBook) -> None:
    change_rows("district", [{"name": "Schalke", "neighbours": "Erle"}, {"name": "Erle"},
                             {"name": "Hassel"}], book)  # fmt: skip
    age = {"needs": ("erziehung",), "age_min_months": 0, "age_max_months": 60}
    fill(
        book,
        an_offer("basis", name="Grundkurs", **age),
        an_offer("aufbau", name="Aufbaukurs", requires=("basis",), **age),
        an_offer("statt", name="Statt dessen", excludes=("basis",), **age),
        an_offer("fern", name="Fern", districts=("Hassel",), **age),
        an_offer("nah", name="Nah", districts=("Erle",), **age),
    )
    family = take_in(book, 20, "erziehung")
    before = found(book, family)
    assert [one.offer for one in before.suggestions] == ["basis", "statt", "nah", "fern"]
    assert [one.reason for one in before.after_others] == ["Erst nach „Grundkurs“."]
    assert any("Nachbarstadtteil: Erle" in reason for reason in before.suggestions[2].reasons)
    with book.transaction() as records:
        going = a_referral(family, offer_id="basis", state=ReferralState.ARRIVED)
        records.referrals.add(going)
    after = found(book, family)
    assert "aufbau" in [one.offer for one in after.suggestions]
    assert "statt" not in [one.offer for one in after.suggestions]
    refused = {one.offer: " ".join(one.reasons) for one in after.not_suggested}
    assert "Geht nicht zusammen mit „Grundkurs“" in refused["statt"]


def test_weights_that_break_the_order_are_refused_with_a_sentence(book: SqlRecordBook) -> None:
    fill(book, an_offer("a"))
    kept = scales(book)
    with pytest.raises(Exception, match="Punkte zu viel"):
        keep_weights({**kept.points, "circumstance": 40}, book)
    assert current_profile(book).weight_points == {}
