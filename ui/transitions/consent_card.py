"""Who has to agree, who has signed, and the next signature."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.views.child_transition import Signer, TransitionView
from ui.family_parts.check_line import CheckLine
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
        self._rows: list[SignatureRow] = []
        self._support = CheckLine("")
        self._health = CheckLine("")

    def show_view(self, view: TransitionView, today: str) -> None:
        """`today` is what the date of a signature begins with."""
        self.clear()
        self._rows = []
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
        self._support = CheckLine(self.tr("Abschnitt Förderung darf mit, wenn sie ankreuzen"))
        self._health = CheckLine(self.tr("Abschnitt Gesundheit darf mit, wenn sie ankreuzen"))
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
            self._rows.append(row)
            self.add(row)
        details = LinkButton(self.tr("Einwilligung öffnen"))
        details.clicked.connect(self.details_asked)
        self.add(_left([details]))

    def focus_open(self) -> bool:
        """The cursor goes to the first signature that is missing; False if none is."""
        row = next((row for row in self._rows if row.open), None)
        if row is not None:
            row.show()  # what is not shown yet cannot take the cursor
            row.setFocus()
        return row is not None

    def _ask(self) -> None:
        self.asked.emit(self._support.isChecked(), self._health.isChecked())


def _left(widgets: list[QWidget]) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder)
    fit(flow, gap=SMALL_GAP)
    for widget in widgets:
        flow.addWidget(widget)
    return holder
