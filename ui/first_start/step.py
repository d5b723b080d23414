"""One step of the first start."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.measures import fit
from ui.widgets.chip import ChipState
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label


class Step(QWidget):
    """`problem()` says in one sentence why it cannot go on yet.

    Signals: `entered` when Enter in a field means "go on".
    """

    entered = Signal()
    advance = ""  # the verb on the button that leads on; set by the subclass

    def __init__(self, title: str, explanation: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.title = title
        self.body = QVBoxLayout(self)
        fit(self.body, gap=0.9)
        self.body.addWidget(Label(title, "title"))
        self.body.addWidget(Label(explanation, "muted"))
        self._message = HintBox()

    def end(self) -> None:
        """Call last in the constructor: the place for messages, and room below."""
        self.body.addWidget(self._message)
        self.body.addStretch()

    def problem(self) -> str:
        return ""

    def show_problem(self, sentence: str) -> None:
        self._message.set_text(sentence, ChipState.SOON)
