"""What narrows the list of offers, and what can be done with it as it stands."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from lotse.catalogue.facet_values import Facet
from lotse.catalogue.facets import Filter, Part
from lotse.chain.names import NEUTRAL_NAMES
from ui.context import AppContext
from ui.offers.filter_chips import FilterChip, shown_parts
from ui.offers.filter_words import part_words
from ui.offers.offer_dialog import NewOfferDialog
from ui.theme.measures import fit
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.flow_layout import FlowBox
from ui.widgets.shown import set_shown


class OffersBar(QWidget):
    """Signals: `filter_wanted`, `list_wanted` (in narrow windows they take turns),
    `part_dropped(part)`, `print_wanted`, `export_wanted`.
    """

    filter_wanted = Signal()
    list_wanted = Signal()
    part_dropped = Signal(object)
    print_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._facets = 0
        self._chips_now: list[tuple[Facet | Part, str]] = []
        self._filter_is_open = False
        self.filter = Button("", icon_name="search")
        self.filter.hide()
        self.chips = FlowBox()
        self.new = LinkButton(self.tr("Ne&u …"), icon_name="plus")
        self.new.setAccessibleName(self.tr("Neues Angebot"))
        self.patrol = LinkButton(self.tr("Na&chfragen"))
        self.more = LinkButton(self.tr("&Mehr …"))
        self.more.setAccessibleName(self.tr("Mehr: Drucken, Export, Import"))
        self.stage_names = NEUTRAL_NAMES
        self.menu = QMenu(self)
        self.print = self.menu.addAction(self.tr("Liste &drucken"))
        self.export = self.menu.addAction(self.tr("Liste e&xportieren …"))
        self.imported = self.menu.addAction(self.tr("Angebote &importieren …"))
        layout = QVBoxLayout(self)
        fit(layout)
        layout.addWidget(FlowBox([self.filter, self.chips, self.new, self.patrol, self.more]))
        self.filter.clicked.connect(self._turn)
        self.new.clicked.connect(self._ask_new)
        self.patrol.clicked.connect(self._check)
        self.more.clicked.connect(self._show_more)
        self.print.triggered.connect(self.print_wanted)
        self.export.triggered.connect(self.export_wanted)
        self.imported.triggered.connect(self._import)

    def show_filter_button(self, shown: bool) -> None:
        set_shown(self.filter, shown)

    def show_filter_open(self, is_open: bool) -> None:
        self._filter_is_open = is_open
        self._name_filter()

    def show_found(self, found: int, wanted: Filter) -> None:
        self.print.setEnabled(found > 0)
        self.export.setEnabled(found > 0)
        self._facets = len(shown_parts(wanted))
        self._name_filter()
        self._show_chips(wanted)

    def _show_chips(self, wanted: Filter) -> None:
        """Anew only if others are wanted: typing must not make them flicker."""
        names = self.stage_names
        chips = [(part, part_words(part, wanted, names)) for part in shown_parts(wanted)]
        if chips != self._chips_now:
            self._chips_now = chips
            self.chips.flow.clear()
            for part, _ in chips:
                chip = FilterChip(part, wanted, names)
                chip.dropped.connect(self.part_dropped)
                self.chips.flow.addWidget(chip)
            set_shown(self.chips, bool(chips))

    def _name_filter(self) -> None:
        if self._filter_is_open:
            self.filter.setText(self.tr("&Liste zeigen"))
        elif self._facets:
            self.filter.setText(self.tr("&Filter ({})").format(self._facets))
        else:
            self.filter.setText(self.tr("&Filter"))

    def _turn(self) -> None:
        (self.list_wanted if self._filter_is_open else self.filter_wanted).emit()

    def _show_more(self) -> None:
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _ask_new(self) -> None:
        NewOfferDialog(self._context, self).ask()

    def _check(self) -> None:
        self._context.navigate.show_page("offer_patrol")

    def _import(self) -> None:
        self._context.navigate.show_page("offer_import")
