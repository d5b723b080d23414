"""Who has to agree, who has signed, and the next signature."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from lotse.views.child_transition import Signer, TransitionView
from ui.theme.measures import SMALL_GAP, fit
from ui.transitions.signature_row import SignatureRow
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Label
from ui.widgets.row import Row


class ConsentCard(Card):
    """Signals: `asked(with_support, with_health)`; `signed(person_id, typed date)`;
    `details_asked`.
    """

    asked = Signal(bool, bool)
    signed = Signal(object, str)
    details_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Einwilligung"))
        self._support = QCheckBox()
        self._health = QCheckBox()

    def show_view(self, view: TransitionView, today: str) -> None:
        """`today` is what the date of a signature begins with."""
        self.clear()
        if view.consent is None:
            self._show_question(view)
        else:
            self._show_signers(view.signers, today)

    def _show_question(self, view: TransitionView) -> None:
        self.add(Label(self.tr("Alle Sorgeberechtigten werden gefragt:"), "quiet"))
        for place, signer in enumerate(view.signers):
            row = Row(signer.name, plain=True)
            row.set_first(place == 0)
            self.add(row)
        self._support = QCheckBox(self.tr("Abschnitt Förderung darf mit, wenn sie ankreuzen"))
        self._health = QCheckBox(self.tr("Abschnitt Gesundheit darf mit, wenn sie ankreuzen"))
        ask = Button(self.tr("Einwilligung vorbereiten"))
        ask.setEnabled(bool(view.signers) and bool(view.transition.to_school_number))
        ask.clicked.connect(self._ask)
        for widget in (self._support, self._health, _left([ask])):
            self.add(widget)

    def _show_signers(self, signers: tuple[Signer, ...], today: str) -> None:
        for place, signer in enumerate(signers):
            row = SignatureRow(signer, today)
            row.set_first(place == 0)
            row.signed.connect(self.signed)
            self.add(row)
        details = LinkButton(self.tr("Einwilligung öffnen"))
        details.clicked.connect(self.details_asked)
        self.add(_left([details]))

    def _ask(self) -> None:
        self.asked.emit(self._support.isChecked(), self._health.isChecked())


def _left(widgets: list[QWidget]) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder)
    fit(flow, gap=SMALL_GAP)
    for widget in widgets:
        flow.addWidget(widget)
    return holder
