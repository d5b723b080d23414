"""„Netzwerk“: the list, who answers where, what each district has, the coordination, exchange."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.context import AppContext
from ui.directory.coordination_tab import CoordinationTab
from ui.directory.districts_tab import DistrictsTab
from ui.directory.exchange_tab import ExchangeTab
from ui.directory.list_tab import ListTab
from ui.directory.responsible_tab import ResponsibleTab
from ui.theme.measures import PAGE_MARGIN, fit
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Label
from ui.widgets.tabs import Tabs

LIST = "list"


class DirectoryPage(QWidget):
    """`tab`: list, responsible, districts, coordination, exchange."""

    def __init__(self, context: AppContext, tab: str = "") -> None:
        super().__init__()
        self.title = self.tr("Netzwerk")
        self.tabs = Tabs(self.tr("Bereiche des Netzwerks"))
        for key, words, kind in (
            (LIST, self.tr("Verzeichnis"), ListTab),
            ("responsible", self.tr("Zuständig"), ResponsibleTab),
            ("districts", self.tr("Stadtteile"), DistrictsTab),
            ("coordination", self.tr("Koordination"), CoordinationTab),
            ("exchange", self.tr("Austausch"), ExchangeTab),
        ):
            self.tabs.add_tab(key, words, partial(kind, context))
        offers = LinkButton(self.tr("Zu den Angeboten"), icon_name="offers")
        offers.clicked.connect(partial(context.navigate.show_page, "offers"))
        head = QWidget()
        line = QHBoxLayout(head)
        fit(line, margin=(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, 0.3))
        line.addWidget(Label(self.title, "title"), 1)
        line.addWidget(offers)
        layout = QVBoxLayout(self)
        fit(layout, gap=0)
        layout.addWidget(head)
        layout.addWidget(self.tabs, 1)
        self.come_back(tab or LIST)

    def come_back(self, tab: str = "") -> None:
        if tab:
            self.tabs.show_tab(tab)
        shown = self.tabs.page(self.tabs.current())
        if shown is not None:
            self.setFocusProxy(shown)
