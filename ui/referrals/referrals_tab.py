"""„Vermittlungen“ of one family: where each stands, and below it all offers that fit."""

from uuid import UUID

from lotse.referrals.referral import WAITED_FOR, Referral, ReferralState
from lotse.views.family_file import FamilyFile
from ui.context import AppContext
from ui.family_parts.family_tab import FamilyTab, fill_rows
from ui.referrals.referral_row import ReferralRow
from ui.referrals.replies import give_reply
from ui.suggestions.looking import look_for_offers
from ui.suggestions.suggestions_card import SuggestionsCard
from ui.widgets.card import Card
from ui.widgets.labels import Label


class ReferralsTab(FamilyTab):
    def __init__(self, context: AppContext, file: FamilyFile) -> None:
        super().__init__(context, file)
        self.card = Card(self.tr("Vermittlungen"))
        self.suggestions = SuggestionsCard(context, file.family.id)
        self.body.addWidget(self.card)
        self.body.addWidget(self.suggestions)
        self.body.addStretch(1)

    def show_file(self) -> None:
        ordered = sorted(self.file.referrals, key=_waiting_first)
        fill_rows(
            self.card,
            [self._row(referral) for referral in ordered],
            self.tr("Noch keine Vermittlung. Unten stehen die Angebote, die jetzt passen."),
        )
        if any(referral.state in WAITED_FOR for referral in ordered):
            keys = self.tr(
                "Rückmeldung mit einer Taste auf der Zeile: A angekommen · W Warteliste · "
                "K kein Platz · P passt nicht · N nicht erschienen"
            )
            self.card.add(Label(keys, "quiet"))
        self._show_suggestions()

    def focus_first_suggestion(self) -> None:
        self.suggestions.focus_first()

    def _row(self, referral: Referral) -> ReferralRow:
        row = ReferralRow(referral, self.context.today())
        row.reply_given.connect(self._reply)
        row.document_wanted.connect(self._show_document)
        return row

    def _show_suggestions(self) -> None:
        found, missing = look_for_offers(self.file, self.context)
        self.suggestions.show_suggestions(self.file.family, found, missing, self.file.referrals)

    def _reply(self, referral_id: UUID, state: ReferralState) -> None:
        give_reply(self.context, referral_id, state, self)

    def _show_document(self, document_id: UUID) -> None:
        self.context.navigate.show_document(document_id)


def _waiting_first(referral: Referral) -> tuple[bool, int]:
    return referral.state not in WAITED_FOR, -referral.created_on.toordinal()
