"""Where an offer can be found; the site nearest to a district comes first."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from lotse.catalogue.local import site_for
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_site import OfferSite
from lotse.profiles.kept import profile_of
from ui.context import AppContext
from ui.theme.measures import fit
from ui.widgets.chip import Chip, ChipState
from ui.widgets.closing import delete_later
from ui.widgets.fields import Field
from ui.widgets.row import Row


class SitesView(QWidget):
    """`district`: that of the family or desk; others can be chosen."""

    def __init__(
        self,
        context: AppContext,
        offer: Offer,
        districts: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._offer = offer
        self.pick = QComboBox()
        self._rows = QVBoxLayout()
        fit(self._rows, gap=0)
        layout = QVBoxLayout(self)
        fit(layout, gap=0.4)
        if len(offer.locations) > 1 and districts:
            self.pick.addItem(self.tr("kein bestimmter"), "")
            for district in districts:
                self.pick.addItem(district, district)
            desk = context.book.desk
            here = desk.institution.main_site.district if desk else ""
            self.pick.setCurrentIndex(max(0, self.pick.findData(here)))
            layout.addWidget(Field(self.tr("Nächster Standort für den Stadtteil"), self.pick))
            self.pick.currentIndexChanged.connect(self._show)
        else:
            self.pick.setParent(self)
            self.pick.hide()
        layout.addLayout(self._rows)
        self._show()

    def _show(self) -> None:
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                delete_later(widget)
        nearest = self._nearest()
        others = [site for site in self._offer.locations if site is not nearest]
        for place, site in enumerate([nearest, *others] if nearest else others):
            row = self._row(site, nearest=site is nearest and bool(self.pick.currentData()))
            row.set_first(place == 0)
            self._rows.addWidget(row)

    def _nearest(self) -> OfferSite | None:
        district = str(self.pick.currentData() or "")
        neighbours: tuple[str, ...] = ()
        if district:
            with self._context.messages.guarded(), self._context.book.transaction() as records:
                neighbours = profile_of(records).neighbours_of(district)
        return site_for(self._offer, district, neighbours)

    def _row(self, site: OfferSite, *, nearest: bool) -> Row:
        chips = []
        if nearest:
            chips.append(Chip(self.tr("am nächsten"), ChipState.DONE))
        if site.is_anchor:
            chips.append(Chip(self.tr("Ankerstandort"), ChipState.PLAIN))
        if site.is_confidential:
            chips.append(Chip(self.tr("vertraulich, auf keinem Papier"), ChipState.SOON))
        town = f"{site.postcode} {site.town}".strip()
        address = ", ".join(part for part in (site.street, town) if part)
        about = (
            address,
            ", ".join(site.districts),
            site.institution,
            self.tr("Telefon {}").format(site.phone) if site.phone else "",
            site.email,
            site.accessibility,
            site.transport,
            site.note,
        )
        name = site.name or address or self.tr("Standort")
        return Row(name, " · ".join(part for part in about if part and part != name), state=chips)
