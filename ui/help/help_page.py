"""F1: short answers to what people ask first."""

from ui.context import AppContext
from ui.help.answers import answers
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.scroll_page import ScrollPage


class HelpPage(ScrollPage):
    def __init__(self, context: AppContext):
        super().__init__(width=56)
        self.title = self.tr("Hilfe")
        self.body.addWidget(Label(self.title, "title"))
        for title, paragraphs in answers():
            card = Card(title)
            for paragraph in paragraphs:
                card.add(Label(paragraph))
            self.body.addWidget(card)
        self.body.addStretch()
