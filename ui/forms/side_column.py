"""What comes out so far: result, strengths, needs, and the hints that lead to their question."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.measures import GAP, SMALL_GAP, em, fit
from ui.widgets.announce import announce
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """One remark that leads to the question `key`."""

    key: str
    sentence: str
    place: str  # title of the section


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
        self._hints = _HintList()
        self._quiet = Label(
            self.tr("Noch keine. Hinweise erscheinen nach einem Abschnitt."), "quiet"
        )
        self._count.hide()
        self._hints_card.add(self._hints)
        self._hints_card.add(self._quiet)
        self._findings_cards = (self._result, self._strengths, self._needs)
        self._with_findings = with_findings
        layout = QVBoxLayout(self)
        fit(layout, gap=GAP)
        for card in (*self._findings_cards, self._hints_card):
            layout.addWidget(card)
        layout.addStretch(1)
        self._hints.itemActivated.connect(self._choose)
        self._hints.itemClicked.connect(self._choose)
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
        if not self._hints.show_hints(hints):
            return
        self._count.setText(str(len(hints)))
        self._count.setVisible(bool(hints))
        self._hints.setVisible(bool(hints))
        self._quiet.setVisible(not hints)
        announce(self._hints, self.tr("Hinweise: {0}").format(len(hints)))

    def focus_hints(self) -> None:
        if self._hints.count():
            self._hints.setCurrentRow(0)
            self._hints.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, item: QListWidgetItem) -> None:
        self.hint_chosen.emit(item.data(Qt.ItemDataRole.UserRole))


class _HintList(QListWidget):
    """As high as its rows; Enter on a row is a choice on every system."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Hint, ...] = ()
        self.setWordWrap(True)
        self.setProperty("kind", "plain")
        self.setAccessibleName(self.tr("Hinweise, Enter springt zur Frage"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_hints(self, hints: Sequence[Hint]) -> bool:
        """True if they are others than before."""
        if tuple(hints) == self._shown:
            return False
        self._shown = tuple(hints)
        self.clear()
        for hint in hints:
            item = QListWidgetItem(f"▲  {hint.sentence}\n{hint.place}")
            item.setData(Qt.ItemDataRole.UserRole, hint.key)
            item.setToolTip(self.tr("Enter springt hin"))
            self.addItem(item)
        self._fit()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        height = min(em(24), rows + 2 * self.frameWidth() + em(0.3))
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.itemActivated.emit(item)
        else:
            super().keyPressEvent(event)


def _row_of(chips: Sequence[Chip]) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder)
    fit(flow, gap=SMALL_GAP)
    for chip in chips:
        flow.addWidget(chip)
    return holder
