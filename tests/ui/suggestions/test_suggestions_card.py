"""Offers with reasons: why, why not, later, not for us; all of it can be taken back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from lotse.acts.suggesting import remind_of_offer, suggest_for
from lotse.dates.partial import PartialDate
from lotse.families.family import Dismissal, DismissalFacts, FamilyNeed
from lotse.families.person import Person, SpokenLanguage
from lotse.referrals.referral import ReferralState
from tests.builders import TODAY, a_child, a_family, a_person, a_referral, an_offer
from tests.ui.paths_taken import a_context
from ui.suggestions.reason_dialog import ReasonDialog
from ui.suggestions.suggestion_row import SuggestionRow
from ui.suggestions.suggestions_card import SuggestionsCard
from ui.suggestions.why_label import WhyLabel
from ui.suggestions.why_not_dialog import WhyNotDialog
from ui.widgets.chip import Chip, ChipState
from ui.widgets.hint_box import HintBox
from ui.widgets.row_model import RowModel

CHILD = replace(a_child("Emre"), born=PartialDate(2026, 3, 15))
OFFERS = (
    an_offer("ge-01", name="Elterncafé", needs=("sprache",), stages=("u3",), capacity="Plätze frei",
             age_min_months=0, age_max_months=36),
    an_offer("ge-02", name="Kinderstuben", needs=("betreuung",), stages=("u3",),
             age_min_months=0, age_max_months=36, languages=("tr",)),
    an_offer("ge-03", name="Vorschulkurs", needs=("sprache",), stages=("kita",),
             age_min_months=24, age_max_months=60),
    an_offer("do-01", name="In Dortmund", municipality="Dortmund", needs=("sprache",)),
)  # fmt: skip


@pytest.fixture
def family(book):
    mother = replace(a_person(), languages=(SpokenLanguage(code="tr"),))
    needs = tuple(FamilyNeed(code=code, since=TODAY) for code in ("sprache", "betreuung"))
    with book.transaction() as records:
        records.offers.replace_all(OFFERS)
        return records.families.add(a_family(mother=mother, children=(CHILD,), needs=needs))


@pytest.fixture
def shown(qtbot, book, family):
    def show(short=False, tried="ge-02", **changed):
        context, taken, said = a_context(book)
        card = SuggestionsCard(context, family.id, short=short)
        qtbot.addWidget(card)
        subject = replace(family, **changed)
        found = suggest_for(subject, OFFERS, TODAY)
        card.show_suggestions(subject, found, "", (a_referral(family, offer_id=tried),))
        card.resize(700, 800)
        with qtbot.waitExposed(card):
            card.show()
        return card, taken, said

    return show


def rows(card):
    QApplication.processEvents()
    return {row._why.accessibleName(): row for row in card.findChildren(SuggestionRow)}


def row(card, name):
    return next(row for words, row in rows(card).items() if name in words)


def click(widget, name):
    next(b for b in widget.findChildren(QPushButton) if b.accessibleName() == name).click()


def stored(book, family):
    with book.transaction() as records:
        return records.families.get(family.id)


def test_what_fits_comes_with_reasons_by_name(shown):
    card, _, _ = shown()
    why = row(card, "Elterncafé").findChild(WhyLabel)
    assert "Emre" in why.plain()
    assert "Kind 1" not in why.plain()
    assert "✓" in why.text()
    assert {chip.text() for chip in row(card, "Elterncafé").findChildren(Chip)} == {"Plätze frei"}
    assert any("vermittelt am" in c.text() for c in row(card, "Kinderstuben").findChildren(Chip))


def test_two_offers_that_cover_everything_are_named(shown):
    card, _, _ = shown()
    hints = [hint.text() for hint in card.findChildren(HintBox)]
    assert any(text.startswith("Zusammen decken diese 2 Angebote alles ab") for text in hints)


def test_warum_opens_the_facts_and_closes_them(shown):
    card, _, _ = shown()
    first = row(card, "Elterncafé")
    first._why.click()
    assert first.details_shown
    text = " ".join(label.text() for label in first._details.findChildren(QLabel))
    assert "Lotse schlägt vor, Sie entscheiden." in text
    first._why.click()
    assert not first.details_shown


def test_vermitteln_leads_to_the_letter(shown, family):
    card, taken, _ = shown()
    row(card, "Elterncafé").main_button.click()
    assert taken.steps[-1] == ("letter", family.id, "ge-01")


def test_trifft_nicht_zu_and_back(shown, book, family):
    card, _, said = shown()
    click(card, "Elterncafé trifft nicht zu")
    assert [one.offer_id for one in stored(book, family).dismissals] == ["ge-01"]
    said.infos[-1][1]()
    assert stored(book, family).dismissals == ()


def test_what_was_put_aside_can_be_fetched_again(shown, book, family):
    card, _, _ = shown(dismissals=(Dismissal(offer_id="ge-01"),))
    assert not any("Elterncafé" in name for name in rows(card))
    click(card, "Elterncafé wieder vorschlagen")
    assert stored(book, family).dismissals == ()


def test_later_offers_can_be_remembered(shown, book, family):
    card, _, said = shown()
    later = row(card, "Vorschulkurs")
    assert {chip.text() for chip in later.findChildren(Chip)} == {"ab 15.03.2028"}
    later.main_button.click()
    with book.transaction() as records:
        (reminder,) = records.reminders.of_family(family.id)
    assert reminder.due == date(2028, 3, 15)
    assert "Wiedervorlage zum 15.03.2028" in said.infos[-1][0]


def test_what_is_remembered_says_so_and_is_not_remembered_twice(shown, book, family, qtbot):
    card, _, _ = shown()
    row(card, "Vorschulkurs").main_button.click()
    card, _, _ = shown()
    later = row(card, "Vorschulkurs")
    assert "Erinnerung am 15.03.2028" in {chip.text() for chip in later.findChildren(Chip)}
    assert later.main_button.isHidden()
    qtbot.keyClick(later, "e")
    remind_of_offer(family.id, None, "Vorschulkurs", date(2028, 3, 15), book, today=TODAY)
    with book.transaction() as records:
        assert len(records.reminders.of_family(family.id)) == 1


def test_gaps_and_procedures_are_said(shown):
    needs = tuple(FamilyNeed(code=c, since=TODAY) for c in ("schulden", "kinderschutz"))
    card, _, _ = shown(needs=needs)
    hints = " ".join(hint.text() for hint in card.findChildren(HintBox))
    assert "Dafür kennt der Katalog hier nichts" in hints
    assert hints.count(":") >= 2


def test_child_protection_stands_above_every_offer_step_by_step(shown):
    needs = tuple(FamilyNeed(code=c, since=TODAY) for c in ("sprache", "kinderschutz"))
    card, _, _ = shown(needs=needs)
    guidance = next(h for h in card.findChildren(HintBox) if "Kinderschutz" in h.text())
    lines = guidance.text().split("\n")
    assert "110" in lines[0]
    assert [line[:2] for line in lines[1:]] == ["1.", "2.", "3.", "4."]
    QApplication.processEvents()
    offers = card.findChildren(SuggestionRow)
    assert offers
    assert all(guidance.geometry().bottom() < row.geometry().top() for row in offers)


def test_a_family_without_needs_has_no_gap(shown):
    card, _, _ = shown(needs=())

    hints = " ".join(hint.text() for hint in card.findChildren(HintBox))
    assert "Dafür kennt der Katalog hier nichts" not in hints


def test_the_short_card_shows_three_at_most_and_leads_to_all(shown, family):
    card, taken, _ = shown(short=True)
    assert len(rows(card)) <= 4
    card._all.click()
    assert taken.steps[-1] == ("family", family.id, "referrals")


def test_the_first_button_can_be_reached_at_once(shown):
    card, _, _ = shown(tried="do-01")
    card.focus_first()
    assert card.focusWidget() is card.findChildren(SuggestionRow)[0].main_button


def test_what_was_tried_already_does_not_get_the_cursor_first(shown, family):
    card, _, _ = shown(tried="do-01")
    tried = card.findChildren(SuggestionRow)[0].offer_id
    card, _, _ = shown(tried=tried)
    card.focus_first()
    first = card.findChildren(SuggestionRow)[0]
    assert first.offer_id != tried
    assert card.focusWidget() is first.main_button


def test_why_not_names_a_reason_for_every_other_offer(qtbot, book, family):
    context, _, _ = a_context(book)
    dialog = WhyNotDialog(context, family.id)
    qtbot.addWidget(dialog)
    dialog.show()
    model = dialog.list.model()
    rows = [model.index(r, 0).data(RowModel.RowRole) for r in range(model.rowCount())]
    assert "In Dortmund" in {row.strong for row in rows}
    assert all(row.quiet for row in rows)
    qtbot.keyClicks(dialog.search, "dortmund")
    assert model.rowCount() == 1
    dialog.list.select_row(0)
    assert dialog._reason.text().startswith("In Dortmund: ")
    assert dialog._count.text().startswith("1 von")


def test_why_not_begins_with_the_own_place_and_what_nearly_fits(qtbot, book, family):
    offers = (
        an_offer("fern", name="Am Anfang, in Dortmund", municipality="Dortmund"),
        an_offer("kaum", name="Bald, wieder", status="pausiert", needs=("schulden",)),
        an_offer("fast", name="Café macht Pause", status="pausiert", needs=("sprache",)),
    )
    with book.transaction() as records:
        records.offers.replace_all(offers)
    dialog = WhyNotDialog(a_context(book)[0], family.id)
    qtbot.addWidget(dialog)
    model = dialog.list.model()
    rows = [model.index(r, 0).data(RowModel.RowRole) for r in range(model.rowCount())]
    assert [row.key for row in rows] == ["fast", "kaum", "fern"]


def test_why_not_says_what_is_missing_first(qtbot, book):
    with book.transaction() as records:
        bare = a_family(children=(Person(id=CHILD.id),), reference="2026-0300")
        bare = records.families.add(bare)
    context, _, _ = a_context(book)
    dialog = WhyNotDialog(context, bare.id)
    qtbot.addWidget(dialog)
    assert "fehlt noch etwas" in dialog._count.text()


def test_hostile_words_are_shown_literally(qtbot):
    label = WhyLabel(["<b>Sprache</b>"], ["a < b & c"], ["<img src='x'>"])
    qtbot.addWidget(label)
    assert "&lt;img" in label.text()
    assert label.textFormat() is Qt.TextFormat.RichText
    assert "<b>Sprache</b>" in label.plain()


def test_one_key_on_the_row_is_enough(shown, book, family, qtbot):
    card, taken, _ = shown()
    later = row(card, "Vorschulkurs")
    later.main_button.setFocus()
    qtbot.keyClick(later.main_button, "e")
    with book.transaction() as records:
        assert len(records.reminders.of_family(family.id)) == 1
    qtbot.keyClick(later.main_button, "w")
    assert later.details_shown
    now = row(card, "Elterncafé")
    qtbot.keyClick(now.main_button, "v")
    assert taken.steps[-1] == ("letter", family.id, "ge-01")
    qtbot.keyClick(now.main_button, "e")
    assert len(taken.steps) == 1, "what fits today needs no reminder"
    qtbot.keyClick(now.main_button, "t")
    assert [one.offer_id for one in stored(book, family).dismissals] == ["ge-01"]


def test_a_reason_can_be_added_and_is_shown(shown, book, family):
    card, _, _ = shown(dismissals=(Dismissal(offer_id="ge-01", on=TODAY),))
    click(card, "Grund zu Elterncafé nennen")
    (dialog,) = card.findChildren(ReasonDialog)
    dialog.reason.setText("zu weit")
    dialog.save_button.click()
    (kept,) = stored(book, family).dismissals
    assert (kept.offer_id, kept.reason, kept.on) == ("ge-01", "zu weit", TODAY)
    assert kept.facts is not None


def test_an_offer_back_in_view_says_what_changed(shown):
    facts = DismissalFacts(needs=("schulden",), stages=("saeugling",), district="altstadt")
    aside = Dismissal(offer_id="ge-01", on=TODAY, reason="zu weit", facts=facts)
    card, _, _ = shown(dismissals=(aside,))
    assert any("Elterncafé" in name for name in rows(card))
    text = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "zu weit · Seitdem ist anders: die Bedarfe" in text


def test_markers_are_shown_on_request_and_kept(shown, book, family):
    card, taken, _ = shown()
    menu = card.marker_menu()
    (spfh,) = menu.actions()
    assert not spfh.isChecked()
    spfh.trigger()
    assert stored(book, family).markers == ("spfh",)
    next(b for b in card.findChildren(QPushButton) if "Gewichte" in b.text()).click()
    assert taken.steps[-1] == ("page", "weights")


def test_where_nothing_fits_the_cursor_stands_at_the_way_on(qtbot, shown, family):
    card, taken, _ = shown(needs=())
    card.focus_first()
    assert card.focusWidget().text() == "Bedarfe ergänzen"
    card.focusWidget().click()
    assert taken.steps[-1] == ("family", family.id, "needs")
    card.show_suggestions(family, None, "Es fehlt der Ort.")
    qtbot.waitUntil(lambda: "Angaben ergänzen" in _buttons(card))
    card.focus_first()
    assert card.focusWidget().text() == "Angaben ergänzen"


def _buttons(card):
    return [button.text() for button in card.findChildren(QPushButton) if button.isVisible()]


@pytest.mark.parametrize(
    ("state", "said", "look"),
    [
        (ReferralState.SENT, "versandt, vermittelt am ", ChipState.OPEN),
        (ReferralState.ARRIVED, "angekommen, vermittelt am ", ChipState.DONE),
        (ReferralState.NO_PLACE, "kein Platz, vermittelt am ", ChipState.LEFT),
    ],
)
def test_what_became_of_a_referral_stands_at_its_offer(qtbot, book, family, state, said, look):
    context, _, _ = a_context(book)
    card = SuggestionsCard(context, family.id)
    qtbot.addWidget(card)
    before = a_referral(family, offer_id="ge-02", created_on=TODAY - timedelta(days=90))
    last = replace(a_referral(family, offer_id="ge-02", created_on=TODAY), state=state)
    card.show_suggestions(family, suggest_for(family, OFFERS, TODAY), "", (last, before))
    (chip,) = [chip for chip in card.findChildren(Chip) if said in chip.text()]
    assert chip.state is look
