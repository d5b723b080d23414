"""Two edits of the same record: the second one is asked, in the real file, through the widgets."""

from dataclasses import replace
from functools import partial

import pytest

from lotse.acts.editing import change_family
from lotse.dates.partial import PartialDate
from lotse.errors import RecordChanged
from lotse.families import changes, homes, member_changes, stays
from lotse.families.family import Custody
from lotse.views.family_file import read_family_file
from tests.builders import a_full_family
from tests.ui.paths_taken import a_context
from ui.family.custody_dialog import CustodyDialog
from ui.family.household_dialog import HouseholdDialog
from ui.family.needs_tab import NeedsTab
from ui.family.person_dialog import PersonDialog
from ui.family.school_entry_dialog import SchoolEntryDialog
from ui.family.stay_dialog import StayDialog
from ui.family_parts.edits import FamilyEdits


@pytest.fixture
def family(book):
    with book.transaction() as records:
        return records.families.add(a_full_family())


@pytest.fixture
def around(book):
    context, _taken, said = a_context(book)
    yield context, said
    context.background.close()


@pytest.fixture
def edits(around, family):
    return FamilyEdits(around[0], family.id)


@pytest.fixture
def shown(qtbot):
    def show(dialog):
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return show


def kept(book, family):
    with book.transaction() as records:
        return records.families.get(family.id)


def elsewhere(book, family, change, **given):
    return change_family(family.id, partial(change, **given), book)


def is_refused(dialog, book, stored):
    dialog.save_button.click()
    assert dialog.isVisible()
    assert "inzwischen an anderer Stelle geändert" in dialog.problem.text()
    assert dialog.anyway_button.isVisible()
    return kept(book, stored) == stored


def test_what_was_typed_about_a_person_stays_and_overwrites_only_when_told(
    book, family, edits, shown, around
):
    mother = family.adults[0]
    dialog = shown(PersonDialog(edits, mother))
    dialog.note.setPlainText("kommt mit dem Bus")
    other = replace(mother.person, note="zieht bald um")
    stored = elsewhere(book, family, member_changes.with_member, person=other, role=mother.role)

    assert is_refused(dialog, book, stored)
    assert dialog.note.toPlainText() == "kommt mit dem Bus"

    dialog.anyway_button.click()
    assert not dialog.isVisible()
    assert kept(book, family).adults[0].person.note == "kommt mit dem Bus"
    _, undo = around[1].infos[-1]
    undo()
    assert kept(book, family).adults[0].person.note == "zieht bald um"


def test_giving_up_leaves_the_other_state(book, family, edits, shown):
    mother = family.adults[0]
    dialog = shown(PersonDialog(edits, mother))
    other = replace(mother.person, note="zieht bald um")
    stored = elsewhere(book, family, member_changes.with_member, person=other, role=mother.role)
    assert is_refused(dialog, book, stored)
    dialog.cancel_button.click()
    assert kept(book, family) == stored


def test_a_change_of_something_else_is_no_reason_to_ask(book, family, edits, shown):
    dialog = shown(PersonDialog(edits, family.adults[0]))
    dialog.note.setPlainText("kommt mit dem Bus")
    elsewhere(book, family, changes.with_concern, concern="Wir suchen eine Wohnung.")
    dialog.save_button.click()
    assert not dialog.isVisible()
    now = kept(book, family)
    assert now.adults[0].person.note == "kommt mit dem Bus"
    assert now.concern == "Wir suchen eine Wohnung."


def test_a_household_changed_meanwhile_is_asked_about(book, family, edits, shown):
    home = family.households[0]
    dialog = shown(HouseholdDialog(edits, family, home))
    dialog.street.setText("Neue Straße 2")
    moved = replace(home, street="Andere Straße 3")
    stored = elsewhere(book, family, homes.with_household, household=moved)
    assert is_refused(dialog, book, stored)
    dialog.anyway_button.click()
    assert "Neue Straße 2" in [each.street for each in kept(book, family).households]


def test_custody_changed_meanwhile_is_asked_about(book, family, edits, shown):
    child, mother = family.children[0], family.adults[0].person
    dialog = shown(CustodyDialog(edits, family, child))
    stored = elsewhere(
        book,
        family,
        member_changes.set_custody,
        child_id=child.id,
        custody=Custody.SOLE,
        guardian_ids=[mother.id],
    )
    assert is_refused(dialog, book, stored)


def test_a_school_entry_changed_meanwhile_is_asked_about(book, family, edits, shown):
    child = family.children[0]
    dialog = shown(SchoolEntryDialog(edits, family, child))
    dialog.reason.setPlainText("Umzug")
    stored = elsewhere(
        book,
        family,
        member_changes.set_school_entry,
        child_id=child.id,
        year=2029,
        reason="Gutachten",
    )
    assert is_refused(dialog, book, stored)
    assert dialog.reason.toPlainText() == "Umzug"


def test_a_stay_that_was_renamed_meanwhile_is_not_doubled(book, family, edits, shown):
    stay = family.stays[0]
    dialog = shown(StayDialog(edits, family, stay))
    dialog.note.setText("45 Stunden")
    renamed = replace(stay, name="Kita Wiese")
    stored = elsewhere(book, family, stays.changed_stay, old=stay, new=renamed)
    assert is_refused(dialog, book, stored)


def test_a_corrected_name_of_a_stay_replaces_the_wrong_one(book, family, edits, shown):
    dialog = shown(StayDialog(edits, family, family.stays[0]))
    dialog.name.set_picked("", "Kita Sonnenschein")
    dialog.save_button.click()
    assert [stay.name for stay in kept(book, family).stays] == ["Kita Sonnenschein"]
    assert kept(book, family).stays[0].since == PartialDate(2024, 8)


def test_the_concern_is_asked_about_and_kept_while_the_page_is_filled_anew(
    qtbot, book, family, around
):
    context, _said = around
    tab = NeedsTab(context, read_family_file(family.id, book))
    qtbot.addWidget(tab)
    tab.show_file()
    tab.concern.text.setPlainText("Wir brauchen Ruhe.")
    tab.need.setEditText("Spr")
    elsewhere(book, family, changes.with_concern, concern="Wir ziehen um.")
    tab.refresh(read_family_file(family.id, book))
    assert tab.concern.text.toPlainText() == "Wir brauchen Ruhe."
    assert tab.need.currentText() == "Spr"
    for _ in range(2):  # leaving the page never writes over others, however often it is tried
        with pytest.raises(RecordChanged):
            tab.save_typed()
    assert kept(book, family).concern == "Wir ziehen um."

    tab.concern.save()
    assert "dort steht jetzt „Wir ziehen um.“" in tab.concern.problem.text()
    assert kept(book, family).concern == "Wir ziehen um."
    assert tab.concern.text.toPlainText() == "Wir brauchen Ruhe."
    tab.concern.save()
    assert kept(book, family).concern == "Wir brauchen Ruhe."
    assert tab.concern.problem.text() == ""
