"""The page of one consent: the form to ask for it, then signatures and revocation."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.consents.consent import Consent
from lotse.consents.rules import is_valid
from ui.consents.ask_form import AskForm
from ui.consents.recipients import OFFER, recipient_of
from ui.consents.signature_form import SignatureForm
from ui.context import AppContext
from ui.documents.preview import PdfPreview
from ui.documents.told import PreviewTold
from ui.theme.measures import fit, keep
from ui.widgets.buttons import Button, LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.identity_bar import IdentityBar
from ui.widgets.row import Row
from ui.widgets.side_by_side import SideBySide


class ConsentPage(QWidget):
    """Without `consent_id` it asks for a new one, for `recipient_key` if that is known."""

    def __init__(
        self,
        context: AppContext,
        family_id: UUID,
        consent_id: UUID | None = None,
        recipient_key: str = "",
    ) -> None:
        super().__init__()
        self._context = context
        with context.book.transaction() as records:
            self._family = records.families.get(family_id)
            consent = records.consents.get(consent_id) if consent_id else None
        self.title = self.tr("Einwilligung")
        self._consent = consent
        self._recipient_key = recipient_key
        self._identity = IdentityBar()
        self.preview = PdfPreview(name=self.tr("Einwilligung"))
        PreviewTold(self.preview, context.messages)
        self.preview.print_button.set_shortcut("Ctrl+P")
        keep(self.preview, min_height=20)
        self._form = QVBoxLayout()
        fit(self._form, gap=0)
        self._steps = self._what_follows()
        self._build()
        self.ask_form: AskForm | None = None
        if consent is None:
            self._ask()
        else:
            self._show_consent(consent)
            next_step = self.signature_form.open_field() or self._identity.last_action()
            if next_step is not None:
                self.setFocusProxy(next_step)

    def _ask(self) -> None:
        book = self._context.book
        self.ask_form = AskForm(
            self._context, self._family, recipient_of(self._recipient_key, book)
        )
        self.ask_form.asked.connect(self._show_new)
        self.ask_form.custody_wanted.connect(self._clarify_custody)
        self._form.addWidget(self.ask_form)
        self._offer(self.ask_form.ask_button)
        self.preview.hide()
        self._show_identity()

    def arguments_now(self) -> dict[str, Any]:
        """The way back leads to the consent that was made, not to the question for it."""
        consent_id = self._consent.id if self._consent else None
        return {
            "family_id": self._family.id,
            "consent_id": consent_id,
            "recipient_key": self._recipient_key,
        }

    def _build(self) -> None:
        self._offer()
        cards, paper = QWidget(), QWidget()
        cards.setLayout(self._form)
        right = QVBoxLayout(paper)
        fit(right, gap=0)
        right.addWidget(self.preview, 1)
        right.addWidget(self._steps, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        fit(layout, gap=0)
        layout.addWidget(self._identity)
        layout.addWidget(SideBySide(cards, paper, wide=50, cards_width=27, paper_height=0), 1)

    def _what_follows(self) -> Card:
        """Stands where the form will be, until there is one."""
        card = Card(self.tr("So geht es weiter"))
        for number, (strong, quiet) in enumerate(
            (
                (
                    self.tr("1. Einwilligung anlegen"),
                    self.tr("Lotse schreibt das Formular. Es steht dann hier."),
                ),
                (
                    self.tr("2. Erklären und unterschreiben lassen"),
                    self.tr("Drucken Sie es aus. Die Familie darf auch Nein sagen."),
                ),
                (
                    self.tr("3. Unterschriften eintragen"),
                    self.tr("Mit allen Unterschriften gilt die Einwilligung."),
                ),
            )
        ):
            row = Row(strong, quiet)
            row.set_first(number == 0)
            card.add(row)
        return card

    def _offer(self, *main: Button) -> None:
        back = LinkButton(self.tr("Zur Familie"))
        back.clicked.connect(self._show_family)
        self._identity.set_actions([back, *main])

    def _go_on(self, consent: object) -> None:
        """What had the cursor is gone: on to the next signature, then to the letter."""
        self._offer_letter(consent)
        if not self.signature_form.focus_open():
            self._identity.focus_last_action()

    def _offer_letter(self, consent: object) -> None:
        """With all signatures the letter is the next step."""
        assert isinstance(consent, Consent)
        kind, _, self._offer_id = consent.recipient.key.partition(":")
        if kind != OFFER or not is_valid(consent, self._context.today(), self._family):
            self._offer()
            return
        write = PrimaryButton(self.tr("Brief schreiben"), shortcut="Ctrl+M")
        write.clicked.connect(self._write_letter)
        self._offer(write)

    def _write_letter(self) -> None:
        self._context.navigate.show_letter(self._family.id, self._offer_id)

    def _show_new(self, consent: object) -> None:
        if isinstance(consent, Consent):
            self._show_consent(consent)

    def _show_consent(self, consent: Consent) -> None:
        self._consent = consent
        self._steps.hide()
        self.preview.show()
        self.signature_form = SignatureForm(self._context, self._family, consent)
        self.signature_form.changed.connect(self._go_on)
        if self.ask_form is not None:
            self.ask_form.hide()
        self._form.addWidget(self.signature_form)
        self._offer_letter(consent)
        self._show_identity()
        if consent.document_id is None:
            self.preview.clear(self.tr("Zu dieser Einwilligung liegt kein Formular."))
            return
        with self._context.book.transaction() as records:
            document = records.documents.get(consent.document_id)
        self.preview.show_pdf(document.pdf, document.title)

    def _show_identity(self) -> None:
        if self._consent is None:
            self._identity.set_identity(self.tr("Einwilligung einholen"), self._family.title)
            return
        about = f"{self._family.title} · {self._consent.recipient.name}"
        self._identity.set_identity(self.tr("Einwilligung"), about)

    def _clarify_custody(self) -> None:
        self._context.navigate.show_family(self._family.id, "intake")

    def _show_family(self) -> None:
        self._context.navigate.show_family(self._family.id, "consents")
