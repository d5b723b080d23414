"""„Passt jetzt“: offers with reasons, what comes later, what is covered, what is missing."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from operator import attrgetter
from uuid import UUID

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lotse.catalogue.offer import Offer
from lotse.enumeration import in_a_row
from lotse.families.family import Family
from lotse.families.situation import dated_children
from lotse.matching.found import LaterOffer, Suggestions
from lotse.referrals.referral import Referral
from lotse.reminders import Reminder
from lotse.views.suggested_order import still_open_first
from ui.context import AppContext
from ui.suggestions.aside_rows import aside_rows
from ui.suggestions.decisions import Decisions
from ui.suggestions.marker_menu import MarkerMenu
from ui.suggestions.more_rows import after_rows, gap_hints, house_rows, procedure_hints
from ui.suggestions.reason_dialog import ReasonDialog
from ui.suggestions.suggested_rows import SuggestedRows
from ui.suggestions.suggestion_row import SuggestionRow
from ui.suggestions.why_not_dialog import WhyNotDialog
from ui.theme.measures import SMALL_GAP, fit
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import ChipState
from ui.widgets.flow_layout import FlowBox
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label
from ui.widgets.row import Row
from ui.widgets.shown import set_shown

SHORT_LIST = 3
SHORT_LATER = 1


class SuggestionsCard(Card):
    """`short` for the overview: three at once are enough there."""

    def __init__(
        self,
        context: AppContext,
        family_id: UUID,
        *,
        short: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        tools = QWidget()
        super().__init__(self.tr("Passt jetzt"), parent, action=tools)
        self._context = context
        self._family_id = family_id
        self._short = short
        self._decisions = Decisions(context, family_id, self)
        self._offers: dict[str, Offer] = {}
        self._later: dict[str, LaterOffer] = {}
        self._tried: dict[str, Referral] = {}  # the last one to each offer
        self._way_on: Button | None = None  # where nothing fits
        self._all = LinkButton(self.tr("Alle zeigen"))
        on_click(self._all, self._show_tab, "referrals")
        set_shown(self._all, short)
        self._why_not = LinkButton(self.tr("Warum nicht …?"))
        self._why_not.clicked.connect(self.ask_why_not)
        line = QHBoxLayout(tools)
        fit(line, gap=SMALL_GAP)
        line.addWidget(self._all)
        line.addWidget(self._why_not)

    def show_suggestions(
        self,
        family: Family,
        found: Suggestions | None,
        missing: str,
        referrals: Sequence[Referral] = (),
    ) -> None:
        self.clear()
        self._way_on = None
        self._tried = _latest_by_offer(referrals)
        set_shown(self._why_not, not family.ended)
        if family.ended:
            self._all.hide()
            self._show_ended()
            return
        with self._context.book.transaction() as records:
            self._offers = {offer.id: offer for offer in records.offers.all()}
            reminders = records.reminders.of_family(self._family_id)
        if found is None:
            self._all.hide()
            self._show_missing(missing)
            return
        self._show_found(family, found, reminders)

    def _show_found(
        self, family: Family, found: Suggestions, reminders: Sequence[Reminder]
    ) -> None:
        count, today = len(found.suggestions) + len(found.later), self._context.today()
        self._all.setText(self.tr("Alle {}").format(count))
        set_shown(self._all, self._short and count > 0)
        names = [child.given_name or child.name for child in dated_children(family, today)]
        rows = SuggestedRows(
            offers=self._offers,
            children=names,
            tried=self._tried,
            reminded={one.title: one.due for one in reminders if one.done_on is None},
            on=found.on,
        )
        for hint in procedure_hints(found):  # a path of its own, before every offer
            self.add(hint)
        self._show_together(found)
        self._show_now(found, rows)
        self._show_later(found, rows)
        if not self._short:
            self._show_more(found, names)
        for hint in gap_hints(found):
            self.add(hint)
        if not self._short:
            self._show_dismissed(family, today)
            self._show_foot(found)

    def focus_first(self) -> None:
        """The first offer that was not tried yet, or the way to make one fit."""
        rows = self.findChildren(SuggestionRow)
        rows.sort(key=lambda row: row.offer_id in self._tried)
        first = rows[0].main_button if rows else self._way_on
        if first is not None:
            first.setFocus()

    def ask_why_not(self) -> None:
        WhyNotDialog(self._context, self._family_id, self).exec()

    def _show_ended(self) -> None:
        words = self.tr(
            "Die Begleitung ist beendet. Passende Angebote stehen hier wieder, wenn sie weitergeht."
        )
        self.add(Label(words, "muted"))

    def _show_missing(self, sentence: str) -> None:
        self.add(HintBox(sentence, ChipState.SOON))
        self._add_way_on(self.tr("Angaben ergänzen"), "intake")

    def _add_way_on(self, words: str, tab: str) -> None:
        self._way_on = Button(words)
        on_click(self._way_on, self._show_tab, tab)
        self.add(self._way_on)

    def _show_together(self, found: Suggestions) -> None:
        together = [one.name for one in found.suggestions if one.together]
        if len(together) > 1 and not found.gaps:
            sentence = self.tr("Zusammen decken diese {} Angebote alles ab: {}.")
            self.add(HintBox(sentence.format(len(together), in_a_row(together)), ChipState.DONE))

    def _show_now(self, found: Suggestions, rows: SuggestedRows) -> None:
        shown = still_open_first(found.suggestions, self._tried)
        if self._short:
            shown = shown[:SHORT_LIST]
        for number, suggestion in enumerate(shown):
            row = rows.now(suggestion)
            row.chosen.connect(self._decisions.refer)
            row.dismissed.connect(self._put_aside)
            self._add_row(row, first=number == 0)
        if not shown:
            self._show_nothing_fits()

    def _show_nothing_fits(self) -> None:
        sentence = self.tr(
            "Zurzeit passt kein Angebot des Katalogs. „Warum nicht …?“ nennt zu jedem Angebot den "
            "Grund."
        )
        self.add(Label(sentence, "muted"))
        self._add_way_on(self.tr("Bedarfe ergänzen"), "needs")

    def _show_later(self, found: Suggestions, rows: SuggestedRows) -> None:
        shown = found.later[:SHORT_LATER] if self._short else found.later
        self._later = {later.offer: later for later in found.later}
        for number, later in enumerate(shown):
            if number == 0 and not self._short:
                self.add(Label(self.tr("Passt später"), "heading"))
            row = rows.later(later)
            row.reminder_wanted.connect(self._remind)
            row.dismissed.connect(self._put_aside)
            self._add_row(row, first=number == 0 and not self._short)

    def _show_more(self, found: Suggestions, names: Sequence[str]) -> None:
        navigate = self._context.navigate
        at_houses = house_rows(found.at_houses, names, navigate)
        self._add_part(self.tr("Passt danach"), after_rows(found.after_others, navigate))
        self._add_part(self.tr("An der Einrichtung"), at_houses)

    def _show_dismissed(self, family: Family, today: date) -> None:
        names = {offer_id: offer.name for offer_id, offer in self._offers.items()}
        still, again = aside_rows(
            family, today, names, restore=self._decisions.restore, ask=self.ask_reason
        )
        self._add_part(self.tr("Trifft nicht zu"), still)
        self._add_part(self.tr("Wieder im Blick"), again)

    def _show_foot(self, found: Suggestions) -> None:
        if found.suggestions or found.later:
            keys = self.tr(
                "Eine Taste auf der Zeile: V vermitteln · E erinnern · T trifft nicht zu · W warum"
            )
            self.add(Label(keys, "quiet"))
        inside = LinkButton(self.tr("Vertrauliche Merkmale …"))
        inside.clicked.connect(self._ask_markers)
        weights = LinkButton(self.tr("Gewichte der Vorschläge"))
        on_click(weights, self._context.navigate.show_page, "weights")
        self.add(FlowBox([inside, weights]))

    def _add_part(self, heading: str, rows: Sequence[Row]) -> None:
        if rows:
            self.add(Label(heading, "heading"))
        for number, row in enumerate(rows):
            row.set_first(number == 0)
            self.add(row)

    def _name_of(self, offer_id: str) -> str:
        offer = self._offers.get(offer_id)
        return offer.name if offer else offer_id

    def ask_reason(self, offer_id: str, reason: str) -> None:
        store = partial(self._decisions.give_reason, offer_id)
        ReasonDialog(self._name_of(offer_id), reason, store, self).ask()

    def marker_menu(self) -> MarkerMenu:
        return MarkerMenu(self._context, self._family_id, self._decisions.tell, self)

    def _ask_markers(self) -> None:
        self.marker_menu().popup(QCursor.pos())

    def _add_row(self, row: SuggestionRow, *, first: bool) -> None:
        if first:
            row.set_first()
        self.add(row)

    def _put_aside(self, offer_id: str) -> None:
        self._decisions.put_aside(offer_id, self._name_of(offer_id))

    def _remind(self, offer_id: str) -> None:
        self._decisions.remind(self._later[offer_id])

    def _show_tab(self, tab: str) -> None:
        self._context.navigate.show_family(self._family_id, tab)


def _latest_by_offer(referrals: Sequence[Referral]) -> dict[str, Referral]:
    in_order = sorted(referrals, key=attrgetter("created_on"))
    return {referral.offer_id: referral for referral in in_order}
