"""Every dialog, and every screen before the work begins, on the practice families."""

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtWidgets import QDialog, QWidget

from db.vault import SqlVault
from lotse.errors import VaultError
from lotse.families.family import Family
from lotse.practice.cast import practice_id
from lotse.profiles.tables import table_named
from lotse.ribbon.pieces import Piece, Tone, Topic
from lotse.vault import RecoveryKey
from tests.conftest import CHEAP
from tests.ui.every_screen import APART, MANY, SCHOOL, Screen, Stage
from ui.crash.dialog import CrashDialog
from ui.family.birth_dialog import BirthDialog
from ui.family.custody_dialog import CustodyDialog
from ui.family.end_case_dialog import EndCaseDialog
from ui.family.household_dialog import HouseholdDialog
from ui.family.milestone_dialog import MilestoneDialog
from ui.family.note_dialog import NoteDialog
from ui.family.person_dialog import PersonDialog
from ui.family.reminder_dialog import ReminderDialog
from ui.family.school_entry_dialog import SchoolEntryDialog
from ui.family.stay_dialog import StayDialog
from ui.family_parts.edits import FamilyEdits
from ui.first_start.first_start import READY, RECOVERY, FirstStart
from ui.first_start.recovery_sheet import RecoverySheet
from ui.first_start.recovery_step import RecoveryStep
from ui.frame.keys_overview import KeysOverview
from ui.lock.neutral_screen import NeutralScreen
from ui.profiles.row_dialog import RowDialog
from ui.settings.sheet_card import SheetDialog
from ui.suggestions.reason_dialog import ReasonDialog
from ui.suggestions.why_not_dialog import WhyNotDialog
from ui.transitions.end_dialog import EndDialog
from ui.transitions.transition_page import TransitionPage
from ui.unlock.recovery_page import RecoveryPage
from ui.unlock.unlock_page import UnlockPage
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.unsaved_dialog import UnsavedDialog


def _dialog(name: str, make: Callable[[Stage], QDialog]) -> Screen:
    def show(stage: Stage) -> QDialog:
        dialog = make(stage)
        dialog.open()
        return dialog

    return Screen(name=f"dialog {name}", show=show)


def _edits(stage: Stage, key: str) -> tuple[FamilyEdits, Family]:
    return FamilyEdits(stage.frame.context, practice_id(key)), stage.family(key)


def _person(stage: Stage) -> QDialog:
    edits, family = _edits(stage, MANY)
    return PersonDialog(edits, family.members[0], parent=stage.frame)


def _new_person(stage: Stage) -> QDialog:
    dialog = PersonDialog(_edits(stage, MANY)[0], parent=stage.frame)
    dialog.born.set_text("gestern oder so")
    dialog.try_to_save()
    return dialog


def _household(stage: Stage) -> QDialog:
    edits, family = _edits(stage, APART)
    return HouseholdDialog(edits, family, family.households[0], stage.frame)


def _stay(stage: Stage) -> QDialog:
    edits, family = _edits(stage, "mueller_osei")
    return StayDialog(edits, family, family.stays[0], stage.frame)


def _custody(stage: Stage) -> QDialog:
    edits, family = _edits(stage, APART)
    return CustodyDialog(edits, family, family.children[0], stage.frame)


def _school_entry(stage: Stage) -> QDialog:
    edits, family = _edits(stage, SCHOOL)
    return SchoolEntryDialog(edits, family, family.children[0], stage.frame)


def _birth(stage: Stage) -> QDialog:
    edits, family = _edits(stage, "krueger")
    return BirthDialog(edits, family.members[-1], stage.frame)


def _note(stage: Stage) -> QDialog:
    edits, family = _edits(stage, MANY)
    return NoteDialog(edits, family, stage.frame.context.today(), stage.frame)


def _milestone(stage: Stage) -> QDialog:
    edits, family = _edits(stage, MANY)
    piece = Piece(
        key=f"deadline:{family.children[0].id}",
        topic=Topic.HEALTH,
        tone=Tone.OPEN,
        text="U9",
        detail="Früherkennung im 60. bis 64. Lebensmonat",
        first=stage.frame.context.today(),
        target="U9",
    )
    return MilestoneDialog(edits, family, family.children[0].id, piece, stage.frame)


def _profile_row(table: str, number: int | None, **cells: str) -> Callable[[Stage], QDialog]:
    def make(stage: Stage) -> QDialog:
        context = stage.frame.context
        dialog = RowDialog(context, table_named(table), number, _nothing_kept, stage.frame)
        for key, text in cells.items():
            dialog.editors[key].set_cell(text)
        if cells:
            dialog.try_to_save()
        return dialog

    return make


def _nothing_kept(*_said: object) -> None:
    """Pictures change nothing."""


def _transition_end(stage: Stage) -> QDialog:
    with stage.book.transaction() as records:
        transition = records.transitions.of_family(practice_id(SCHOOL))[0]
    stage.frame.navigate.show_transition(transition.id)
    page = stage.page(TransitionPage)
    next(b for b in page.findChildren(LinkButton) if "abschließen" in b.text()).click()
    return page.findChildren(EndDialog)[-1]


