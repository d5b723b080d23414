"""„Einwilligungen“: what may go to whom until when, and whose signature is missing."""

from lotse.consents.consent import Consent, Signature
from lotse.consents.rules import CATEGORY_LABELS, problems_of
from lotse.dates.partial import PartialDate
from lotse.families.words import name_of
from lotse.views.family_file import FamilyFile
from ui.context import AppContext
from ui.family_parts.family_tab import FamilyTab, fill_rows
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.row import Row


class ConsentsTab(FamilyTab):
    def __init__(self, context: AppContext, file: FamilyFile) -> None:
        super().__init__(context, file)
        ask = LinkButton(self.tr("Einwilligung einholen"), icon_name="plus")
        ask.clicked.connect(self.ask)
        self.card = Card(self.tr("Einwilligungen"), action=ask)
        self.body.addWidget(self.card)
        self.body.addStretch(1)

    def show_file(self) -> None:
        consents = sorted(self.file.consents, key=lambda one: one.valid_until, reverse=True)
        fill_rows(
            self.card,
            [self._row(consent) for consent in consents],
            self.tr(
                "Noch keine Einwilligung. Ohne sie verlässt kein Brief und kein Protokoll das Haus."
            ),
        )

    def ask(self) -> None:
        self.context.navigate.show_consent(self.file.family.id)

    def _row(self, consent: Consent) -> Row:
        labels = ", ".join(CATEGORY_LABELS[category] for category in consent.categories)
        until = self.tr("gilt bis {}").format(PartialDate.of(consent.valid_until))
        signers = [self._signature(signature) for signature in consent.signatures]
        open_it = Button(self.tr("Öffnen"))
        open_it.setAccessibleName(
            self.tr("Einwilligung für {} öffnen").format(consent.recipient.name)
        )
        on_click(open_it, self.context.navigate.show_consent, self.file.family.id, consent.id)
        return Row(
            consent.recipient.name,
            " · ".join([labels, until, *signers]),
            state=self._state(consent),
            buttons=[open_it],
        )

    def _signature(self, signature: Signature) -> str:
        name = name_of(self.file.family, signature.person_id)
        if signature.declined:
            return self.tr("{} hat nicht zugestimmt").format(name)
        if signature.signed_on is None:
            return self.tr("Unterschrift von {} fehlt").format(name)
        return self.tr("{} am {}").format(name, PartialDate.of(signature.signed_on))

    def _state(self, consent: Consent) -> Chip:
        if consent.revoked_on is not None:
            return Chip(self.tr("widerrufen"), ChipState.LEFT)
        if consent.valid_until < self.context.today():
            return Chip(self.tr("abgelaufen"), ChipState.LEFT)
        if any(signature.declined for signature in consent.signatures):
            return Chip(self.tr("abgelehnt"), ChipState.LEFT)
        if problems_of(consent, self.context.today(), self.file.family):
            return Chip(self.tr("unvollständig"), ChipState.SOON)
        return Chip(self.tr("gültig"), ChipState.DONE)
