"""The page of one family: who it is about stands on top, tabs below."""

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.dates.written import german
from lotse.views.agenda import consent_end
from lotse.views.family_file import read_family_file
from lotse.views.portrait import child_line, portrait_of, responsible_words
from ui.consents.consents_tab import ConsentsTab
from ui.context import AppContext
from ui.documents.documents_tab import DocumentsTab
from ui.family.history_tab import HistoryTab
from ui.family.intake_tab import IntakeTab
from ui.family.more_button import MoreButton
from ui.family.needs_tab import NeedsTab
from ui.family.note_dialog import NoteDialog
from ui.family.overview_tab import OverviewTab
from ui.family.transitions_tab import TransitionsTab
from ui.family_parts.edits import FamilyEdits
from ui.family_parts.family_tab import FamilyTab
from ui.referrals.referrals_tab import ReferralsTab
from ui.theme.measures import fit
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.chip import Chip, ChipState
from ui.widgets.identity_bar import IdentityBar
from ui.widgets.shown import set_shown
from ui.widgets.tabs import Tabs

OVERVIEW = "overview"


class FamilyPage(QWidget):
    """`tab`: overview, intake, needs, referrals, transitions, consents, documents, history."""

    def __init__(self, context: AppContext, family_id: UUID, tab: str = "") -> None:
        super().__init__()
        self._context = context
        self._family_id = family_id
        self._file = read_family_file(family_id, context.book)
        self._edits = FamilyEdits(context, family_id)
        self.title = self._file.family.title
        self.identity = IdentityBar()
        self.tabs = Tabs(self.tr("Bereiche der Familie"))
        self._keys: list[str] = []
        self._add_actions()
        self._add_tabs()
        layout = QVBoxLayout(self)
        fit(layout, gap=0)
        layout.addWidget(self.identity)
        layout.addWidget(self.tabs, 1)
        self._show_identity()
        self.tabs.show_tab(tab or OVERVIEW)
        asked = self.tabs.page(tab)
        entry = asked.entry() if isinstance(asked, FamilyTab) else None
        if entry is not None:
            self.setFocusProxy(entry)
        context.changes.families_changed.connect(self._reload)
        context.changes.profile_changed.connect(self._look_again)
        context.changes.directory_changed.connect(self._look_again)

    def save_typed(self) -> None:
        """Raises LotseError if what was typed on a tab cannot be saved; it stays there then."""
        for tab in self._shown_tabs():
            tab.save_typed()

    def write_note(self) -> None:
        """Asks for a note and keeps it in the biography of a child."""
        if not self._file.family.children:
            return
        dialog = NoteDialog(self._edits, self._file.family, self._context.today(), self)
        dialog.accepted.connect(self.tabs.setFocus)
        dialog.ask()

    def find_offers(self) -> None:
        """To the offers that fit, the first of them ready to be chosen."""
        self.tabs.show_tab("referrals")
        tab = self.tabs.page("referrals")
        if isinstance(tab, ReferralsTab):
            tab.focus_first_suggestion()

    def _add_actions(self) -> None:
        self.more = MoreButton(self._context, self)
        note = Button(self.tr("Notiz"), shortcut="Ctrl+T", icon_name="edit")
        note.clicked.connect(self.write_note)
        self._refer = PrimaryButton(self.tr("Vermitteln"), shortcut="Ctrl+M")
        self._refer.clicked.connect(self.find_offers)
        self.identity.set_actions([self.more, note, self._refer])

    def _add_tabs(self) -> None:
        for key, title, kind in (
            (OVERVIEW, self.tr("Überblick"), OverviewTab),
            ("intake", self.tr("Aufnahme"), IntakeTab),
            ("needs", self.tr("Bedarfe"), NeedsTab),
            ("referrals", self.tr("Vermittlungen"), ReferralsTab),
            ("transitions", self.tr("Übergänge"), TransitionsTab),
            ("consents", self.tr("Einwilligungen"), ConsentsTab),
            ("documents", self.tr("Dokumente"), DocumentsTab),
            ("history", self.tr("Verlauf"), HistoryTab),
        ):
            self._keys.append(key)
            self.tabs.add_tab(key, title, partial(self._build_tab, kind))

    def _build_tab(self, kind: type[FamilyTab]) -> FamilyTab:
        tab = kind(self._context, self._file)
        tab.show_file()
        return tab

    def _show_identity(self) -> None:
        family, today = self._file.family, self._context.today()
        names = self._file.profile.names
        self.more.set_family(family)
        set_shown(self._refer, not family.ended)
        chips: list[QWidget] = [
            Chip(child_line(family, child, today, names), ChipState.PLAIN)
            for child in family.children
        ]
        if family.ended:
            words = self.tr("Begleitung beendet am {}").format(german(family.ended.ended_on))
            chips.append(Chip(words, ChipState.LEFT))
        if ending := consent_end(self._file, today):
            days = (ending.valid_until - today).days
            text = self.tr("Einwilligung endet in {} Tagen").format(days)
            if days == 0:
                text = self.tr("Einwilligung endet heute")
            chips.append(Chip(text, ChipState.TODAY if days == 0 else ChipState.SOON))
        lines = (portrait_of(family, today), responsible_words(self._file.contacts(today)))
        about = " · ".join(line for line in lines if line)
        self.identity.set_identity(family.title, about, chips)

    def _look_again(self) -> None:
        self._reload(None)

    def _reload(self, family_id: object) -> None:
        if family_id not in (None, self._family_id):
            return
        with self._context.messages.guarded():
            self._file = read_family_file(self._family_id, self._context.book)
        self.title = self._file.family.title
        self._show_identity()
        for tab in self._shown_tabs():
            tab.refresh(self._file)

    def _shown_tabs(self) -> list[FamilyTab]:
        pages = (self.tabs.page(key) for key in self._keys)
        return [page for page in pages if isinstance(page, FamilyTab)]
