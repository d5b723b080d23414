"""Who this page is about: stands on every page of a family or child."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.measures import PAGE_MARGIN, fit
from ui.widgets.flow_layout import FlowBox
from ui.widgets.labels import Label


class IdentityBar(QFrame):
    """Name, one quiet line, chips, and at most one primary button."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._title = Label("", "title")
        self._meta = Label("", "quiet")
        words = QVBoxLayout()
        words.addWidget(self._title)
        words.addWidget(self._meta)
        fit(words, gap=0.1)
        chips, actions = FlowBox(), FlowBox(align_right=True)
        self._chips, self._actions = chips.flow, actions.flow
        line = QHBoxLayout(self)
        fit(line, margin=(PAGE_MARGIN, 0.7, PAGE_MARGIN, 0.7), gap=1.1)
        line.addLayout(words, 1)  # gives way first: chips and buttons stay whole
        line.addWidget(chips)
        line.addWidget(actions)

    def set_identity(self, title: str, meta: str = "", chips: Sequence[QWidget] = ()) -> None:
        self._title.setText(title)
        self._meta.setText(meta)
        self._meta.setVisible(bool(meta))
        self.setAccessibleName(f"{title}. {meta}")
        self._chips.clear()
        for chip in chips:
            self._chips.addWidget(chip)

    def set_actions(self, buttons: Sequence[QWidget]) -> None:
        self._actions.clear()
        for button in buttons:
            self._actions.addWidget(button)
