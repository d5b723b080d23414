"""One section of an offer's page, with the way to change it; and how the offer is used."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from lotse.catalogue.offer_sections import Section
from lotse.views.offer_facts import Facts, facts_of
from lotse.views.offer_file import OfferFile
from ui.context import AppContext
from ui.offers.sites_card import SitesView
from ui.offers.week_grid import WeekGrid
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.fact_grid import FactGrid
from ui.widgets.flow_layout import FlowBox

SECTION = "section"  # property of a button: what it edits


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
        change.setProperty(SECTION, section.key)
        super().__init__(section.title, parent, action=change)
        on_click(change, self.edit_wanted.emit, section.key)
        offer = file.offer
        facts = _facts(file, section)
        if section.key == "time" and offer.by_appointment:
            self.add(Chip(self.tr("nur nach Anmeldung")))
        if section.key == "time" and offer.sessions:
            self.add(WeekGrid(offer.sessions))
        if facts:
            self.add(FactGrid(facts))
        if section.key == "place" and offer.locations:
            self.add(SitesView(context, offer, file.districts))


def says_something(file: OfferFile, section: Section) -> bool:
    """Whether anything is entered there."""
    offer = file.offer
    if section.key == "time" and (offer.by_appointment or offer.sessions):
        return True
    if section.key == "place" and offer.locations:
        return True
    return bool(_facts(file, section))


def _facts(file: OfferFile, section: Section) -> Facts:
    return facts_of(
        file.offer,
        section.key,
        names=file.names,
        schools=file.schools,
        stage_names=file.stage_names,
    )


class EmptyPartsCard(Card):
    """What nobody has entered yet, in one place instead of a card for each.

    Signals: `edit_wanted(section key)`.
    """

    edit_wanted = Signal(str)

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        words = QCoreApplication.translate("EmptyPartsCard", "Noch nicht eingetragen")
        super().__init__(words, parent)
        buttons: list[QWidget] = []
        for section in sections:
            add = Button(section.title, icon_name="plus")
            add.setAccessibleName(self.tr("{} eintragen").format(section.title))
            add.setProperty(SECTION, section.key)
            on_click(add, self.edit_wanted.emit, section.key)
            buttons.append(add)
        self.add(FlowBox(buttons))


class UseCard(Card):
    """How often families were referred here, and which schools it reaches."""

    def __init__(self, file: OfferFile, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Nutzung"))
        words = self.tr("{}, davon {} angekommen").format(file.referrals, file.arrived)
        if not file.referrals:
            words = self.tr("noch keine")
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
