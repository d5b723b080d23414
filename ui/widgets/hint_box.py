"""A calm box with one remark: information, something to mind, a problem, success."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.theme.measures import fit
from ui.widgets.chip import ChipState
from ui.widgets.labels import Label, repolish
from ui.widgets.shape import Shape
from ui.widgets.shown import set_shown

_STATES = {
    ChipState.OPEN: "open",
    ChipState.SOON: "soon",
    ChipState.TODAY: "late",
    ChipState.DONE: "done",
}


class HintBox(QFrame):
    """Shape, text and colour of a state; hidden while the text is empty."""

    def __init__(
        self, text: str = "", state: ChipState = ChipState.OPEN, parent: QWidget | None = None
    ):
        super().__init__(parent)
        self.setProperty("kind", "hint")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)  # a maximum would cut off what wraps in narrow columns
        self.setSizePolicy(policy)
        self._shape = Shape(state)
        self._label = Label("", "hint")
        layout = QHBoxLayout(self)
        fit(layout, margin=(0.8, 0.55, 0.8, 0.55), gap=0.6)
        layout.addWidget(self._shape)
        layout.addWidget(self._label, 1)
        self._set_look(state)
        self.set_text(text, state)

    def set_text(self, text: str, state: ChipState = ChipState.OPEN) -> None:
        self._label.setText(text)
        self._shape.set_state(state)
        self.setAccessibleName(text)
        if self.property("state") != _STATES.get(state, "open"):
            self._set_look(state)
            repolish(self)
            repolish(self._label)
        set_shown(self, bool(text))

    def _set_look(self, state: ChipState) -> None:
        for widget in (self, self._label):
            widget.setProperty("state", _STATES.get(state, "open"))

    def text(self) -> str:
        return self._label.text()