def _end_case(stage: Stage) -> QDialog:
    return EndCaseDialog(stage.frame.context, stage.family(MANY), stage.frame)


def _end_case_refused(stage: Stage) -> QDialog:
    dialog = EndCaseDialog(stage.frame.context, stage.family(SCHOOL), stage.frame)
    dialog.try_to_save()
    return dialog


def _does_not_fit(stage: Stage) -> QDialog:
    return ReasonDialog("Elterncafé Brücke", "", lambda _reason: None, stage.frame)


def _crash(stage: Stage) -> QDialog:
    try:
        stage.family("nobody")
    except Exception as error:
        return CrashDialog(error)
    raise AssertionError


def _sheet(stage: Stage) -> QDialog:
    key = RecoveryKey(("WMWMW",) * 8)
    return SheetDialog(key, RecoverySheet(key, stage.vault.directory, stage.frame), stage.frame)


FULL = (
    "Der Datenträger meldet einen Fehler oder ist voll. Ihre Eingaben sind noch da, es wurde "
    "nichts halb gespeichert. Bitte prüfen Sie den freien Platz und speichern Sie noch einmal."
)


def _unsaved(stage: Stage) -> QDialog:
    def save() -> None:
        raise VaultError(FULL)

    dialog = UnsavedDialog(FULL, "&Trotzdem schließen", stage.frame, try_again=save)
    dialog.again_button.click()
    return dialog


DIALOGS: tuple[Screen, ...] = (
    _dialog("person", _person),
    _dialog("new person, refused", _new_person),
    _dialog("household", _household),
    _dialog("stay", _stay),
    _dialog("custody", _custody),
    _dialog("school entry", _school_entry),
    _dialog("birth", _birth),
    _dialog("note", _note),
    _dialog("milestone", _milestone),
    _dialog("reminder", lambda s: ReminderDialog(s.frame.context, practice_id(MANY), s.frame)),
    _dialog("does not fit", _does_not_fit),
    _dialog("end of a case", _end_case),
    _dialog("end of a case, refused", _end_case_refused),
    Screen(name="dialog end of a transition", show=_transition_end),
    _dialog("why not", lambda s: WhyNotDialog(s.frame.context, practice_id(MANY), s.frame)),
    _dialog("keys", lambda s: KeysOverview(s.frame)),
    _dialog("crash", _crash),
    _dialog("unsaved", _unsaved),
    _dialog("recovery sheet", _sheet),
    *(
        _dialog(f"profile {table}", _profile_row(table, 0))
        for table in ("corridor", "station", "focus", "need", "letterhead")
    ),
    _dialog(
        "profile district, refused",
        _profile_row("district", None, name="schalke", checked_on="2026-12-31"),
    ),
)


def _gate(name: str, make: Callable[[Stage], QWidget]) -> Screen:
    def show(stage: Stage) -> None:
        stage.window.show_screen(make(stage))

    return Screen(name=f"gate {name}", show=show)


def _unlock_refused(stage: Stage) -> QWidget:
    page = UnlockPage(stage.vault.directory)
    page.set_vault(stage.vault)
    page.show_incomplete()
    return page


def _unlock_with_unsaved(stage: Stage) -> QWidget:
    page = UnlockPage(stage.vault.directory, again=True)
    page.show_unsaved(FULL)
    return page


def _first_start(stage: Stage) -> FirstStart:
    folder = stage.vault.directory / uuid4().hex
    return FirstStart(folder, lambda place: SqlVault(place, cost=CHEAP))


def _password_step(stage: Stage) -> QWidget:
    page = _first_start(stage)
    next(b for b in page.findChildren(PrimaryButton) if "Ordner" in b.text()).click()
    return page


def _desk_step(stage: Stage) -> FirstStart:
    folder = stage.vault.directory
    return FirstStart(folder, lambda place: SqlVault(place), vault=stage.vault, book=stage.book)


def _ready_step(stage: Stage) -> QWidget:
    page = _desk_step(stage)
    page._show(READY)
    return page


def _recovery_step(stage: Stage) -> QWidget:
    page = _first_start(stage)
    key = RecoveryKey(("WMWMW",) * 8)
    page._steps[RECOVERY] = RecoveryStep(key, lambda: False, lambda: False)
    page._show(RECOVERY)
    return page


GATES: tuple[Screen, ...] = (
    _gate("unlock", lambda s: UnlockPage(s.vault.directory)),
    _gate("unlock again", lambda s: UnlockPage(s.vault.directory, again=True)),
    _gate("unlock refused", _unlock_refused),
    _gate("unlock with something unsaved", _unlock_with_unsaved),
    _gate("password forgotten", lambda s: RecoveryPage(s.vault)),
    _gate("first start, place", _first_start),
    _gate("first start, password", _password_step),
    _gate("first start, sheet", _recovery_step),
    _gate("first start, desk", _desk_step),
    _gate("first start, ready", _ready_step),
    _gate("neutral", lambda _: NeutralScreen()),
)
