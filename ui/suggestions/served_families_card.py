"""On the page of an offer: the own families it would serve, now and within six months."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from lotse.acts.looking_through import NoLongerWanted
from lotse.acts.serving import ServedFamily, served_families
from lotse.catalogue.labels import need_label
from lotse.dates.partial import PartialDate
from lotse.enumeration import in_a_row
from lotse.errors import LotseError
from ui.context import AppContext
from ui.counting import Counting
from ui.widgets.acting import on_click
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.labels import Label
from ui.widgets.row import Row

SHOWN = 30


class ServedFamiliesCard(Card):
    """`count_now` and `count_soon` once it `is_ready`. Nobody is told anything by looking."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Für welche Familien"))
        self._context = context
        self._counting = Counting(self)
        self._counting.counted.connect(self._tell_count)
        self.is_ready = False
        self._offer_id = ""
        self.count_now = 0
        self.count_soon = 0

    def show_offer(self, offer_id: str) -> None:
        """Looks beside the window: there may be thousands of families."""
        self.clear()
        self._searching = Label(self.tr("Wird gesucht …"), "muted")
        self.add(self._searching)
        self._offer_id, self.is_ready = offer_id, False
        book, today, tell = self._context.book, self._context.today(), self._counting.begin()
        look = partial(served_families, offer_id, book, today=today, tell=tell)
        show = partial(self._show, offer_id)
        self._context.background.run(self, look, show, self._show_failure)

    def _show(self, offer_id: str, found: Sequence[ServedFamily]) -> None:
        if offer_id != self._offer_id:  # another offer was opened meanwhile
            return
        self._counting.end()
        self.clear()
        self.count_now = sum(1 for one in found if one.starts is None)
        self.count_soon = len(found) - self.count_now
        words = self.tr("jetzt: {} · in den nächsten sechs Monaten: {} · nur eigene Fälle")
        self.add(Label(words.format(self.count_now, self.count_soon), "quiet"))
        for number, one in enumerate(found[:SHOWN]):
            row = self._row(one, offer_id)
            row.set_first(number == 0)
            self.add(row)
        if len(found) > SHOWN:
            self.add(Label(self.tr("und {} weitere").format(len(found) - SHOWN), "muted"))
        self.is_ready = True

    def _tell_count(self, families: int) -> None:
        self._searching.setText(self.tr("Wird gesucht … {} Familien").format(families))

    def _show_failure(self, failed: Exception) -> None:
        if isinstance(failed, NoLongerWanted):
            return
        self._counting.end()
        self.clear()
        if not isinstance(failed, LotseError):
            raise failed
        self._context.messages.failure(failed)

    def _row(self, one: ServedFamily, offer_id: str) -> Row:
        chips: list[QWidget] = []
        if one.referred_on:
            said = self.tr("vermittelt am {}").format(PartialDate.of(one.referred_on))
            chips.append(Chip(said, ChipState.DONE))
        if one.starts:
            said = self.tr("ab {}").format(PartialDate.of(one.starts))
            chips.append(Chip(said, ChipState.PLAIN))
        look = LinkButton(self.tr("Familie"))
        look.setAccessibleName(self.tr("{} öffnen").format(one.title))
        on_click(look, self._context.navigate.show_family, one.family_id)
        buttons = [look]
        if not one.starts and not one.referred_on:
            refer = LinkButton(self.tr("Vermitteln"))
            refer.setAccessibleName(self.tr("{} vermitteln").format(one.title))
            on_click(refer, self._context.navigate.show_letter, one.family_id, offer_id)
            buttons.append(refer)
        needs = in_a_row([need_label(code) for code in one.covers])
        quiet = f"{in_a_row(list(one.children))} · {needs} · {' '.join(one.reasons[1:])}"
        return Row(f"{one.title} ({one.reference})", quiet, state=chips, buttons=buttons)
