"""The gate of practice: it is being prepared, or why it could not be."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.measures import fit
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.chip import ChipState
from ui.widgets.gate_card import GatePage
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label


class PracticeGate(GatePage):
    """Signals: `retry_asked`, `close_asked`."""

    retry_asked = Signal()
    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.title = self.tr("Übung")
        self.problem = HintBox()
        self.retry = PrimaryButton(self.tr("Noch einmal &versuchen"))
        self.leave = Button(self.tr("Lotse &schließen"))
        self._heading = Label(self.tr("Die Übung wird vorbereitet …"), "title")
        self._explained = Label(self.tr("40 erfundene Familien kommen in eine frische Datei."))
        for widget in (self._heading, self.problem, self._explained):
            self.card.add(widget)
        buttons = QHBoxLayout()
        fit(buttons)
        buttons.addWidget(self.retry)
        buttons.addStretch()
        buttons.addWidget(self.leave)
        self.card.body.addLayout(buttons)
        for button in (self.retry, self.leave):
            button.hide()
        self.retry.clicked.connect(self.retry_asked)
        self.leave.clicked.connect(self.close_asked)

    def show_problem(self, sentence: str) -> None:
        """The practice file cannot be made or read; it can be tried again."""
        self._heading.setText(self.tr("Die Übung konnte nicht beginnen"))
        self.problem.set_text(sentence, ChipState.TODAY)
        self._explained.setText(self.tr("Ihr eigener Bestand ist davon nicht berührt."))
        self.retry.show()
        self.leave.show()
        self.retry.setFocus()
