"""What cannot be true is said beside its field; what was typed stays, the file stays as it was."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from lotse.families.family import Role
from lotse.ribbon.pieces import Piece, Tone, Topic
from lotse.views.family_file import read_family_file
from tests.builders import TODAY, a_full_family
from tests.ui.paths_taken import a_context
from ui.family.custody_dialog import CustodyDialog
from ui.family.household_dialog import HouseholdDialog
from ui.family.milestone_dialog import MilestoneDialog
from ui.family.needs_tab import NeedsTab
from ui.family.person_dialog import PersonDialog
from ui.family.reminder_dialog import ReminderDialog
from ui.family.school_entry_dialog import SchoolEntryDialog
from ui.family.stay_dialog import StayDialog
from ui.family_parts.edits import FamilyEdits


@pytest.fixture
def family(book):
    with book.transaction() as records:
        return records.families.add(a_full_family())


@pytest.fixture
def context(book):
    made, _taken, _said = a_context(book)
    yield made
    made.background.close()


@pytest.fixture
def edits(context, family):
    return FamilyEdits(context, family.id)


@pytest.fixture
def shown(qtbot):
    def show(dialog):
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        return dialog

    return show


@pytest.fixture
def refused(book, family):
    """Presses save; returns the sentence at `field`, where the cursor must stand then."""

    def press(dialog, field, word):
        dialog.save_button.setFocus()
        dialog.save_button.click()
        QApplication.processEvents()
        assert dialog.isVisible()
        with book.transaction() as records:
            assert records.families.get(family.id) == family
            assert list(records.reminders.of_family(family.id)) == []
        place = dialog.fields[field]
        said = [label.text() for label in place.findChildren(QLabel) if label.isVisible()]
        assert len([text for text in said if word in text]) == 1, said
        assert place.editor is QApplication.focusWidget() or place.isAncestorOf(
            QApplication.focusWidget()
        )
        assert dialog.problem.text().endswith(".")

    return press


def day(number: int) -> str:
    return f"{TODAY + timedelta(days=number):%d.%m.%Y}"


@pytest.mark.parametrize(
    ("field", "typed", "word"),
    [
        ("born", "31.2.2020", "gibt es nicht"),
        ("born", "vorgestern", "kein lesbares Datum"),
        ("born", "3.7.1066", "Jahreszahl"),
        ("born", day(1), "in der Zukunft"),
        ("due", "Mai 2027", "genauen Tag"),
        ("due", day(43 * 7), "42 Wochen"),
        ("due", day(-22), "drei Wochen vorbei"),
    ],
)
def test_impossible_dates_of_a_child(shown, edits, refused, field, typed, word):
    dialog = shown(PersonDialog(edits, role=Role.CHILD))
    dialog.given_name.setText("Mila")
    editor = getattr(dialog, field)
    editor.set_text(typed)
    refused(dialog, field, word)
    assert editor.text() == typed
    assert dialog.given_name.text() == "Mila"


def test_a_due_date_that_has_passed_since_does_not_stop_other_edits(shown, context, book, family):
    later = FamilyEdits(context, family.id)
    object.__setattr__(context, "today", lambda: TODAY + timedelta(days=200))
    unborn = next(m for m in family.members if m.person.due)
    dialog = shown(PersonDialog(later, unborn))
    dialog.note.setPlainText("Zwillinge?")
    dialog.save_button.click()
    assert not dialog.isVisible()


def test_somebody_of_whom_nothing_is_known_is_not_kept(shown, edits, refused):
    refused(shown(PersonDialog(edits)), "given_name", "Bitte nennen Sie einen Namen")


@pytest.mark.parametrize(
    ("kind", "typed", "word"),
    [
        ("E-Mail", "elif bei post", "Zeichen @"),
        ("mobil", "keine", "keine Telefonnummer"),
        ("Telefon", "", "entfernen Sie die Zeile"),
    ],
)
def test_ways_that_reach_nobody(shown, edits, refused, kind, typed, word):
    dialog = shown(PersonDialog(edits))
    dialog.given_name.setText("Elif")
    line = dialog.contacts.add_line()
    line.kind.setCurrentText(kind)
    line.value_field.setText(typed)
    line.note.setText("nachmittags")
    refused(dialog, "contacts", word)
    assert (line.value_field.text(), line.note.text()) == (typed, "nachmittags")


def test_a_language_that_is_not_in_the_list(shown, edits, refused):
    dialog = shown(PersonDialog(edits))
    dialog.given_name.setText("Elif")
    line = dialog.languages.add_line()
    line.language.setEditText("Klingonisch")
    refused(dialog, "languages", "steht nicht in der Liste")
    assert line.language.currentText() == "Klingonisch"


def test_a_household_of_which_nothing_is_said(shown, edits, family, refused):
    refused(shown(HouseholdDialog(edits, family)), "label", "Bezeichnung oder die Anschrift")


@pytest.mark.parametrize("typed", ["31.2.2026", "neulich"])
def test_an_unreadable_day_is_never_dropped(shown, edits, family, refused, typed):
    home = shown(HouseholdDialog(edits, family, family.households[0]))
    home.since.set_text(typed)
    refused(home, "since", "Bitte prüfen" if "31" in typed else "kein lesbares")
    stay = shown(StayDialog(edits, family))
    stay.name.set_picked("", "Kita Wald")
    stay.until.set_text(typed)
    refused(stay, "until", "Bitte prüfen" if "31" in typed else "kein lesbares")
    custody = shown(CustodyDialog(edits, family, family.children[0]))
    custody.since.set_text(typed)
    refused(custody, "since", "Bitte prüfen" if "31" in typed else "kein lesbares")


def test_nobody_leaves_before_they_came(shown, edits, family, refused):
    dialog = shown(StayDialog(edits, family))
    dialog.name.set_picked("", "Kita Wald")
    dialog.since.set_text("1.8.2025")
    dialog.until.set_text("31.7.2024")
    refused(dialog, "until", "früher als 01.08.2025")
    assert dialog.until.text() == "31.7.2024"


def test_custody_that_has_not_begun(shown, edits, family, refused):
    dialog = shown(CustodyDialog(edits, family, family.children[0]))
    dialog.since.set_text(day(1))
    refused(dialog, "since", "in der Zukunft")


def test_a_check_up_of_tomorrow(shown, edits, family, refused):
    piece = Piece(
        key="x", topic=Topic.HEALTH, tone=Tone.OPEN, text="U7", detail="", first=TODAY, target="U7"
    )
    dialog = shown(MilestoneDialog(edits, family, family.children[0].id, piece))
    dialog.on.set_text(day(1))
    refused(dialog, "on", "in der Zukunft")


def test_a_deferral_without_a_reason(shown, edits, family, refused):
    dialog = shown(SchoolEntryDialog(edits, family, family.children[0]))
    dialog.year.setCurrentIndex(3)
    dialog.reason.setPlainText("   ")
    refused(dialog, "reason", "kurzen Grund")


@pytest.mark.parametrize(
    ("typed", "word"),
    [("30.2.2027", "gibt es nicht"), ("", "genauen Tag"), (day(-1), "späteren Tag")],
)
def test_a_task_needs_a_day_to_come(shown, context, family, refused, typed, word):
    dialog = shown(ReminderDialog(context, family.id))
    dialog.title.setText("Anrufen")
    dialog.due.set_text(typed)
    refused(dialog, "due", word)
    assert (dialog.title.text(), dialog.due.text()) == ("Anrufen", typed)


def test_a_need_that_is_not_in_the_list(qtbot, context, family, book):
    tab = NeedsTab(context, read_family_file(family.id, book))
    qtbot.addWidget(tab)
    tab.show_file()
    with qtbot.waitExposed(tab):
        tab.show()
    tab.need.setEditText("Weltfrieden")
    tab.add_chosen_need()
    assert "„Weltfrieden“ steht nicht in der Liste" in tab.need_problem.text()
    assert tab.need.currentText() == "Weltfrieden"
    with book.transaction() as records:
        assert records.families.get(family.id) == family
