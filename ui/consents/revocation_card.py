"""The way back from a consent: at any time, and it says what that stopped."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from lotse.acts.revoking import Revocation, revoke_consent
from lotse.consents.consent import Consent
from lotse.dates.partial import PartialDate
from lotse.enumeration import in_a_row
from ui.context import AppContext
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.labels import Label


class RevocationCard(Card):
    """Signals: `revoked(consent, what to tell)`."""

    revoked = Signal(object, str)

    def __init__(self, context: AppContext, consent: Consent) -> None:
        super().__init__(self.tr("Widerruf"))
        self._context = context
        self._consent = consent
        self.revoked_by = QLineEdit()
        self.show_consent(consent)

    def show_consent(self, consent: Consent) -> None:
        self._consent = consent
        self.clear()
        if consent.revoked_on is None:
            self._offer()
            return
        words = self.tr(
            "Widerrufen am {} von {}. Was schon weitergegeben wurde, bleibt im Verlauf stehen."
        )
        day = PartialDate.of(consent.revoked_on)
        self.add(Label(words.format(day, consent.revoked_by)))

    def revoke(self) -> None:
        by, today = self.revoked_by.text(), self._context.today()
        with self._context.messages.guarded():
            revocation = revoke_consent(self._consent.id, by, today, self._context.book)
            self.revoked.emit(revocation.consent, self._said(revocation))

    def _said(self, revocation: Revocation) -> str:
        said = [self.tr("Widerruf eingetragen.")]
        if revocation.stopped:
            names = in_a_row(referral.offer_name for referral in revocation.stopped)
            said.append(self.tr("Gestoppt: {}.").format(names))
        if revocation.to_inform:
            said.append(self.tr("Bitte informieren: {}.").format(in_a_row(revocation.to_inform)))
        return " ".join(said)

    def _offer(self) -> None:
        explained = self.tr(
            "Jederzeit möglich, so einfach wie die Zustimmung. Offene Vermittlungen mit "
            "dieser Einwilligung werden gestoppt."
        )
        self.add(Label(explained, "quiet"))
        self.revoked_by = QLineEdit()
        self.add(Field(self.tr("&Wer widerruft?"), self.revoked_by))
        revoke = Button(self.tr("Widerruf eintragen"))
        revoke.clicked.connect(self.revoke)
        self.add(revoke)
