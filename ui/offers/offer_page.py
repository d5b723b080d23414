"""One offer on its own page: all it says, what is missing, and what can be done with it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.catalogue.freshness import is_stale
from lotse.catalogue.offer import ACTIVE
from lotse.catalogue.offer_gaps import offer_gaps
from lotse.catalogue.offer_parts import OfferKind
from lotse.catalogue.offer_sections import section
from lotse.catalogue.offer_words import status_word
from lotse.views.offer_file import OfferFile, offer_file
from ui.context import AppContext
from ui.offers.history_card import HistoryCard
from ui.offers.offer_changes import OfferChanges
from ui.offers.offer_dialog import OfferDialog
from ui.offers.offer_rows import offer_states
from ui.offers.refer_dialog import ReferDialog
from ui.offers.section_card import (
    SECTION,
    EmptyPartsCard,
    SectionCard,
    UseCard,
    says_something,
)
from ui.offers.status_dialog import StatusDialog
from ui.suggestions.served_families_card import ServedFamiliesCard
from ui.theme.measures import fit
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.chip import Chip, ChipState
from ui.widgets.closing import delete_later
from ui.widgets.columns import StackedColumns
from ui.widgets.hint_box import HintBox
from ui.widgets.identity_bar import IdentityBar
from ui.widgets.scroll_page import ScrollPage

_LEFT = ("about", "whom", "time", "place", "links")
_RIGHT = ("contact", "places", "language", "cost", "state", "ground")


class OfferPage(QWidget):
    """`offer_id` must be in the catalogue: NotFound is told by whoever opens the page."""

    def __init__(self, context: AppContext, offer_id: str) -> None:
        super().__init__()
        self.context = context
        self.file: OfferFile = offer_file(offer_id, context.book)
        self.title = self.file.offer.name
        self._changes = OfferChanges(context)
        self._bar = IdentityBar()
        self._scroll: ScrollPage | None = None
        self._make_buttons()
        self._layout = QVBoxLayout(self)
        fit(self._layout, gap=0)
        self._layout.addWidget(self._bar)
        self.setFocusProxy(self.edit)
        context.changes.offers_changed.connect(self._read_again)
        context.changes.profile_changed.connect(self._read_again)
        self._show()

    def _make_buttons(self) -> None:
        self.edit = Button(self.tr("&Bearbeiten"), shortcut="Ctrl+E", icon_name="edit")
        self.verified = Button(self.tr("Heute &geprüft"), icon_name="check")
        self.status = Button(self.tr("S&tand ändern …"))
        self.refer = PrimaryButton(self.tr("&Vermitteln …"), shortcut="Ctrl+M")
        self.edit.clicked.connect(self._edit_all)
        self.verified.clicked.connect(self._verify)
        self.status.clicked.connect(self._ask_status)
        self.refer.clicked.connect(self._ask_family)
        self._bar.set_actions([self.edit, self.verified, self.status, self.refer])

    def _read_again(self) -> None:
        with self.context.messages.guarded():
            self.file = offer_file(self.file.offer.id, self.context.book)
            self._show()

    def _show(self) -> None:
        offer = self.file.offer
        place = ", ".join((offer.municipality, *offer.districts[:3]))
        meta = " · ".join(part for part in (offer.providers, place) if part)
        chips = [Chip(word, state) for word, state in offer_states(offer)]
        self._bar.set_identity(offer.name, meta, chips)
        self.refer.setEnabled(offer.can_be_referred)
        self.refer.setToolTip(self._why_not())
        top = self._scroll.verticalScrollBar().value() if self._scroll else 0
        edited = _edited_by(self.window().focusWidget())  # waits behind the dialog
        if self._scroll is not None:
            self._scroll.hide()
            delete_later(self._scroll)
        self._scroll = ScrollPage()
        self._fill(self._scroll)
        self._layout.addWidget(self._scroll, 1)
        self._scroll.verticalScrollBar().setValue(top)
        self._go_on_at(edited)

    def _go_on_at(self, edited: object) -> None:
        """The button that led away is gone with its card: the cursor goes to the one like it."""
        shown = self._scroll.findChildren(Button) if self._scroll and edited else ()
        for button in shown:
            if button.property(SECTION) == edited:
                button.setFocus()

    def _fill(self, page: ScrollPage) -> None:
        for hint in self._hints():
            page.body.addWidget(hint)
        columns = StackedColumns(11, 9)
        empty = []
        for number, keys in enumerate((_LEFT, _RIGHT)):
            for part in map(section, keys):
                if says_something(self.file, part):
                    card = SectionCard(self.context, self.file, part)
                    card.edit_wanted.connect(self._edit)
                    columns.add(number, card)
                else:
                    empty.append(part)
        if empty:
            missing = EmptyPartsCard(empty)
            missing.edit_wanted.connect(self._edit)
            columns.add(1, missing)
        columns.finish()
        page.body.addWidget(columns)
        if self.file.offer.can_be_referred:
            served = ServedFamiliesCard(self.context)
            served.show_offer(self.file.offer.id)
            page.body.addWidget(served)
        page.body.addWidget(UseCard(self.file))
        page.body.addWidget(HistoryCard(self.file.history))
        page.body.addStretch(1)

    def _hints(self) -> list[HintBox]:
        offer, today = self.file.offer, self.context.today()
        said: list[tuple[str, ChipState]] = [(offer.alert, ChipState.SOON)]
        if not offer.can_be_referred:
            said.append((self._why_not(), ChipState.OPEN))
        said += [(doubt, ChipState.SOON) for doubt in self.file.doubts]
        gaps = ", ".join(gap.label for gap in offer_gaps(offer))
        if gaps:
            words = self.tr("Angaben unvollständig. Es fehlt: {}.")
            said.append((words.format(gaps), ChipState.SOON))
        if is_stale(offer, today):
            said.append((self._stale_words(), ChipState.SOON))
        return [HintBox(words, state) for words, state in said if words]

    def _stale_words(self) -> str:
        if self.file.offer.last_verified is None:
            return self.tr("Noch nicht geprüft. Fragen Sie nach, bevor Sie eine Familie schicken.")
        return self.tr("Lange nicht geprüft. Fragen Sie nach, bevor Sie eine Familie schicken.")

    def _why_not(self) -> str:
        offer = self.file.offer
        if offer.can_be_referred:
            return ""
        if offer.kind is OfferKind.EXAMPLE:
            return self.tr(
                "Ein Praxisbeispiel von anderswo. Dorthin kann niemand vermittelt werden."
            )
        if offer.kind is OfferKind.CONTACT_PLACE:
            return self.tr("Ein Ort zum Hingehen. Dorthin braucht es keine Vermittlung.")
        if offer.kind is OfferKind.PROGRAMME:
            return self.tr("Dieses Programm haben alle Kinder der Einrichtung. Keine Vermittlung.")
        if offer.status != ACTIVE:
            words = self.tr("Stand: {}. Zurzeit wird hierhin nicht vermittelt.")
            return words.format(status_word(offer.status))
        return self.tr("Für dieses Angebot ist keine Vermittlung vorgesehen.")

    def _edit_all(self) -> None:
        self._edit("about")

    def _edit(self, key: str) -> None:
        OfferDialog(self.context, self.file.offer, section(key), self).ask()

    def _verify(self) -> None:
        self._changes.verify(self.file.offer)

    def _ask_status(self) -> None:
        StatusDialog(self.context, self.file.offer, self).ask()

    def _ask_family(self) -> None:
        ReferDialog(self.context, self.file.offer, self).ask()


def _edited_by(held: QWidget | None) -> object:
    """The section whose button holds the cursor."""
    return held.property(SECTION) if held is not None else None
