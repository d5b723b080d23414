"""The page of a family, by hand: what it shows, and every edit of it."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QScrollArea

from lotse.catalogue.shipped import shipped_offers
from lotse.dates.partial import PartialDate
from lotse.families.family import Custody, FamilyNeed, FamilyStrength, Role
from lotse.families.homes import residents
from lotse.families.household import Household
from lotse.families.member_changes import member_of
from tests.builders import (
    TODAY,
    a_child,
    a_consent,
    a_family,
    a_full_family,
    a_referral,
    a_reminder,
    a_transition,
    an_unborn_child,
)
from tests.ui.every_screen import TABS
from tests.ui.paths_taken import a_context
from ui.family.birth_dialog import BirthDialog
from ui.family.custody_dialog import CustodyDialog
from ui.family.family_page import FamilyPage
from ui.family.household_dialog import HouseholdDialog
from ui.family.milestone_dialog import MilestoneDialog
from ui.family.note_dialog import NoteDialog
from ui.family.person_dialog import PersonDialog
from ui.family.reminder_dialog import ReminderDialog
from ui.family.school_entry_dialog import SchoolEntryDialog
from ui.family.stay_dialog import StayDialog
from ui.family_parts.edits import FamilyEdits
from ui.widgets.chip import Chip, ChipState


@pytest.fixture
def family(book):
    with book.transaction() as records:
        records.offers.replace_all(shipped_offers())
        stored = records.families.add(a_full_family())
        records.consents.add(a_consent(stored, valid_until=TODAY + timedelta(days=12)))
        records.referrals.add(a_referral(stored))
        records.transitions.add(a_transition(stored))
        records.reminders.add(a_reminder(stored, due=TODAY, title="Anrufen"))
    return stored


@pytest.fixture
def opened(qtbot, book, family):
    def open_page(tab="", width=1150, of=family):
        context, taken, said = a_context(book)
        page = FamilyPage(context, of.id, tab)
        qtbot.addWidget(page)
        page.resize(width, 760)
        with qtbot.waitExposed(page):
            page.show()
        return page, taken, said

    return open_page


@pytest.fixture
def edits(book, family):
    context, _taken, said = a_context(book)
    return FamilyEdits(context, family.id), said


def stored(book, family):
    with book.transaction() as records:
        return records.families.get(family.id)


def button(page, name):
    QApplication.processEvents()  # rows that were just filled in are shown then
    return next(
        each
        for each in page.findChildren(QAbstractButton)
        if name in (each.text(), each.accessibleName()) and each.isVisibleTo(page)
    )


def said_on(page):
    return " | ".join(each.text() for each in page.findChildren(QLabel) if each.isVisibleTo(page))


@pytest.mark.parametrize("tab", TABS)
def test_every_tab_opens_without_scrolling_sideways(opened, tab):
    page, _, said = opened(tab, width=800)
    assert page.tabs.current() == tab
    area = page.tabs.page(tab)
    assert isinstance(area, QScrollArea)
    content = area.widget()
    assert content.minimumSizeHint().width() <= area.viewport().width()
    assert not said.failures


@pytest.mark.parametrize("tab", TABS)
def test_every_button_says_what_it_does(opened, tab):
    page, _, _ = opened(tab)
    for each in page.tabs.page(tab).findChildren(QPushButton):
        assert each.text() or each.accessibleName()


def test_the_identity_bar_names_people_ages_and_the_end_of_a_consent(opened):
    page, _, _ = opened()
    chips = {chip.text(): chip.state for chip in page.identity.findChildren(Chip)}
    assert chips["Einwilligung endet in 12 Tagen"] is ChipState.SOON
    assert ChipState.PLAIN in chips.values()
    assert "Elif Y. (Mutter, sorgeberechtigt)" in page.identity.accessibleName()


def test_vermitteln_leads_to_the_first_offer(opened):
    page, _, _ = opened()
    keys = {each.shortcut().toString(): each for each in page.identity.findChildren(QPushButton)}
    assert keys.keys() == {"", "Ctrl+T", "Ctrl+M"}  # „Mehr“ has a menu instead
    assert keys["Ctrl+M"].isVisible()
    page.find_offers()
    assert page.tabs.current() == "referrals"


def test_a_reminder_is_done_and_taken_back(opened, book, family):
    page, _, said = opened()
    button(page, "Erledigt: Anrufen").click()
    with book.transaction() as records:
        assert records.reminders.of_family(family.id)[0].done_on == TODAY
    said.infos[-1][1]()
    with book.transaction() as records:
        assert records.reminders.of_family(family.id)[0].done_on is None


def test_a_deadline_that_ends_soon_is_noted_from_the_agenda(qtbot, opened, book):
    with book.transaction() as records:
        born = TODAY - timedelta(days=6)
        newborn = records.families.add(
            a_family(children=(a_child("Baran", born=born),), reference="2026-0118")
        )
    page, _, _ = opened(of=newborn)
    button(page, f"Eintragen: U2 bis {born + timedelta(days=13):%d.%m.%Y} für Baran Yıldız").click()
    dialog = page.findChild(MilestoneDialog)
    dialog.on.set_text("21.11.2026")
    dialog.try_to_save()
    assert [one.code for one in stored(book, newborn).milestones] == ["U2"]
    assert "U2 bis" not in said_on(page.tabs.page("overview").agenda)


def test_strengths_come_and_go_with_undo(opened, book, family):
    page, _, said = opened()
    card = page.tabs.page("overview").strengths
    card.field.setText("mehrsprachig")
    card.add_typed()
    assert [s.text for s in stored(book, family).strengths] == [
        "Großeltern in der Nähe",
        "mehrsprachig",
    ]
    assert card.field.text() == ""
    said.infos[-1][1]()
    assert len(stored(book, family).strengths) == 1


def test_undo_overwrites_nothing_newer(opened, book, family):
    page, _, said = opened()
    card = page.tabs.page("overview").strengths
    card.field.setText("mehrsprachig")
    card.add_typed()
    undo = said.infos[-1][1]
    card.field.setText("humorvoll")
    card.add_typed()
    undo()
    assert len(stored(book, family).strengths) == 3
    assert "geändert" in said.failures[-1]


def test_a_need_is_added_and_settled(opened, book, family):
    page, _, _ = opened("needs")
    tab = page.tabs.page("needs")
    tab.need.setCurrentIndex(tab.need.findData("betreuung"))
    tab.add_chosen_need()
    assert "betreuung" in {need.code for need in stored(book, family).open_needs}
    name = tab.needs.findChildren(QPushButton)[0].accessibleName()
    button(page, name).click()
    assert any(need.settled_on == TODAY for need in stored(book, family).needs)


def test_whoever_comes_for_the_needs_can_name_one_at_once(opened):
    page, _, _ = opened("needs")
    assert page.focusProxy() is page.tabs.page("needs").need
    page, _, _ = opened("referrals")
    assert page.tabs.page("referrals").isAncestorOf(page.focusProxy())


def test_needs_are_added_one_after_the_other_by_keys(qtbot, opened, book, family):
    page, _, _ = opened("needs")
    tab = page.tabs.page("needs")
    with qtbot.waitActive(page):
        page.activateWindow()
    tab.need.setFocus()
    for typed in ("eltern-kind", "Schulden"):
        qtbot.keyClicks(tab.need.lineEdit(), typed)
        qtbot.keyClick(tab.need.lineEdit(), Qt.Key.Key_Return)
        assert tab.need.hasFocus()
        assert tab.need.currentText() == ""
    added = {need.code for need in stored(book, family).open_needs}
    assert {"eltern_kind_gruppe", "schulden"} <= added
    qtbot.keyClicks(tab.need.lineEdit(), "sprach")  # three needs are called like this
    qtbot.keyClick(tab.need.lineEdit(), Qt.Key.Key_Return)
    assert "steht nicht in der Liste" in tab.need_problem.text()


def test_the_cursor_waits_at_the_row_that_was_changed(qtbot, opened, book, family):
    page, _, _ = opened("intake")
    tab = page.tabs.page("intake")
    with qtbot.waitActive(page):
        page.activateWindow()
    edit = tab.households.findChildren(QPushButton)[-1]
    edit.setFocus()
    dialog = HouseholdDialog(tab.edits, stored(book, family), family.households[-1], page)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.label.setText("bei der Oma")
    dialog.save()
    with qtbot.waitActive(page):
        dialog.close()
        page.activateWindow()
    focused = QApplication.focusWidget()
    assert focused is not edit
    assert focused in tab.households.findChildren(QPushButton)
    assert "bei der Oma" in focused.accessibleName()


def test_concern_and_circumstances(opened, book, family):
    page, _, _ = opened("needs")
    tab = page.tabs.page("needs")
    tab.concern.text.setPlainText("Wann kann Emre in die Kita?")
    tab.concern.save()
    assert stored(book, family).concern == "Wann kann Emre in die Kita?"
    button(page, "wenig Geld").click()
    assert "armut" in stored(book, family).circumstances


def test_a_concern_is_saved_with_the_page(opened, book, family, qtbot):
    page, _, _ = opened("needs")
    tab = page.tabs.page("needs")
    with qtbot.assertNotEmitted(tab.context.changes.families_changed):
        page.save_typed()
    tab.concern.text.setPlainText("Wer hilft in der Nacht?")
    page.save_typed()
    assert stored(book, family).concern == "Wer hilft in der Nacht?"


def test_the_ribbon_leads_on(opened):
    page, taken, _ = opened()
    ribbon = page.tabs.page("overview").ribbon
    pieces = [p.piece for lane in ribbon.picture.placed.lanes for p in lane.pieces]
    by_topic = {piece.topic: piece for piece in pieces}
    for topic, step in (("uebergang", "transition"), ("einwilligung", "consent")):
        ribbon.piece_opened.emit(by_topic[topic])
        assert taken.steps[-1][0] == step


def test_a_place_outside_the_land_is_named(qtbot, book):
    family = a_family()
    homes = tuple(replace(one, town="45881", municipality="") for one in family.households)
    with book.transaction() as records:
        records.families.add(replace(family, municipality="", households=homes))
    context, _, _ = a_context(book)
    page = FamilyPage(context, family.id)
    qtbot.addWidget(page)
    page.show()
    assert "„45881“ ist keine Gemeinde in NRW." in said_on(page)
    assert "Alle zeigen" not in [
        button.text() for button in page.findChildren(QPushButton) if button.isVisible()
    ]


def test_a_family_without_place_says_what_is_missing(qtbot, book):
    with book.transaction() as records:
        bare = replace(a_family(children=()), municipality="", households=(), memberships=())
        bare = records.families.add(bare)
    context, taken, _ = a_context(book)
    page = FamilyPage(context, bare.id)
    qtbot.addWidget(page)
    page.show()
    assert "Bitte tragen Sie den Ort der Familie ein." in said_on(page)
    button(page, "Angaben ergänzen").click()
    assert taken.steps[-1] == ("family", bare.id, "intake")


def test_somebody_else_changed_the_family(opened, book, family):
    page, _, _ = opened()
    with book.transaction() as records:
        records.families.save(
            replace(
                records.families.get(family.id),
                strengths=(FamilyStrength(text="neu", since=TODAY),),
            )
        )
    page._context.changes.families_changed.emit(uuid4())
    assert "Stärke neu: entfernen" not in names(page)
    page._context.changes.families_changed.emit(family.id)
    assert "Stärke neu: entfernen" in names(page)


def names(page):
    return {each.accessibleName() for each in page.findChildren(QPushButton)}


def test_a_person_as_far_as_known(qtbot, book, family, edits):
    dialog = PersonDialog(edits[0], role=Role.GRANDPARENT)
    qtbot.addWidget(dialog)
    dialog.given_name.setText("  Suhartini ")
    dialog.born.set_text("ca. 1960")
    dialog.languages.add_line().language.setCurrentText("Türkisch")
    line = dialog.contacts.add_line()
    line.value_field.setText("0151 1")
    line.message_allowed.set_value("nein")
    dialog.interpreter.set_value("ja")
    dialog.papers_missing.setChecked(True)
    dialog.try_to_save()
    person = next(m.person for m in stored(book, family).members if m.role is Role.GRANDPARENT)
    assert (person.name, person.family_name) == ("Suhartini", "")
    assert person.born == PartialDate(1960, circa=True)
    assert person.languages[0].code == "tr"
    assert person.contacts[0].message_allowed is False
    assert person.interpreter_needed is True
    assert person.papers_missing


def test_a_wrong_date_keeps_what_was_typed(qtbot, book, family, edits):
    dialog = PersonDialog(edits[0])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.given_name.setText("Anna")
    dialog.born.set_text("32.1.2020")
    dialog.try_to_save()
    assert dialog.isVisible()
    assert dialog.given_name.text() == "Anna"
    assert "Datum" in dialog.problem.text()
    assert stored(book, family) == family


def test_editing_somebody_keeps_the_rest(qtbot, book, family, edits):
    member = family.adults[0]
    dialog = PersonDialog(edits[0], member)
    qtbot.addWidget(dialog)
    dialog.try_to_save()
    assert stored(book, family).adults[0] == member


def test_moving_out_and_in(qtbot, book, family, edits):
    home = family.households[0]
    child = family.children[0]
    dialog = HouseholdDialog(edits[0], family, home)
    qtbot.addWidget(dialog)
    dialog._people[child.id].setChecked(False)
    dialog.secret.setChecked(True)
    dialog.try_to_save()
    saved = stored(book, family)
    assert child.id not in residents(saved, home.id)
    assert next(h for h in saved.households if h.id == home.id).address_confidential
    new = HouseholdDialog(edits[0], saved)
    qtbot.addWidget(new)
    new.town.setText("Dortmund")
    new._people[child.id].setChecked(True)
    new.since.set_text("November 2026")
    new.try_to_save()
    saved = stored(book, family)
    place = next(h for h in saved.households if h.town == "Dortmund")
    assert place.municipality == "05913000"
    assert residents(saved, place.id) == {child.id}


def test_an_unknown_town_has_no_number(qtbot, book, family, edits):
    dialog = HouseholdDialog(edits[0], family, Household(id=uuid4(), town="Irgendwo"))
    qtbot.addWidget(dialog)
    dialog.try_to_save()
    saved = stored(book, family)
    assert next(h for h in saved.households if h.town == "Irgendwo").municipality == ""


def test_joint_custody_wants_two(qtbot, book, family, edits):
    child = family.children[0]
    dialog = CustodyDialog(edits[0], family, child)
    qtbot.addWidget(dialog)
    dialog.custody.setCurrentIndex(dialog.custody.findData(Custody.JOINT))
    for box in dialog._holders.values():
        box.setChecked(False)
    dialog.try_to_save()
    assert dialog.problem.text()
    first = next(iter(dialog._holders.values()))
    first.setChecked(True)
    dialog.custody.setCurrentIndex(dialog.custody.findData(Custody.SOLE))
    dialog.try_to_save()
    held = [g for g in stored(book, family).guardianships if g.child_id == child.id]
    assert [(g.custody, g.guardian_id) for g in held] == [
        (Custody.SOLE, family.adults[0].person.id)
    ]


def test_birth_of_an_unborn_child(qtbot, book, family, edits):
    unborn = next(child for child in family.children if child.born is None)
    dialog = BirthDialog(edits[0], member_of(family, unborn.id))
    qtbot.addWidget(dialog)
    dialog.try_to_save()
    assert dialog.fields["born"]._problem.text()
    dialog.born.set_text("20.11.2026")
    dialog.given_name.setText("Ela")
    dialog.try_to_save()
    born = stored(book, family).person(unborn.id)
    assert (born.born, born.given_name, born.due) == (PartialDate(2026, 11, 20), "Ela", unborn.due)


def test_deferral_needs_a_reason(qtbot, book, family, edits):
    child = next(child for child in family.children if child.born)
    dialog = SchoolEntryDialog(edits[0], family, child)
    qtbot.addWidget(dialog)
    dialog.year.setCurrentIndex(2)
    dialog.reason.setPlainText("")
    dialog.try_to_save()
    assert stored(book, family).school_entries == family.school_entries
    dialog.reason.setPlainText("Gutachten vom Gesundheitsamt")
    dialog.try_to_save()
    assert stored(book, family).school_entries[-1].reason == "Gutachten vom Gesundheitsamt"
    dialog.year.setCurrentIndex(1)
    dialog.try_to_save()
    assert stored(book, family).school_entries == ()


def test_notes_stays_milestones_and_reminders(qtbot, book, family, edits, opened):
    child = next(child for child in family.children if child.born)
    note = NoteDialog(edits[0], family, TODAY)
    qtbot.addWidget(note)
    note.try_to_save()
    assert note.problem.text()
    note.text.setPlainText("Oma zieht ein")
    note.try_to_save()
    stay = StayDialog(edits[0], family)
    qtbot.addWidget(stay)
    stay.name.set_picked("", "Praxis Dr. Ott")
    stay.since.set_text("2024")
    stay.try_to_save()
    page, _, _ = opened()
    pieces = [
        p
        for lane in page.tabs.page("overview").ribbon.picture._ribbon.lanes
        for p in lane.pieces
        if p.target.startswith("U") and len(p.target) <= 3
    ]
    milestone = MilestoneDialog(edits[0], family, child.id, pieces[0])
    qtbot.addWidget(milestone)
    milestone.on.set_text("1.1.2030")
    milestone.try_to_save()
    assert "Zukunft" in milestone.fields["on"]._problem.text()
    milestone.on.set_text("10.11.2026")
    milestone.try_to_save()
    saved = stored(book, family)
    assert {m.text for m in saved.milestones} >= {"Oma zieht ein"}
    assert saved.milestones[-1].on == PartialDate(2026, 11, 10)
    assert "Praxis Dr. Ott" in {s.name for s in saved.stays}
    context, _, _ = a_context(book)
    task = ReminderDialog(context, family.id)
    qtbot.addWidget(task)
    task.due.set_text("Dezember 2026")
    task.try_to_save()
    assert "genauen Tag" in task.fields["due"]._problem.text()
    task.title.setText("Anruf")
    task.due.set_text("1.12.2026")
    task.try_to_save()
    with book.transaction() as records:
        assert date(2026, 12, 1) in {r.due for r in records.reminders.of_family(family.id)}


def test_a_needs_list_without_open_needs(qtbot, book):
    with book.transaction() as records:
        quiet = a_family(children=(a_child(), an_unborn_child()))
        settled = FamilyNeed(code="sprache", since=TODAY, settled_on=TODAY)
        quiet = records.families.add(replace(quiet, needs=(settled,)))
    context, _, _ = a_context(book)
    page = FamilyPage(context, quiet.id, "needs")
    qtbot.addWidget(page)
    page.show()
    assert "Kein offener Bedarf." in said_on(page)
    assert "Geklärt" in said_on(page)
