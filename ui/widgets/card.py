"""A card: one matter on a page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.theme.measures import CARD_PADDING, SMALL_GAP, fit
from ui.widgets.closing import delete_later
from ui.widgets.labels import Label
from ui.widgets.shown import set_shown


class Card(QFrame):
    """`add` puts widgets below the title; `action` stands right of the title.

    Cards beside each other grow to one height: end a page of cards with a stretch.
    """

    def __init__(
        self, title: str = "", parent: QWidget | None = None, *, action: QWidget | None = None
    ):
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAccessibleName(title)
        self.body = QVBoxLayout(self)
        fit(self.body, margin=(1.1, CARD_PADDING, 1.1, CARD_PADDING), gap=SMALL_GAP)
        self._title = Label(title, "heading", self)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        if action is not None:
            head.addWidget(action)
        fit(head)
        self.body.addLayout(head)
        set_shown(self._title, bool(title))

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        set_shown(self._title, bool(title))
        self.setAccessibleName(title)

    def add(self, widget: QWidget) -> None:
        """Buttons keep their size and stand left."""
        if isinstance(widget, QPushButton):
            self.body.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self.body.addWidget(widget)

    def clear(self) -> None:
        """Removes and deletes everything below the title."""
        while self.body.count() > 1:
            item = self.body.takeAt(1)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                delete_later(widget)
