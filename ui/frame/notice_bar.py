"""A line below the top bar: a failure that stays until it is closed, or the coming lock."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.measures import PAGE_MARGIN, fit
from ui.widgets.announce import announce
from ui.widgets.buttons import LinkButton
from ui.widgets.chip import ChipState
from ui.widgets.hint_box import HintBox
from ui.widgets.shown import set_shown


class NoticeBar(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._box = HintBox()
        self._close = LinkButton(self.tr("Meldung schließen"))
        self._close.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        fit(layout, margin=(PAGE_MARGIN, 0.6, PAGE_MARGIN, 0))
        layout.addWidget(self._box, 1)
        layout.addWidget(self._close)
        self.hide()

    def set_text(self, text: str) -> None:
        """Something to mind; empty hides it."""
        self._show(text, ChipState.SOON)

    def show_failure(self, text: str) -> None:
        self._show(text, ChipState.TODAY)

    def _show(self, text: str, state: ChipState) -> None:
        self._box.set_text(text, state)
        set_shown(self, bool(text))
        if text:
            announce(self, text)

    def clear(self) -> None:
        self.set_text("")
