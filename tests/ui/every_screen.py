"""Every screen of Lotse on the practice families, by the name a report would give it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QWidget

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.acts.ending_cases import end_case
from lotse.acts.handing_over import print_copy
from lotse.catalogue.offer_sections import SECTIONS as PARTS
from lotse.catalogue.offer_sections import section
from lotse.families.family import Family
from lotse.practice.cast import practice_id
from ui.background import Background
from ui.families.family_list_page import FamilyListPage
from ui.forms.form_page import FormPage
from ui.forms.recovery import RecoveryOffer
from ui.frame.frame import Frame
from ui.offers.offer_dialog import NewOfferDialog, OfferDialog
from ui.offers.offer_page import OfferPage
from ui.offers.status_dialog import StatusDialog
from ui.profiles.profile_page import ProfilePage
from ui.theme.theme import Theme
from ui.window import MainWindow
from ui.workplace.preferences import Preferences
from ui.workplace.workplace import Workplace

SMALL = QSize(1024, 700)

# Three children and a referral; two households; nothing known yet; a protocol that is ready; one
# whose case ends here.
MANY, APART, BARE, SCHOOL, ENDED = "haddad", "yilmaz_hart", "unbekannt", "demir", "vogt"
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
    "bewegungstest": ("bewegungstest", SCHOOL, "emre"),
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


def _profile_tab(tab: str) -> Screen:
    def show(stage: Stage) -> None:
        stage.frame.navigate.show_page("profile")
        stage.page(ProfilePage).tabs.show_tab(tab)

    return Screen(name=f"profile {tab}", show=show)


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


def _printed(stage: Stage) -> UUID:
    """A paper of the file: the practice families have none until one is printed."""
    family_id = practice_id(SCHOOL)
    with stage.book.transaction() as records:
        printed = records.documents.of_family(family_id)
        transition = records.transitions.of_family(family_id)[0]
    if printed:
        return printed[0].id
    context = stage.frame.context
    return print_copy(
        transition.id, "akte", stage.book, today=context.today(), now=context.now()
    ).id


def _document(stage: Stage) -> None:
    stage.frame.navigate.show_document(_printed(stage))


def _documents(stage: Stage) -> None:
    _printed(stage)
    stage.frame.navigate.show_family(practice_id(SCHOOL), "documents")


def _end(stage: Stage) -> None:
    """The practice families all go on: one ends before it is looked at."""
    if stage.family(ENDED).ended is None:
        today, note = stage.frame.context.today(), "Die Großmutter hilft jetzt jeden Tag."
        end_case(practice_id(ENDED), "ein_stueck_weiter", today, stage.book, today=today, note=note)
        stage.frame.context.changes.families_changed.emit(practice_id(ENDED))


def _ended(stage: Stage) -> None:
    _end(stage)
    stage.frame.navigate.show_family(practice_id(ENDED))


def _ended_listed(stage: Stage) -> None:
    _end(stage)
    stage.frame.navigate.show_page("families")
    stage.page(FamilyListPage).show_ended()


def _transition(key: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        with stage.book.transaction() as records:
            transition = records.transitions.of_family(practice_id(key))[0]
        stage.frame.navigate.show_transition(transition.id)

    return show


def _offer(stage: Stage) -> None:
    stage.frame.navigate.show_offer("ge-01")


def _offer_section(key: str) -> Screen:
    def show(stage: Stage) -> QWidget:
        _offer(stage)
        page = stage.page(OfferPage)
        dialog = OfferDialog(page.context, page.file.offer, section(key), page)
        dialog.ask()
        return dialog

    return Screen(name=f"offer section {key}", show=show)


def _new_offer(stage: Stage) -> QWidget:
    _offer(stage)
    dialog = NewOfferDialog(stage.page(OfferPage).context, stage.frame)
    dialog.ask()
    return dialog


def _offer_status(stage: Stage) -> QWidget:
    _offer(stage)
    page = stage.page(OfferPage)
    dialog = StatusDialog(page.context, page.file.offer, page)
    dialog.ask()
    return dialog


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
        for name in (
            "start",
            "families",
            "offers",
            "offer_import",
            "offer_patrol",
            "referrals",
            "transitions",
            "settings",
            "chain",
            "help",
            "weights",
        )
    ),
    *map(_profile_tab, ("place", "leitbild", "chain", "indicators", "districts", "papers")),
    Screen(name="new family", show=lambda stage: stage.frame.navigate.show_new_family()),
    *(_tab(MANY, tab) for tab in TABS),
    *(_tab(key, tab) for key in (APART, BARE, SCHOOL) for tab in ("overview", "intake")),
    _tab(SCHOOL, "transitions"),
    _tab(BARE, "referrals"),
    Screen(name=f"family {SCHOOL} documents", show=_documents),
    Screen(name="family ended", show=_ended),
    Screen(name="families, ended ones too", show=_ended_listed),
    Screen(name="offer", show=_offer),
    *(_offer_section(part.key) for part in PARTS),
    Screen(name="new offer", show=_new_offer),
    Screen(name="offer status", show=_offer_status),
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
# Wide tables and sheets of paper scroll both ways: drawn to be looked at, not measured.
TABLES_AND_PAPER: tuple[Screen, ...] = (
    _place("gaps"),
    Screen(name="document", show=_document),
)
SECTIONS = {
    "aufnahmebogen": 11,
    "kita_aufnahme": 9,
    "basisbogen": 9,
    "uebergabeprotokoll": 15,
    "bewegungstest": 3,
}
FORM_PAGES = tuple(
    _section(form, number) for form, count in SECTIONS.items() for number in range(count)
)
