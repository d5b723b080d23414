"""The offers of the week that most need a check: by telephone, five at a time."""

from functools import partial

from PySide6.QtWidgets import QWidget

from lotse.catalogue.patrol import Check
from lotse.documents.drawing.draw import draw
from lotse.documents.record import DocumentKind
from lotse.errors import LotseError
from lotse.views.offer_patrol import patrol_of_week
from lotse.wording.call_sheet import call_sheet
from ui.context import AppContext
from ui.documents.paper_dialog import PaperDialog
from ui.family_parts.family_tab import fill_rows
from ui.offers.offer_changes import OfferChanges
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.row import Row


class PatrolCard(Card):
    """Filled when the catalogue was read beside the window."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Diese Woche nachfragen"))
        self._context = context
        self._checks: tuple[Check, ...] = ()
        self.add(Label(self.tr("Der Katalog wird gelesen …"), "quiet"))
        context.changes.offers_changed.connect(self.read)
        self.read()

    def read(self) -> None:
        job = partial(patrol_of_week, self._context.book, self._context.today())
        self._context.background.run(self, job, self.show_checks, self._stay)

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        self._checks = checks
        rows: list[QWidget] = [
            Row(check.offer.name, self._about(check), buttons=self._buttons(check))
            for check in checks
        ]
        if checks:
            sheet = Button(self.tr("Anrufliste drucken"), icon_name="print")
            sheet.clicked.connect(self.show_sheet)
            rows.append(sheet)
        fill_rows(self, rows, self.tr("Für diese Woche ist alles geprüft."))

    def show_sheet(self) -> None:
        desk = self._context.book.desk
        if desk is None:
            return
        content = call_sheet(self._checks, desk, self._context.today())
        pdf = draw(DocumentKind.CALL_SHEET, content)
        PaperDialog(self._context, pdf, self.tr("Anrufliste"), self).ask()

    def _about(self, check: Check) -> str:
        offer = check.offer
        who = " · ".join(part for part in (offer.providers, offer.phone) if part)
        return "\n".join(part for part in (who, " · ".join(check.reasons)) if part)

    def _buttons(self, check: Check) -> list[LinkButton]:
        name = check.offer.name
        verified = LinkButton(self.tr("Geprüft"), icon_name="check")
        verified.setAccessibleName(self.tr("{} ist geprüft").format(name))
        on_click(verified, self._verify, check)
        changed = LinkButton(self.tr("Geändert"), icon_name="edit")
        changed.setAccessibleName(self.tr("{} hat sich geändert").format(name))
        on_click(changed, self._context.navigate.show_offer, check.offer.id)
        return [verified, changed]

    def _verify(self, check: Check) -> None:
        OfferChanges(self._context).verify(check.offer, how=self.tr("Wochenprüfung"))

    def _stay(self, error: Exception) -> None:
        """Locked meanwhile: whoever comes back finds the page made anew."""
        if not isinstance(error, LotseError):
            raise error
