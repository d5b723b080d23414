"""Matching as the acceptance list words it: one function per id, on a real file."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.acts.profiling import change_rows, current_profile
from lotse.acts.serving import served_families
from lotse.acts.suggesting import dismiss_offer
from lotse.acts.weighing import keep_weights, scales
from lotse.catalogue.lists import areas
from lotse.catalogue.offer_parts import BoundInstitution
from lotse.catalogue.shipped import shipped_offers
from lotse.errors import LotseError
from lotse.families.changes import add_needs
from lotse.referrals.referral import ReferralState
from tests.builders import TODAY, a_referral, an_offer
from tests.ui.paths_taken import a_context
from tests.ui.reading import written
from tests.walks.cases_at_hand import Desk, fill, found, ids, on_page, shown, take_in, words
from ui.context import AppContext
from ui.suggestions.served_families_card import ServedFamiliesCard
from ui.weights.weights_page import WeightsPage


@pytest.mark.parametrize(
    "group", ["armut", "neuzugewandert", "chronisch_krank", "behinderung", "psychisch_belastet"]
)
def test_S008_outreach_at_a_house_comes_first_for_the_target_groups(
    book: SqlRecordBook,
    desk: Desk,
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


def test_S024_weights_are_seen_edited_and_every_suggestion_says_why(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    near = an_offer("a-near", name="Treff Schalke", needs=("bindung",), districts=("Schalke",))
    speaks = an_offer("b-speaks", name="Treff Türkisch", needs=("bindung",), languages=("tr",))
    fill(book, *(replace(one, age_min_months=0, age_max_months=35) for one in (near, speaks)))
    family = take_in(book, 8, "bindung", languages=("tr",))
    assert ids(book, family) == ["b-speaks", "a-near"]
    page = WeightsPage(desk[0])
    shown(page, qtbot)
    assert page.fields["first_language"].value() == 8
    page.save_typed()
    page.fields["first_language"].set_value(0)
    with pytest.raises(LotseError):
        page.save_typed()
    page.fields["other_language"].set_value(0)
    assert "anders" in "".join(row.accessibleName() for row in page.findChildren(QWidget)) or (
        "vorher: " in words(page.changes)
    )
    page.take.click()
    page.save_typed()
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


def test_S055_a_family_leaves_the_list_of_an_offer_when_its_child_is_too_old(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
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
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
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


def test_S123_an_offer_for_all_stages_fits_every_stage_below_those_made_for_it(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
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
