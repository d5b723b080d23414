"""From everything known about a family to its ribbon. Pure: the same input, the same ribbon."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lotse.consents.consent import Consent
from lotse.dates.ages import age_words
from lotse.families.family import Family
from lotse.matching.found import Suggestions
from lotse.profiles.profile import Profile
from lotse.profiles.shipped import neutral_profile
from lotse.referrals.referral import Referral
from lotse.reminders import Reminder
from lotse.ribbon.bands import bands_of
from lotse.ribbon.doings import (
    consent_pieces,
    lane_of,
    referral_piece,
    reminder_piece,
    stay_piece,
    transition_piece,
)
from lotse.ribbon.due import due_pieces
from lotse.ribbon.focus import focus_of
from lotse.ribbon.offers import suggestion_pieces
from lotse.ribbon.pieces import Lane, Piece, Ribbon
from lotse.transitions.transition import Transition


@dataclass(frozen=True, slots=True, kw_only=True)
class Biography:
    """What the shelves hold about one family."""

    family: Family
    referrals: Sequence[Referral] = ()
    transitions: Sequence[Transition] = ()
    consents: Sequence[Consent] = ()
    reminders: Sequence[Reminder] = ()
    suggestions: Suggestions | None = None


def read_ribbon(biography: Biography, today: date, profile: Profile | None = None) -> Ribbon:
    """As the place calls and times things; without a profile as the rules do."""
    family, place = biography.family, profile or neutral_profile()
    pieces = _pieces_by_lane(biography, today, place)
    lanes = [
        Lane(
            child_id=child.id,
            name=child.given_name or child.name,
            age=age_words(child.born, child.due, today),
            bands=bands_of(family, child, today, place.names),
            pieces=_in_order(pieces[child.id]),
            focus=focus_of(family, child, place),
        )
        for child in family.children
    ]
    if pieces[None]:
        lanes.append(Lane(child_id=None, name="Familie", age="", pieces=_in_order(pieces[None])))
    return Ribbon(today=today, lanes=tuple(lanes))


def _pieces_by_lane(
    biography: Biography, today: date, place: Profile
) -> dict[UUID | None, list[Piece]]:
    family = biography.family
    lanes: dict[UUID | None, list[Piece]] = defaultdict(list)
    for child in family.children:
        lanes[child.id].extend(due_pieces(family, child, today))
    for stay in family.stays:
        if piece := stay_piece(stay, today):
            lanes[stay.child_id].append(piece)
    for referral in biography.referrals:
        lanes[lane_of(referral.child_ids)].append(referral_piece(referral, today))
    for transition in biography.transitions:
        lanes[transition.child_id].append(transition_piece(transition, family, place))
    for consent in biography.consents:
        lanes[lane_of(consent.child_ids)].extend(consent_pieces(consent, family, today))
    for reminder in biography.reminders:
        lanes[reminder.child_id].append(reminder_piece(reminder, today))
    if biography.suggestions:
        referred = {referral.offer_id for referral in biography.referrals}
        for child_id, piece in suggestion_pieces(family, biography.suggestions, referred, today):
            lanes[child_id].append(piece)
    return lanes


def _in_order(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    return tuple(sorted(pieces, key=lambda piece: (piece.first, piece.key)))
