"""One section of an offer's page, with the way to change it; and how the offer is used."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from lotse.catalogue.offer_sections import Section
from lotse.views.offer_facts import facts_of
from lotse.views.offer_file import OfferFile
from ui.context import AppContext
from ui.offers.fact_grid import FactGrid
from ui.offers.sites_card import SitesView
from ui.offers.week_grid import WeekGrid
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.labels import Label


class SectionCard(Card):
    """Signals: `edit_wanted(section key)`."""

    edit_wanted = Signal(str)

    def __init__(
        self,
        context: AppContext,
        file: OfferFile,
        section: Section,
        parent: QWidget | None = None,
    ) -> None:
        change = LinkButton(QCoreApplication.translate("SectionCard", "Ändern"))
        name = QCoreApplication.translate("SectionCard", "{} ändern").format(section.title)
        change.setAccessibleName(name)
        super().__init__(section.title, parent, action=change)
        self._key = section.key
        change.clicked.connect(self._want_edit)
        offer = file.offer
        facts = facts_of(offer, section.key, names=file.names, schools=file.schools)
        shown = bool(facts)
        if section.key == "time" and offer.by_appointment:
            self.add(Chip(self.tr("nur nach Anmeldung")))
            shown = True
        if section.key == "time" and offer.sessions:
            self.add(WeekGrid(offer.sessions))
            shown = True
        if facts:
            self.add(FactGrid(facts))
        if section.key == "place" and offer.locations:
            self.add(SitesView(context, offer, file.districts))
        if not shown:
            self.add(Label(self.tr("Noch nichts eingetragen."), "quiet"))

    def _want_edit(self) -> None:
        self.edit_wanted.emit(self._key)


class UseCard(Card):
    """How often families were referred here, and which schools it reaches."""

    def __init__(self, file: OfferFile, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Nutzung"))
        words = self.tr("{}, davon {} angekommen").format(file.referrals, file.arrived)
        facts = [(self.tr("Vermittlungen von hier"), words)]
        if file.coverage is not None:
            share = self.tr("{} von {} Grundschulen ({} %), {} ausdrücklich nicht").format(
                file.coverage.covered,
                file.coverage.schools,
                round(100 * file.coverage.share),
                file.coverage.not_covered,
            )
            facts.append((self.tr("Erreicht"), share))
        self.add(FactGrid(facts))
