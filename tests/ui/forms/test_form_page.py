"""The page of a form: drafts save themselves and are offered again; finishing stores answers."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from lotse.acts.answering import save_draft
from lotse.answers import Draft, DraftKey
from lotse.errors import VaultError
from lotse.forms.shipped import shipped_form
from tests.builders import NOW, a_child, a_family
from tests.ui.paths_taken import a_context
from ui.forms.autosave import MOST_MS, Autosave
from ui.forms.form_page import FormPage
from ui.forms.hint_row import HintRow
from ui.forms.question_row import QuestionRow
from ui.intake.intake_page import IntakePage
from ui.pages import open_page


def shown(qtbot, page):
    qtbot.addWidget(page)
    page.resize(1200, 800)
    with qtbot.waitExposed(page):
        page.show()
    return page


def open_drafts(book):
    with book.transaction() as records:
        return records.drafts.all()


def line(page, key):
    rows = page.findChildren(QuestionRow)
    return next(row for row in rows if row.key == key).findChild(QLineEdit)


def button(page, text):
    return next(
        each
        for each in page.findChildren(QPushButton)
        if each.text().replace("&", "").startswith(text) and each.isVisible()
    )


def texts(page):
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


@pytest.fixture
def family(book):
    with book.transaction() as records:
        return records.families.add(a_family(children=(a_child("Can"),)))


@pytest.fixture
def child(family):
    return family.children[0]


def a_draft(family, child, **answers):
    form = shipped_form("basisbogen")
    key = DraftKey(
        form_id=form.id, form_version=form.version, family_id=family.id, child_id=child.id
    )
    return Draft(
        key=key,
        title="Basisbogen · Can",
        answers=answers,
        saved_at=NOW - timedelta(hours=2),
    )


def test_what_is_typed_is_saved_after_two_idle_seconds(qtbot, book):
    context, _, _ = a_context(book)
    page = shown(qtbot, FormPage(context, "aufnahmebogen"))
    assert "Noch nichts geändert" in texts(page)
    qtbot.keyClicks(line(page, "kind_vorname"), "Can")
    assert not open_drafts(book)
    assert "Wird gespeichert …" in texts(page)
    qtbot.waitUntil(lambda: bool(open_drafts(book)), timeout=4_000)
    assert open_drafts(book)[0].answers["kind_vorname"] == "Can"
    assert "● Entwurf gespeichert um 09:30:00" in texts(page)


def test_who_chose_the_draft_is_not_asked_again(qtbot, book, family, child):
    with book.transaction() as records:
        records.drafts.save(a_draft(family, child))
    context, _, _ = a_context(book)
    asked = shown(qtbot, FormPage(context, "basisbogen", family.id, child.id))
    assert "Es gibt einen Entwurf" in texts(asked)
    page = shown(qtbot, FormPage(context, "basisbogen", family.id, child.id, resume=True))
    assert "Es gibt einen Entwurf" not in texts(page)
    assert page.model.answers == {}


def test_leaving_the_page_saves_at_once(qtbot, book):
    context, _, _ = a_context(book)
    page = shown(qtbot, FormPage(context, "aufnahmebogen"))
    qtbot.keyClicks(line(page, "kind_vorname"), "Can")
    page.hide()
    assert open_drafts(book)[0].answers["kind_vorname"] == "Can"


def test_what_is_typed_can_be_saved_at_any_moment(qtbot, book):
    context, _, _ = a_context(book)
    page = shown(qtbot, FormPage(context, "aufnahmebogen"))
    qtbot.keyClicks(line(page, "kind_vorname"), "Can")
    page.save_typed()
    assert open_drafts(book)


def test_somebody_who_never_pauses_is_saved_after_five_seconds(qtbot):
    saved = []
    autosave = Autosave(lambda: saved.append(True))
    assert MOST_MS == 5_000

    def type_on():
        autosave.note_change()
        return bool(saved)

    qtbot.waitUntil(type_on, timeout=7_000)


def test_a_failed_save_is_told_and_tried_again(qtbot):
    tries = []

    def save():
        tries.append(True)
        if len(tries) == 1:
            raise VaultError("Der Datenträger ist voll.")

    autosave = Autosave(save)
    autosave.note_change()
    with qtbot.waitSignal(autosave.failed) as told:
        autosave.flush()
    assert told.args == ["Der Datenträger ist voll."]
    assert autosave.pending
    autosave.flush()
    assert not autosave.pending


def test_nothing_typed_leaves_no_draft(qtbot, book):
    context, _, _ = a_context(book)
    page = shown(qtbot, FormPage(context, "aufnahmebogen"))
    page.hide()
    assert not open_drafts(book)


def test_a_draft_is_offered_with_when_and_what(qtbot, in_berlin, book, family, child):
    save_draft(a_draft(family, child, st_freude="ja", i04="ja", i03="nein"), book)
    context, _, _ = a_context(book)
    page = shown(qtbot, FormPage(context, "basisbogen", family.id, child.id))
    said = texts(page)
    assert "Basisbogen · Can" in said
    assert "Gespeichert am 21.11.2026 um 08:30:00, vor 2 Std." in said
    assert {"Was der Familie Kraft gibt", "1 Antwort", "2 Antworten"} <= set(said)
    assert not page.findChildren(QuestionRow)


def test_going_on_with_a_draft_shows_its_answers(qtbot, book, family, child):
    save_draft(a_draft(family, child, st_freude="ja"), book)
    context, _, _ = a_context(book)
    page = shown(qtbot, FormPage(context, "basisbogen", family.id, child.id))
    button(page, "Weiter bearbeiten").click()
    assert page.model.answers == {"st_freude": "ja"}


def test_keys_pressed_ahead_find_the_form_and_its_button(qtbot, book, family, child):
    save_draft(a_draft(family, child, st_freude="ja"), book)
    context, _, _ = a_context(book)
    page = shown(qtbot, FormPage(context, "basisbogen", family.id, child.id))
    button(page, "Weiter bearbeiten").click()
    assert page.view.isVisible()
    assert page.view.isAncestorOf(page.focusWidget())
    assert button(page, "Abschließen")


def test_a_discarded_draft_can_be_taken_back(qtbot, book, family, child):
    save_draft(a_draft(family, child, st_freude="ja"), book)
    context, _, said = a_context(book)
    page = shown(qtbot, FormPage(context, "basisbogen", family.id, child.id))
    button(page, "Verwerfen").click()
    assert not open_drafts(book)
    assert "st_freude" not in page.model.answers
    (text, undo) = said.infos[0]
    assert text == "Entwurf verworfen."
    undo()
    assert page.model.answers == {"st_freude": "ja"}
    assert open_drafts(book)


def test_later_keeps_the_draft_and_goes_back(qtbot, book, family, child):
    save_draft(a_draft(family, child, st_freude="ja"), book)
    context, taken, _ = a_context(book)
    page = shown(qtbot, FormPage(context, "basisbogen", family.id, child.id))
    button(page, "Später").click()
    assert taken.steps == [("back",)]
    assert open_drafts(book)


def test_finishing_stores_the_answers_and_leads_on(qtbot, book, family, child):
    context, taken, _ = a_context(book)
    page = shown(qtbot, FormPage(context, "basisbogen", family.id, child.id))
    page.model.answer("st_freude", "ja")
    page.model.answer("i04", "ja")
    page.model.answer("wunsch", "ja")

    def press():
        # A shortcut needs the active window, which another test's window may hold just now.
        page.activateWindow()
        if not taken.steps:
            focused = page.focusWidget()
            qtbot.keyClick(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            qtbot.wait(150)  # Qt shows the button pressed for a moment
        return bool(taken.steps)

    qtbot.waitUntil(press)
    with book.transaction() as records:
        (stored,) = records.answers.of_family(family.id)
        known = records.families.get(family.id)
    assert stored.outcome == "Gespräch anbieten"
    assert [need.code for need in known.needs] == ["hebamme"]
    (step,) = taken.steps
    assert step == ("family", family.id, "")
    family_page = open_page("family", context, family_id=family.id, tab="")
    qtbot.addWidget(family_page)
    assert family_page.title
    assert not open_drafts(book)


def test_a_gap_stops_finishing_and_the_list_of_hints_gets_the_cursor(qtbot, book):
    context, taken, said = a_context(book)
    page = shown(qtbot, FormPage(context, "aufnahmebogen"))
    qtbot.keyClicks(line(page, "kind_vorname"), "Can")
    button(page, "Abschließen").click()
    assert not taken.steps
    assert "noch nicht fertig" in said.failures[0]
    hint = page.focusWidget()
    assert isinstance(hint, HintRow)
    qtbot.keyClick(hint, Qt.Key.Key_Return)
    assert page.focusWidget() is not hint
    assert open_drafts(book)[0].answers["kind_vorname"] == "Can"


def test_the_intake_of_a_clinic_makes_a_family_and_goes_on_with_the_basisbogen(qtbot, book):
    context, taken, _ = a_context(book)
    page = shown(qtbot, IntakePage(context))
    for key, value in {
        "geburt": "geboren",
        "geboren": "2026-11-20",
        "nachname": "Kaya",
        "vorname": "Elif",
        "plz": "45879",
        "ort": "Gelsenkirchen",
        "sprache_erste": "tr",
        "sprachmittlung": "ja",
    }.items():
        page.model.answer(key, value)
    button(page, "Abschließen").click()
    with book.transaction() as records:
        (summary,) = records.families.summaries()
    assert summary.title == "Familie Kaya"
    assert taken.steps == [("form", "basisbogen", summary.id, summary.children[0].child_id)]
    assert not open_drafts(book)


def test_a_removed_entry_comes_back_by_undo(qtbot, book):
    context, _, said = a_context(book)
    page = shown(qtbot, FormPage(context, "aufnahmebogen"))
    page.model.answer("geschwister_da", "ja")
    page.model.answer("geschwister[1]/geschwister_vorname", "Ada")
    page.view.jump_to("geschwister[1]/geschwister_vorname")
    button(page, "Entfernen").click()
    assert page.model.answers["geschwister"] == []
    said.infos[0][1]()
    assert page.model.answers["geschwister"] == [{"geschwister_vorname": "Ada"}]


def test_the_protocol_knows_what_the_file_knows_and_finds_the_school(qtbot, book, family, child):
    context, _, _ = a_context(book)
    page = shown(qtbot, FormPage(context, "uebergabeprotokoll", family.id, child.id))
    assert page.model.answers["kind_name"] == child.name
    search = line(page, "schule")
    qtbot.keyClicks(search, "diesterweg kamen")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert "Diesterweg" in page.model.answers["schule"]
    assert page.model.answers["schule_nummer"].isdigit()
    assert any("Kamen" in text for text in texts(page))


def test_a_town_that_is_none_is_remarked_upon_and_never_in_the_way(qtbot, book):
    context, _, _ = a_context(book)
    page = shown(qtbot, FormPage(context, "aufnahmebogen"))
    page.view.jump_to("ort")
    town = line(page, "ort")
    for typed in ("Gelsenkirhen", "Gelsenkirchen"):
        town.selectAll()
        qtbot.keyClicks(town, typed)
        assert "keine Gemeinde in NRW" not in words(page)  # not while somebody types
        qtbot.keyClick(town, Qt.Key.Key_Return)
        remarked = "Meinten Sie „Gelsenkirchen“?" in words(page)
        assert remarked is (typed == "Gelsenkirhen")
        town.setFocus()
    assert page.model.answers["ort"] == "Gelsenkirchen"


def test_the_remark_stands_there_again_with_the_draft(qtbot, book):
    context, _, _ = a_context(book)
    page = shown(qtbot, FormPage(context, "aufnahmebogen"))
    page.model.answer("ort", "Hannover")
    page.save_typed()
    again = shown(qtbot, FormPage(context, "aufnahmebogen", resume=True))
    again.view.jump_to("ort")
    assert "„Hannover“ ist keine Gemeinde in NRW" in words(again)
    assert "ort" not in again.model.evaluation.errors


def words(page):
    return "\n".join(texts(page))
