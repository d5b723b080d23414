"""One child's way to school: protocol, consent, handing over, and the visit afterwards."""

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.acts.consenting import record_signature
from lotse.acts.handing_over import hand_over, preview_handover, print_copy
from lotse.acts.planning_transitions import ask_handover_consent
from lotse.dates.typed import read_day
from lotse.documents.handover import Variant
from lotse.documents.record import Document
from lotse.form_data.names import HANDOVER
from lotse.transitions.progress import BEFORE_HANDOVER
from lotse.views.child_transition import TransitionView, read_transition
from ui.context import AppContext
from ui.theme.measures import GAP, fit
from ui.transitions.consent_card import ConsentCard
from ui.transitions.end_dialog import EndDialog
from ui.transitions.endings import Endings
from ui.transitions.handover_card import HandoverCard
from ui.transitions.paper_panel import PaperPanel
from ui.transitions.protocol_card import ProtocolCard
from ui.transitions.state_chip import state_chip
from ui.widgets.identity_bar import IdentityBar
from ui.widgets.side_by_side import SideBySide


class TransitionPage(QWidget):
    """Left what is to be done, right the paper as it will be."""

    def __init__(self, context: AppContext, transition_id: UUID) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._context = context
        self._id = transition_id
        self._view = self._read()
        self.title = self.tr("Übergang · {0}").format(self._view.child.name)
        self._bar = IdentityBar()
        self._protocol = ProtocolCard()
        self._consent = ConsentCard()
        self._handover = HandoverCard()
        self._endings = Endings(context)
        self._paper = PaperPanel(self._draw, self._file)
        self._build()
        self._connect()
        self._show()
        self._paper.show_variant("schule" if self._view.ready else "eltern")

    def _build(self) -> None:
        cards = QWidget()
        column = QVBoxLayout(cards)
        fit(column, gap=GAP)
        for card in (self._protocol, self._consent, self._handover):
            column.addWidget(card)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        fit(layout, gap=0)
        layout.addWidget(self._bar)
        layout.addWidget(SideBySide(cards, self._paper), 1)

    def _connect(self) -> None:
        self._protocol.form_asked.connect(self._open_form)
        self._handover.form_asked.connect(self._open_form)
        self._handover.given.connect(self._hand_over)
        self._handover.end_asked.connect(self._ask_for_end)
        self._handover.reopen_asked.connect(self._reopen)
        self._consent.asked.connect(self._ask)
        self._consent.signed.connect(self._sign)
        self._consent.details_asked.connect(self._open_consent)
        self._paper.filed.connect(self._tell)
        self._context.changes.families_changed.connect(self._look_again)
        self._context.changes.consents_changed.connect(self._look_again)

    def _read(self) -> TransitionView:
        return read_transition(self._id, self._context.book, today=self._context.today())

    def _look_again(self, _what: object = None) -> None:
        with self._context.messages.guarded():
            before, self._view = self._view, self._read()
            self._show()
            # Not after every change: what was just filed is still to be printed from the screen.
            if _said_on_paper(before) != _said_on_paper(self._view):
                self._paper.reload()

    def _show(self) -> None:
        view = self._view
        born = self.tr("geb. {0}").format(view.child.born) if view.child.born else ""
        entry = self.tr("Einschulung {0}").format(view.transition.entry_year)
        school = view.transition.to_name or self.tr("Schule noch offen")
        meta = " · ".join(part for part in (born, entry, school) if part)
        self._bar.set_identity(view.child.name, meta, [state_chip(view)])
        self._protocol.show_view(view)
        self._consent.show_view(view, f"{self._context.today():%d.%m.%Y}")
        self._handover.show_view(view)
        self._consent.setVisible(view.transition.state in BEFORE_HANDOVER)

    def _draw(self, variant: Variant) -> Document:
        """What was handed over is shown as it was; everything else as it would be now."""
        given = self._view.transition.document_id
        if variant == "schule" and given is not None:
            with self._context.book.transaction() as records:
                return records.documents.get(given)
        return preview_handover(
            self._id,
            self._context.book,
            today=self._context.today(),
            now=self._context.now(),
            variant=variant,
        )

    def _file(self, variant: Variant) -> Document:
        if variant == "schule":
            return self._draw(variant)
        return print_copy(
            self._id, variant, self._context.book,
            today=self._context.today(), now=self._context.now(),
        )  # fmt: skip

    def _open_form(self) -> None:
        transition = self._view.transition
        self._context.navigate.show_form(HANDOVER, transition.family_id, transition.child_id)

    def _open_consent(self) -> None:
        consent = self._view.consent
        if consent is not None:
            self._context.navigate.show_consent(consent.family_id, consent.id)

    def _ask(self, with_support: bool, with_health: bool) -> None:
        with self._context.messages.guarded():
            _, document = ask_handover_consent(
                self._id,
                self._context.book,
                today=self._context.today(),
                now=self._context.now(),
                with_support=with_support,
                with_health=with_health,
            )
            self._tell()
            self._context.navigate.show_document(document.id)

    def _sign(self, person_id: UUID, typed: str) -> None:
        consent = self._view.consent
        if consent is None:
            return
        with self._context.messages.guarded():
            today, book = self._context.today(), self._context.book
            record_signature(consent.id, person_id, read_day(typed, today), book, today=today)
            self._tell()
            self._paper.show_variant("schule" if self._view.ready else "eltern")
            if not self._consent.focus_open():
                self._handover.setFocus()

    def _hand_over(self) -> None:
        with self._context.messages.guarded():
            transition, _ = hand_over(
                self._id, self._context.book,
                today=self._context.today(), now=self._context.now(),
            )  # fmt: skip
            self._tell()
            self._paper.show_variant("schule")
            self._paper.setFocus()
            self._context.messages.info(
                self.tr("Übergeben an {0}. Bitte jetzt drucken.").format(transition.to_name)
            )

    def _ask_for_end(self) -> None:
        EndDialog(self._endings, self._view.transition, self._view.child.name, self).ask()

    def _reopen(self) -> None:
        self._endings.reopen(self._view.transition)

    def _tell(self) -> None:
        changes = self._context.changes
        changes.families_changed.emit(self._view.family.id)
        changes.transitions_changed.emit()
        changes.consents_changed.emit()
        changes.documents_changed.emit()
        changes.saved.emit(self._context.now())


def _said_on_paper(view: TransitionView) -> tuple[object, ...]:
    return view.family, view.protocol, view.consent, view.transition
