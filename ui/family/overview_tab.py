"""The first look: the biography, what fits now, what is next, what carries the family."""

from uuid import UUID

from lotse.ribbon.pieces import Piece, Topic
from lotse.ribbon.read import Biography, read_ribbon
from lotse.views.family_file import FamilyFile
from ui.context import AppContext
from ui.family.agenda_card import AgendaCard
from ui.family.contacts_card import ContactsCard
from ui.family.ended_card import EndedCard
from ui.family.milestone_dialog import MilestoneDialog
from ui.family.strengths_card import StrengthsCard
from ui.family_parts.family_tab import FamilyTab
from ui.ribbon.ribbon_card import RibbonCard
from ui.suggestions.looking import look_for_offers
from ui.suggestions.suggestions_card import SuggestionsCard
from ui.widgets.columns import StackedColumns


class OverviewTab(FamilyTab):
    def __init__(self, context: AppContext, file: FamilyFile) -> None:
        super().__init__(context, file)
        self.ended = EndedCard(context, file.family)
        self.ribbon = RibbonCard()
        self.ribbon.piece_opened.connect(self._open)
        self.suggestions = SuggestionsCard(context, file.family.id, short=True)
        self.agenda = AgendaCard(context, file.family.id)
        self.agenda.piece_opened.connect(self._open)
        self.strengths = StrengthsCard(self.edits)
        self.responsible = ContactsCard()
        columns = StackedColumns(135, 100)
        columns.add(0, self.suggestions)
        columns.add(1, self.agenda)
        columns.add(1, self.strengths)
        columns.add(1, self.responsible)
        columns.finish()
        self.body.addWidget(self.ended)
        self.body.addWidget(self.ribbon)
        self.body.addWidget(columns)
        self.body.addStretch(1)

    def show_file(self) -> None:
        today = self.context.today()
        found, missing = look_for_offers(self.file, self.context)
        biography = Biography(
            family=self.file.family,
            referrals=self.file.referrals,
            transitions=self.file.transitions,
            consents=self.file.consents,
            reminders=self.file.reminders,
            suggestions=found,
        )
        self.ended.show_end(self.file.family)
        desk = self.context.book.desk
        self.ribbon.show_ribbon(
            read_ribbon(biography, today, self.file.profile),
            self.file.family.title,
            practice=desk is not None and desk.practice,
        )
        self.suggestions.show_suggestions(self.file.family, found, missing, self.file.referrals)
        self.agenda.show_agenda(self.file)
        self.strengths.show_strengths(self.file.family)
        self.responsible.show_contacts(self.file.contacts(today))

    def _open(self, piece: object) -> None:
        if not isinstance(piece, Piece):
            return
        navigate, family_id = self.context.navigate, self.file.family.id
        match piece.topic:
            case Topic.SUGGESTION:
                navigate.show_letter(family_id, piece.target)
            case Topic.REFERRAL:
                navigate.show_family(family_id, "referrals")
            case Topic.TRANSITION:
                navigate.show_transition(UUID(piece.target))
            case Topic.CONSENT:
                navigate.show_consent(family_id, UUID(piece.target))
            case Topic.HEALTH | Topic.RIGHTS if piece.target:
                self._note_milestone(piece)
            case Topic.CARE:
                navigate.show_family(family_id, "intake")
            case _:
                navigate.show_family(family_id, "history")

    def _note_milestone(self, piece: Piece) -> None:
        child_id = UUID(piece.key.split(":")[1])
        MilestoneDialog(self.edits, self.file.family, child_id, piece, self).ask()
