"""What comes out so far: result, strengths, needs, and the hints that lead to their question."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.hint_list import Hint, HintList
from ui.theme.measures import GAP, SMALL_GAP, fit
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Label
from ui.widgets.row import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What a screening shows beside its questions. Never points, never a verdict."""

    outcome: str = ""
    urgent: bool = False
    reason: str = ""
    strengths: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


class SideColumn(QWidget):
    """Signal: `hint_chosen` with the key of a question."""

    hint_chosen = Signal(str)

    def __init__(self, *, with_findings: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Findings | None = None
        self._result = Card(self.tr("Ergebnis bisher"))
        self._strengths = Card(self.tr("Stärken"))
        self._needs = Card(self.tr("Bedarfe"))
        self._count = Label("", "key", wrap=False)
        self._hints_card = Card(self.tr("Hinweise"), action=self._count)
        self._hints = HintList()
        self._count.hide()
        self._hints_card.add(self._hints)
        self._findings_cards = (self._result, self._strengths, self._needs)
        self._with_findings = with_findings
        layout = QVBoxLayout(self)
        fit(layout, gap=GAP)
        for card in (*self._findings_cards, self._hints_card):
            layout.addWidget(card)
        layout.addStretch(1)
        self._hints.chosen.connect(self.hint_chosen)
        self.hide_findings(not with_findings)

    def hide_findings(self, hidden: bool) -> None:
        """For a screen the family looks at."""
        for card in self._findings_cards:
            card.setVisible(self._with_findings and not hidden)

    def show_findings(self, findings: Findings) -> None:
        if findings == self._shown:
            return
        self._shown = findings
        self._result.clear()
        state = ChipState.TODAY if findings.urgent else ChipState.OPEN
        self._result.add(_row_of([Chip(findings.outcome or self.tr("noch offen"), state)]))
        reason = self.tr("Grund: {0}.").format(findings.reason) if findings.reason else ""
        remark = self.tr("Punkte erscheinen nicht im Ausdruck.")
        self._result.add(Label(f"{reason} {remark}".strip(), "quiet"))
        self._strengths.clear()
        self._strengths.add(
            _row_of([Chip(text) for text in findings.strengths])
            if findings.strengths
            else Label(self.tr("Hier steht, was der Familie Kraft gibt."), "quiet")
        )
        self._needs.clear()
        for place, text in enumerate(findings.needs):
            row = Row(text, plain=True)
            row.set_first(place == 0)
            self._needs.add(row)
        if not findings.needs:
            self._needs.add(Label(self.tr("Noch keine genannt."), "quiet"))

    def show_hints(self, hints: Sequence[Hint]) -> None:
        if self._hints.show_hints(hints):
            self._count.setText(str(len(hints)))
            self._count.setVisible(bool(hints))

    def focus_hints(self) -> None:
        self._hints.take_focus()


def _row_of(chips: Sequence[Chip]) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder)
    fit(flow, gap=SMALL_GAP)
    for chip in chips:
        flow.addWidget(chip)
    return holder
