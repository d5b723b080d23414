"""Signatures as they come in; below them what it is about, and the way back."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.acts.consenting import decline_signature, record_signature
from lotse.consents.consent import Consent, Signature
from lotse.consents.rules import CATEGORY_LABELS, problems_of
from lotse.dates.partial import PartialDate
from lotse.dates.typed import read_day
from lotse.enumeration import in_a_row
from lotse.families.family import Family
from lotse.families.words import name_of
from ui.consents.revocation_card import RevocationCard
from ui.context import AppContext
from ui.family_parts.family_tab import fill_rows
from ui.theme.measures import GAP, SMALL_GAP, fit
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.fields import Field
from ui.widgets.flow_layout import FlowBox
from ui.widgets.hint_box import HintBox
from ui.widgets.partial_date_field import PartialDateField
from ui.widgets.row import Row


class SignatureForm(QWidget):
    """`changed(Consent)` after a signature, a refusal or a revocation."""

    changed = Signal(object)

    def __init__(self, context: AppContext, family: Family, consent: Consent) -> None:
        super().__init__()
        self._body = QVBoxLayout(self)
        fit(self._body, gap=GAP)
        self._context = context
        self._family = family
        self.consent = consent
        self.state = HintBox()
        self.signatures = Card(self.tr("Unterschriften"))
        self._scope = Card(self.tr("Worum geht es?"))
        self.revocation = RevocationCard(context, consent)
        self.revocation.revoked.connect(self._take_revoked)
        self._date_fields: dict[UUID, PartialDateField] = {}
        for widget in (self.state, self.signatures, self._scope, self.revocation):
            self._body.addWidget(widget)
        self._body.addStretch(1)
        self._fill_scope()
        self._show()

    def open_field(self) -> PartialDateField | None:
        """Of the first signature that is missing."""
        return next(iter(self._date_fields.values()), None)

    def focus_open(self) -> bool:
        """The cursor goes to the first signature that is missing; False if none is."""
        field = self.open_field()
        if field is not None:
            field.setFocus()
        return field is not None

    def sign(self, person_id: UUID) -> None:
        """Enters the signature with the date in its field."""
        typed, today = self._date_fields[person_id].text(), self._context.today()
        with self._context.messages.guarded():
            on, book = read_day(typed, today), self._context.book
            self.consent = record_signature(self.consent.id, person_id, on, book, today=today)
            self._tell(self.tr("Unterschrift eingetragen."))

    def decline(self, person_id: UUID) -> None:
        with self._context.messages.guarded():
            self.consent = decline_signature(self.consent.id, person_id, self._context.book)
            self._tell(self.tr("Eingetragen. Für die Familie hat das keine Nachteile."))

    def _take_revoked(self, consent: Consent, said: str) -> None:
        self.consent = consent
        self._tell(said)

    def _show(self) -> None:
        self._show_state()
        self._date_fields = {}
        rows = [self._signature_row(signature) for signature in self.consent.signatures]
        fill_rows(self.signatures, rows)
        self.revocation.show_consent(self.consent)

    def _show_state(self) -> None:
        problems = problems_of(self.consent, self._context.today(), self._family)
        if problems:
            self.state.set_text(" ".join(problems), ChipState.SOON)
        else:
            until = PartialDate.of(self.consent.valid_until)
            self.state.set_text(
                self.tr("Die Einwilligung gilt bis {}.").format(until), ChipState.DONE
            )

    def _signature_row(self, signature: Signature) -> QWidget:
        name = name_of(self._family, signature.person_id)
        if signature.declined:
            return Row(name, state=Chip(self.tr("nicht zugestimmt"), ChipState.LEFT))
        if signature.signed_on:
            words = self.tr("am {}").format(PartialDate.of(signature.signed_on))
            return Row(name, state=Chip(words, ChipState.DONE))
        field = PartialDateField(
            self._context.today, self.tr("Unterschrift von {} am").format(name)
        )
        field.set_value(PartialDate.of(self._context.today()))
        first = not self._date_fields
        signed = _verb(self.tr("Unterschrift eintragen"), first=first)
        signed.setAccessibleName(self.tr("Unterschrift von {} eintragen").format(name))
        on_click(signed, self.sign, signature.person_id)
        declined = LinkButton(self.tr("Stimmt nicht zu"))
        declined.setAccessibleName(self.tr("{} stimmt nicht zu").format(name))
        on_click(declined, self.decline, signature.person_id)
        self._date_fields[signature.person_id] = field
        place = QWidget()
        column = QVBoxLayout(place)
        fit(column, gap=SMALL_GAP)
        column.addWidget(Field(self.tr("{} hat unterschrieben am").format(name), field))
        line = FlowBox()
        line.flow.addWidget(signed)
        line.flow.addWidget(declined)
        column.addWidget(line)
        return place

    def _fill_scope(self) -> None:
        consent = self.consent
        labels = in_a_row([CATEGORY_LABELS[category] for category in consent.categories])
        children = in_a_row([name_of(self._family, child) for child in consent.child_ids])
        for strong, quiet in (
            (consent.recipient.name, self.tr("erhält")),
            (labels, self.tr("diese Angaben")),
            (children, self.tr("für")),
            (consent.purpose, self.tr("Zweck")),
            (str(PartialDate.of(consent.valid_until)), self.tr("gilt bis")),
            (consent.explained_by, self.tr("erklärt von")),
        ):
            if strong:
                self._scope.add(Row(strong, quiet, plain=True))

    def _tell(self, sentence: str) -> None:
        self._show()
        self._context.changes.families_changed.emit(self._family.id)
        self._context.changes.consents_changed.emit()
        self._context.changes.saved.emit(self._context.now())
        self._context.messages.info(sentence)
        self.changed.emit(self.consent)


def _verb(words: str, *, first: bool) -> Button:
    """One primary button a page, however many still have to sign."""
    return PrimaryButton(words) if first else Button(words)
