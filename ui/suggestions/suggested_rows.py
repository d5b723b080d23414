"""Rows of offers that fit now or later, with what the file knows about each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from lotse.acts.suggesting import reminder_title
from lotse.catalogue.labels import need_label
from lotse.catalogue.offer import Offer
from lotse.dates.partial import PartialDate
from lotse.matching.explained import by_name, capacity_words, facts_of, in_brief
from lotse.matching.found import LaterOffer, Suggestion
from lotse.referrals.referral import WAITED_FOR, Referral, ReferralState
from lotse.referrals.words import STATE_WORDS
from ui.suggestions.suggestion_row import Suggested, SuggestionRow
from ui.suggestions.why_label import WhyLabel
from ui.widgets.chip import Chip, ChipState

FREE = "frei"

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedRows:
    """`children` are named as reasons number them, `tried` is the last referral to an offer."""

    offers: Mapping[str, Offer]
    children: Sequence[str]
    tried: Mapping[str, Referral]
    reminded: Mapping[str, date]  # day of the reminders that are open, by title
    on: date

    def now(self, suggestion: Suggestion) -> SuggestionRow:
        offer = self.offers.get(suggestion.offer)
        *facts, last = facts_of(
            offer, suggestion.covers, suggestion.reasons, self.children, self.on
        )
        suggested = Suggested(
            offer_id=suggestion.offer,
            name=suggestion.name,
            why=self._why(suggestion.covers, suggestion.reasons, suggestion.cautions),
            chips=self._chips(suggestion.offer, offer),
            facts=(*facts, *(f"▲ {text}" for text in suggestion.cautions), last),
        )
        return SuggestionRow(suggested)

    def later(self, later: LaterOffer) -> SuggestionRow:
        starts = translate("SuggestedRows", "ab {}").format(PartialDate.of(later.starts))
        offer = self.offers.get(later.offer)
        chips = [Chip(starts)]
        reminded = self.reminded.get(reminder_title(later.name))
        if reminded is not None:
            words = translate("SuggestedRows", "Erinnerung am {}")
            chips.append(Chip(words.format(PartialDate.of(reminded)), ChipState.DONE))
        suggested = Suggested(
            offer_id=later.offer,
            name=later.name,
            why=self._why(later.covers, later.reasons),
            chips=chips,
            facts=facts_of(offer, later.covers, later.reasons, self.children, self.on),
        )
        row = SuggestionRow(suggested, later=True)
        if reminded is not None:
            row.take_main_button_away()
        return row

    def _why(
        self, covers: Sequence[str], reasons: Sequence[str], cautions: Sequence[str] = ()
    ) -> WhyLabel:
        labels = [need_label(code) for code in covers]
        told = [by_name(caution, self.children) for caution in cautions]
        return WhyLabel(labels, in_brief(reasons, covers, self.children), told)

    def _chips(self, offer_id: str, offer: Offer | None) -> list[Chip]:
        chips = [_capacity_chip(offer)]
        if referral := self.tried.get(offer_id):
            chips.append(_tried_chip(referral))
        return [chip for chip in chips if chip is not None]


def _tried_chip(referral: Referral) -> Chip:
    """What became of it: an offer without a place must not look like one that worked."""
    state = ChipState.DONE if referral.state is ReferralState.ARRIVED else ChipState.LEFT
    if referral.state in WAITED_FOR:
        state = ChipState.OPEN
    words = translate("SuggestedRows", "{}, vermittelt am {}")
    return Chip(
        words.format(STATE_WORDS[referral.state], PartialDate.of(referral.created_on)), state
    )


def _capacity_chip(offer: Offer | None) -> Chip | None:
    """What the catalogue last knew about free places."""
    said = capacity_words(offer) if offer else ""
    if not said:
        return None
    return Chip(said, ChipState.DONE if FREE in said.lower() else ChipState.PLAIN)
