"""The weekly check of the catalogue on a page of its own."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.context import AppContext
from ui.offers.patrol_card import PatrolCard
from ui.widgets.labels import Label
from ui.widgets.scroll_page import ScrollPage


class PatrolPage(QWidget):
    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self.title = self.tr("Angebote prüfen")
        self.card = PatrolCard(context)
        page = ScrollPage(width=62)
        page.body.addWidget(Label(self.title, "title"))
        about = self.tr(
            "Fünf Angebote in der Woche: die am längsten nicht geprüften, und solche, bei denen "
            "eine Vermittlung nicht zustande kam."
        )
        page.body.addWidget(Label(about, "muted"))
        page.body.addWidget(self.card)
        page.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
