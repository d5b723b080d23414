"""All is set up: what to know before the first family."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.first_start.step import Step
from ui.theme.measures import fit
from ui.widgets.chip import ChipState
from ui.widgets.labels import Label
from ui.widgets.shape import Shape


class ReadyStep(Step):
    def __init__(self, parent: QWidget | None = None):
        super().__init__(
            self.tr("Lotse ist bereit"),
            self.tr("Vier Dinge, die den Alltag leichter machen:"),
            parent,
        )
        self.advance = self.tr("Arbeit &beginnen")
        for text in (
            self.tr("Strg+K sucht überall: Familien, Angebote, Schulen, Seiten."),
            self.tr("Alles speichert sich selbst, während Sie tippen."),
            self.tr("F12 oder dreimal Umschalt zeigt sofort einen neutralen Bildschirm."),
            self.tr("F1 hilft auf jeder Seite, auch ohne Internet."),
        ):
            line = QHBoxLayout()
            fit(line, gap=0.6)
            line.addWidget(Shape(ChipState.DONE))
            line.addWidget(Label(text), 1)
            self.body.addLayout(line)
        self.end()
