"""Every screen of Lotse on the practice families, by the name a report would give it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar
from uuid import uuid4

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.families.family import Family
from lotse.practice.cast import practice_id
from lotse.ribbon.pieces import Piece, Tone, Topic
from lotse.vault import RecoveryKey
from tests.conftest import CHEAP
from ui.background import Background
from ui.crash_dialog import CrashDialog
from ui.family.birth_dialog import BirthDialog
from ui.family.custody_dialog import CustodyDialog
from ui.family.household_dialog import HouseholdDialog
from ui.family.milestone_dialog import MilestoneDialog
from ui.family.note_dialog import NoteDialog
from ui.family.person_dialog import PersonDialog
from ui.family.reminder_dialog import ReminderDialog
from ui.family.school_entry_dialog import SchoolEntryDialog
from ui.family.stay_dialog import StayDialog
from ui.family_parts.edits import FamilyEdits
from ui.first_start.first_start import FirstStart
from ui.first_start.ready_step import ReadyStep
from ui.first_start.recovery_sheet import RecoverySheet
from ui.first_start.recovery_step import RecoveryStep
from ui.forms.form_page import FormPage
from ui.forms.recovery import RecoveryOffer
from ui.frame.frame import Frame
from ui.frame.keys_overview import KeysOverview
from ui.main_window import MainWindow
from ui.neutral_screen import NeutralScreen
from ui.preferences import Preferences
from ui.settings.sheet_card import SheetDialog
from ui.suggestions.why_not_dialog import WhyNotDialog
from ui.theme.theme import Theme
from ui.unlock.recovery_page import RecoveryPage
from ui.unlock.unlock_page import UnlockPage
from ui.widgets.buttons import PrimaryButton
from ui.workplace import Workplace

SMALL = QSize(1024, 700)

# Three children and a referral; two households; nothing known yet; a protocol that is ready.
MANY, APART, BARE, SCHOOL = "haddad", "yilmaz_hart", "unbekannt", "demir"
TABS = (
    "overview",
    "intake",
    "needs",
    "referrals",
    "transitions",
    "consents",
    "documents",
    "history",
)
FORMS = {
    "aufnahmebogen": ("aufnahmebogen", None, None),
    "kita_aufnahme": ("kita_aufnahme", None, None),
    "basisbogen": ("basisbogen", MANY, "yara"),
    "uebergabeprotokoll": ("uebergabeprotokoll", SCHOOL, "emre"),
}

Found = TypeVar("Found", bound=QWidget)


class Stage:
    """A real window on the practice file; `book` stays open after it."""

    def __init__(
        self, vault: SqlVault, book: SqlRecordBook, theme: Theme, preferences: Preferences
    ) -> None:
        self.vault, self.book, self.theme = vault, book, theme
        self._background = Background()
        workplace = Workplace(theme=theme, preferences=preferences, vault=vault, practice=True)
        self.frame = Frame(book, workplace, self._background)
        self.window = MainWindow(theme, preferences, practice=True)
        self.window.show_screen(self.frame)
        self.window.resize(SMALL)
        self.window.show()
        self.frame.resume()

    def close(self) -> None:
        self.window.close()
        self._background.close()

    def family(self, key: str) -> Family:
        with self.book.transaction() as records:
            return records.families.get(practice_id(key))

    def page(self, kind: type[Found]) -> Found:
        return self.frame.findChildren(kind)[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """`show` brings it up; what it returns is looked at, None is the whole window."""

    name: str
    show: Callable[[Stage], QWidget | None]


def _place(name: str) -> Screen:
    return Screen(name=name, show=lambda stage: stage.frame.navigate.show_page(name))


def _tab(key: str, tab: str) -> Screen:
    def show(stage: Stage) -> None:
        stage.frame.navigate.show_family(practice_id(key), tab)

    return Screen(name=f"family {key} {tab}", show=show)


def _section(form: str, number: int) -> Screen:
    form_id, family, child = FORMS[form]
    family_id = practice_id(family) if family else None
    child_id = practice_id(family, child) if family and child else None

    def show(stage: Stage) -> None:
        stage.frame.navigate.show_form(form_id, family_id, child_id)
        page = stage.page(FormPage)
        for offer in page.findChildren(RecoveryOffer):
            offer.discarded.emit()
        page.view.show_section(number)

    return Screen(name=f"form {form} {number}", show=show)


def _draft_offer(stage: Stage) -> None:
    family, child = practice_id("santos"), practice_id("santos", "tiago")
    stage.frame.navigate.show_form("uebergabeprotokoll", family, child)


def _letter(stage: Stage) -> None:
    stage.frame.navigate.show_letter(practice_id(MANY), "ge-01")


def _ask_consent(stage: Stage) -> None:
    stage.frame.navigate.show_consent(practice_id(APART))


def _consent(stage: Stage) -> None:
    with stage.book.transaction() as records:
        consent = records.consents.of_family(practice_id(MANY))[0]
    stage.frame.navigate.show_consent(consent.family_id, consent.id)


def _transition(key: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        with stage.book.transaction() as records:
            transition = records.transitions.of_family(practice_id(key))[0]
        stage.frame.navigate.show_transition(transition.id)

    return show


def _offer(stage: Stage) -> None:
    stage.frame.navigate.show_offer("ge-01")


def _school(stage: Stage) -> None:
    stage.frame.navigate.show_school("196538")


def _search(words: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.frame.navigate.show_page("start")
        line = stage.frame.findChildren(QLineEdit)[0]
        line.setText(words)
        line.textEdited.emit(words)

    return show


PAGES: tuple[Screen, ...] = (
    *(
        _place(name)
        for name in ("start", "families", "offers", "referrals", "transitions", "settings", "help")
    ),
    *(_tab(MANY, tab) for tab in TABS),
    *(_tab(key, tab) for key in (APART, BARE, SCHOOL) for tab in ("overview", "intake")),
    _tab(SCHOOL, "transitions"),
    _tab(BARE, "referrals"),
    Screen(name="offer", show=_offer),
    Screen(name="school", show=_school),
    Screen(name="letter", show=_letter),
    Screen(name="consent to ask", show=_ask_consent),
    Screen(name="consent", show=_consent),
    Screen(name="transition ready", show=_transition(SCHOOL)),
    Screen(name="transition given", show=_transition("hoffmann_klein")),
    Screen(name="transition refused", show=_transition("ivanova")),
    Screen(name="draft offered", show=_draft_offer),
    Screen(name="search", show=_search("ha")),
    Screen(name="search in vain", show=_search("xyzxyz")),
)
SECTIONS = {"aufnahmebogen": 11, "kita_aufnahme": 9, "basisbogen": 9, "uebergabeprotokoll": 15}
FORM_PAGES = tuple(
    _section(form, number) for form, count in SECTIONS.items() for number in range(count)
)


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


def _crash(stage: Stage) -> QDialog:
    try:
        stage.family("nobody")
    except Exception as error:
        return CrashDialog(error)
    raise AssertionError


def _sheet(stage: Stage) -> QDialog:
    key = RecoveryKey(("WMWMW",) * 8)
    return SheetDialog(key, RecoverySheet(key, stage.vault.directory, stage.frame), stage.frame)


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
    _dialog("why not", lambda s: WhyNotDialog(s.frame.context, practice_id(MANY), s.frame)),
    _dialog("keys", lambda s: KeysOverview(s.frame)),
    _dialog("crash", _crash),
    _dialog("recovery sheet", _sheet),
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


def _first_start(stage: Stage) -> FirstStart:
    folder = stage.vault.directory / uuid4().hex
    return FirstStart(folder, lambda place: SqlVault(place, cost=CHEAP))


def _password_step(stage: Stage) -> QWidget:
    page = _first_start(stage)
    next(b for b in page.findChildren(PrimaryButton) if "Ordner" in b.text()).click()
    return page


def _desk_step(stage: Stage) -> QWidget:
    folder = stage.vault.directory
    return FirstStart(folder, lambda place: SqlVault(place), vault=stage.vault, book=stage.book)


def _ready_step(stage: Stage) -> QWidget:
    return ReadyStep()


def _recovery_step(stage: Stage) -> QWidget:
    return RecoveryStep(RecoveryKey(("WMWMW",) * 8), lambda: False, lambda: False)


GATES: tuple[Screen, ...] = (
    _gate("unlock", lambda s: UnlockPage(s.vault.directory)),
    _gate("unlock again", lambda s: UnlockPage(s.vault.directory, again=True)),
    _gate("unlock refused", _unlock_refused),
    _gate("password forgotten", lambda s: RecoveryPage(s.vault)),
    _gate("first start, place", _first_start),
    _gate("first start, password", _password_step),
    _gate("first start, sheet", _recovery_step),
    _gate("first start, desk", _desk_step),
    _gate("first start, ready", _ready_step),
    _gate("neutral", lambda _: NeutralScreen()),
)
EVERY_SCREEN = PAGES + FORM_PAGES + DIALOGS + GATES
