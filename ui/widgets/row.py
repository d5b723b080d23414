"""A list row: one strong line, one quiet line, one state, and what can be done."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.measures import fit
from ui.widgets.flow_layout import flow_box
from ui.widgets.labels import Label, repolish


class Row(QFrame):
    """`leading` stands left (a chip such as ■ heute), `state` and `buttons` right."""

    def __init__(
        self,
        strong: str,
        quiet: str = "",
        parent: QWidget | None = None,
        *,
        leading: QWidget | None = None,
        state: Sequence[QWidget] | QWidget | None = None,
        buttons: Sequence[QWidget] = (),
        indent: float = 0.0,
        plain: bool = False,
    ):
        super().__init__(parent)
        self.setProperty("kind", "row")
        self._strong = Label(strong, "" if plain else "strong")
        self._quiet = Label(quiet, "quiet")
        self._quiet.setVisible(bool(quiet))
        words = QVBoxLayout()
        words.addStretch()
        words.addWidget(self._strong)
        words.addWidget(self._quiet)
        words.addStretch()
        fit(words, gap=0.1)
        line = QHBoxLayout(self)
        fit(line, margin=(indent, 0.5, 0, 0.5), gap=0.7)
        if leading is not None:
            line.addWidget(leading)
        line.addLayout(words, 1)
        states = [state] if isinstance(state, QWidget) else list(state or ())
        right = [*states, *buttons]
        if right:
            line.addWidget(_beside(right))

    def set_text(self, strong: str, quiet: str = "") -> None:
        self._strong.setText(strong)
        self._quiet.setText(quiet)
        self._quiet.setVisible(bool(quiet))

    def set_first(self, first: bool = True) -> None:
        """The first row of a list has no line above it."""
        self.setProperty("first", first)
        repolish(self)


def _beside(widgets: Sequence[QWidget]) -> QWidget:
    box, flow = flow_box(align_right=True)
    for widget in widgets:
        flow.addWidget(widget)
    return box
