"""One suggested offer: what it is, why, and what can be done with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from ui.suggestions.why_label import WhyLabel
from ui.theme.measures import SMALL_GAP, fit
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Label, repolish
from ui.widgets.shown import set_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """What a row says about one offer."""

    offer_id: str
    name: str
    why: WhyLabel
    chips: Sequence[Chip]
    facts: Sequence[str]


class SuggestionRow(QFrame):
    """Signals carry the id of the offer."""

    chosen = Signal(str)
    dismissed = Signal(str)
    reminder_wanted = Signal(str)

    def __init__(self, suggested: Suggested, *, later: bool = False) -> None:
        super().__init__()
        name, offer_id = suggested.name, suggested.offer_id
        self.offer_id = offer_id
        self.setProperty("kind", "row")
        self.setAccessibleName(f"{name}: {suggested.why.plain()}")
        self._later = later
        self._details = _details(suggested.facts)
        self._why = LinkButton(self.tr("Warum?"))
        self._why.setAccessibleName(self.tr("Warum {}?").format(name))
        self._why.clicked.connect(self.toggle_details)
        set_shown(self._why, bool(suggested.facts))
        word = self.tr("Erinnern") if later else self.tr("Vermitteln")
        self.main_button = Button(word)
        self.main_button.setAccessibleName(f"{word}: {name}")
        signal = self.reminder_wanted if later else self.chosen
        on_click(self.main_button, signal.emit, offer_id)
        self._put_aside = LinkButton(self.tr("Trifft nicht zu"))
        self._put_aside.setAccessibleName(self.tr("{} trifft nicht zu").format(name))
        on_click(self._put_aside, self.dismissed.emit, offer_id)
        self._arrange(name, suggested.why, suggested.chips)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key, wherever the cursor is on the row."""
        main = "E" if self._later else "V"
        keys = {main: self.main_button, "T": self._put_aside, "W": self._why}
        wanted = keys.get(event.text().upper())
        if wanted is None or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
            return
        wanted.click()

    def take_main_button_away(self) -> None:
        """What it does is done; its key does nothing either."""
        self.main_button.setEnabled(False)
        self.main_button.hide()

    def toggle_details(self) -> None:
        set_shown(self._details, self._details.isHidden())

    @property
    def details_shown(self) -> bool:
        return not self._details.isHidden()

    def set_first(self) -> None:
        """The first row of a list has no line above it."""
        self.setProperty("first", True)
        repolish(self)

    def _arrange(self, name: str, why: WhyLabel, chips: Sequence[Chip]) -> None:
        head = QVBoxLayout()
        fit(head, gap=0.2)
        head.addWidget(Label(name, "strong"))
        if chips:
            line = FlowLayout()
            fit(line, gap=SMALL_GAP)
            for chip in chips:
                line.addWidget(chip)
            head.addLayout(line)
        quiet = FlowLayout()
        fit(quiet, gap=0.2)
        quiet.addWidget(self._why)
        quiet.addWidget(self._put_aside)
        grid = QGridLayout(self)
        fit(grid, margin=(0, 0.5, 0, 0.3), gap=0.15)
        grid.setHorizontalSpacing(round(grid.verticalSpacing() * 6))
        grid.addLayout(head, 0, 0)
        grid.addWidget(self.main_button, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(why, 1, 0, 1, 2)
        grid.addLayout(quiet, 2, 0, 1, 2)
        grid.addWidget(self._details, 3, 0, 1, 2)
        grid.setColumnStretch(0, 1)


def _details(facts: Sequence[str]) -> QFrame:
    box = QFrame()
    box.setProperty("kind", "hint")
    lines = QVBoxLayout(box)
    fit(lines, margin=(0.8, 0.55, 0.8, 0.55), gap=0.25)
    for fact in facts:
        lines.addWidget(Label(fact, "quiet"))
    box.hide()
    return box
