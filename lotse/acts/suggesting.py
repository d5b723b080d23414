"""Offers for a family: its situation, suggestions with reasons, what staff decide about them."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from uuid import UUID

from lotse.acts.editing import change_family
from lotse.acts.reminding import add_reminder
from lotse.catalogue.offer import Offer
from lotse.families import changes
from lotse.families.family import Family
from lotse.families.situation import situation_of
from lotse.matching.found import Suggestions
from lotse.matching.suggest import suggest
from lotse.profiles.kept import profile_of
from lotse.profiles.profile import Profile
from lotse.profiles.shipped import neutral_profile
from lotse.records import RecordBook
from lotse.reminders import Reminder


def suggest_for(
    family: Family,
    offers: Sequence[Offer],
    today: date,
    *,
    limit: int = 10,
    with_rest: bool = False,
    profile: Profile | None = None,
) -> Suggestions:
    """Suggestions without the offers that staff put aside for this family."""
    wanted = [offer for offer in offers if offer.id not in family.dismissed_offers]
    situation = situation_of(family, today)
    names = (profile or neutral_profile()).names
    return suggest(situation, wanted, limit=limit, with_rest=with_rest, names=names)


def suggestions_of(
    family_id: UUID, book: RecordBook, *, today: date, with_rest: bool = False
) -> Suggestions:
    """Suggestions from the catalogue of this file."""
    with book.transaction() as records:
        family, offers = records.families.get(family_id), records.offers.all()
        profile = profile_of(records)
    return suggest_for(family, offers, today, with_rest=with_rest, profile=profile)


def dismiss_offer(family_id: UUID, offer_id: str, book: RecordBook) -> Family:
    """„Trifft nicht zu“: the offer stays away until it is taken back."""
    return change_family(family_id, partial(changes.dismiss_offer, offer_id=offer_id), book)


def restore_offer(family_id: UUID, offer_id: str, book: RecordBook) -> Family:
    return change_family(family_id, partial(changes.restore_offer, offer_id=offer_id), book)


def remind_of_offer(
    family_id: UUID,
    child_id: UUID | None,
    offer_name: str,
    due: date,
    book: RecordBook,
    *,
    today: date,
) -> Reminder:
    """Puts an offer that comes later into the reminders. Raises InvalidInput for a day gone by."""
    title = f"Angebot ansprechen: {offer_name}"
    return add_reminder(family_id, title, due, book, today=today, child_id=child_id)
