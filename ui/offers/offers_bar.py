"""What can be done with the list of offers as it stands."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.context import AppContext
from ui.offers.offer_dialog import NewOfferDialog
from ui.theme.measures import fit
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.flow_layout import FlowBox
from ui.widgets.shown import set_shown


class OffersBar(QWidget):
    """Signals: `filter_wanted`, `print_wanted`, `export_wanted`."""

    filter_wanted = Signal()
    print_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.filter = Button(self.tr("&Filter"), icon_name="search")
        self.filter.hide()
        self.new = LinkButton(self.tr("Ne&u …"), icon_name="plus")
        self.new.setAccessibleName(self.tr("Neues Angebot"))
        self.print = LinkButton(self.tr("&Drucken"), icon_name="print")
        self.export = LinkButton(self.tr("E&xport …"), icon_name="save")
        self.imported = LinkButton(self.tr("&Import …"), icon_name="folder")
        self.patrol = LinkButton(self.tr("Nach&fragen"), icon_name="check")
        layout = QVBoxLayout(self)
        fit(layout)
        buttons = [self.filter, self.new, self.print, self.export, self.imported, self.patrol]
        layout.addWidget(FlowBox(buttons))
        self.filter.clicked.connect(self.filter_wanted)
        self.new.clicked.connect(self._ask_new)
        self.print.clicked.connect(self.print_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.imported.clicked.connect(self._import)
        self.patrol.clicked.connect(self._check)

    def show_filter_button(self, shown: bool) -> None:
        set_shown(self.filter, shown)

    def show_found(self, found: int, facets: int) -> None:
        self.print.setEnabled(found > 0)
        self.export.setEnabled(found > 0)
        words = self.tr("&Filter ({})").format(facets) if facets else self.tr("&Filter")
        self.filter.setText(words)

    def _ask_new(self) -> None:
        NewOfferDialog(self._context, self).ask()

    def _check(self) -> None:
        self._context.navigate.show_page("offer_patrol")

    def _import(self) -> None:
        self._context.navigate.show_page("offer_import")
