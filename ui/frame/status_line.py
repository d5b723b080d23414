"""The foot of the window: what is saved, since when, and where help is."""

from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.theme.measures import PAGE_MARGIN, fit
from ui.widgets.chip import ChipState
from ui.widgets.labels import Label
from ui.widgets.shape import Shape


class StatusLine(QFrame):
    """`gespeichert 14:03` on the left, a remark beside it, the keys for help on the right."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("kind", "status")
        self._shape = Shape(ChipState.DONE)
        self._saved = Label("", "quiet", wrap=False)
        self._remark = Label("", "quiet", wrap=False)
        keys = Label(self.tr("F1 Hilfe · Strg+/ Tasten"), "quiet", wrap=False)
        layout = QHBoxLayout(self)
        fit(layout, margin=(PAGE_MARGIN, 0.3, PAGE_MARGIN, 0.3), gap=0.5)
        layout.addWidget(self._shape)
        layout.addWidget(self._saved)
        layout.addWidget(self._remark)
        layout.addStretch()
        layout.addWidget(keys)
        self._shape.hide()
        self._saved.hide()

    def show_saved(self, at: datetime) -> None:
        self._shape.show()
        self._saved.show()
        self._saved.setText(self.tr("gespeichert {time}").format(time=f"{at:%H:%M}"))

    def show_place(self, text: str) -> None:
        """Where the data lie; stands until something else is remarked."""
        self._remark.setText(text)

    def show_remark(self, text: str) -> None:
        self._remark.setText(text)
