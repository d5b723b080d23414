"""Offers for a family: its situation, suggestions with reasons, what staff decide about them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from uuid import UUID

from lotse.acts.editing import change_family
from lotse.acts.preparing import catalogue_in
from lotse.acts.reminding import ReminderWish, add_reminder
from lotse.catalogue.offer import Offer
from lotse.families import changes
from lotse.families.dismissal import facts_of, still_aside
from lotse.families.family import Dismissal, Family
from lotse.families.situation import NOTHING, situation_of
from lotse.matching.catalogue_index import Catalogue
from lotse.matching.found import Suggestions
from lotse.matching.situation import Situation
from lotse.matching.suggest import suggest
from lotse.matching.weights import weights_with
from lotse.profiles.kept import profile_of
from lotse.profiles.profile import Profile
from lotse.profiles.shipped import neutral_profile
from lotse.profiles.surroundings import Surroundings
from lotse.records import RecordBook
from lotse.referrals.referral import Referral
from lotse.reminders import Reminder
from lotse.responsible.of_family import school_numbers


def suggest_for(
    family: Family,
    offers: Sequence[Offer] | Catalogue,
    today: date,
    *,
    with_rest: bool = False,
    profile: Profile | None = None,
    referrals: Sequence[Referral] = (),
    school_numbers: Mapping[UUID, str] = NOTHING,
) -> Suggestions:
    """Suggestions by the weights of the profile, without the offers put aside for this family."""
    place = profile or neutral_profile()
    situation = situation_at(
        family, today, place, referrals=referrals, school_numbers=school_numbers
    )
    by = weights_with(place.weight_points)
    return suggest(situation, offers, with_rest=with_rest, names=place.names, by=by)


def situation_at(
    family: Family,
    today: date,
    profile: Profile,
    *,
    referrals: Sequence[Referral] = (),
    school_numbers: Mapping[UUID, str] = NOTHING,
    around: Surroundings | None = None,
) -> Situation:
    """The situation with what the place and earlier decisions add. Who looks at many families
    passes what is `around` their districts, so that it is worked out once."""
    known = situation_of(family, today, referrals=referrals, school_numbers=school_numbers)
    here = (Surroundings(profile) if around is None else around)[known.district]
    return replace(
        known,
        corridors=profile.corridor_spans,
        district_names=here.names,
        neighbours=here.neighbours,
        put_aside=tuple(one.offer_id for one in still_aside(family, today)),
    )


def suggestions_of(
    family_id: UUID, book: RecordBook, *, today: date, with_rest: bool = False
) -> Suggestions:
    """Suggestions from the catalogue of this file."""
    with book.transaction() as records:
        family, referrals = records.families.get(family_id), records.referrals.of_family(family_id)
        profile = profile_of(records)
    return suggest_here(family, referrals, profile, book, today=today, with_rest=with_rest)


def suggest_here(
    family: Family,
    referrals: Sequence[Referral],
    profile: Profile,
    book: RecordBook,
    *,
    today: date,
    with_rest: bool = False,
) -> Suggestions:
    """As `suggestions_of`, for a family that was read already."""
    with book.transaction() as records:
        offers, numbers = catalogue_in(records), school_numbers(records)
    return suggest_for(
        family,
        offers,
        today,
        with_rest=with_rest,
        profile=profile,
        referrals=referrals,
        school_numbers=numbers,
    )


def dismiss_offer(
    family_id: UUID, offer_id: str, book: RecordBook, *, today: date, reason: str = ""
) -> Family:
    """„Trifft nicht zu“: stays until needs, stage or district change, or it is taken back."""

    def put_aside(family: Family) -> Family:
        facts = facts_of(family, today)
        decision = Dismissal(offer_id=offer_id, on=today, reason=reason.strip(), facts=facts)
        return changes.with_dismissal(family, decision)

    return change_family(family_id, put_aside, book)


def restore_offer(family_id: UUID, offer_id: str, book: RecordBook) -> Family:
    return change_family(family_id, partial(changes.restore_offer, offer_id=offer_id), book)


def set_marker(family_id: UUID, key: str, book: RecordBook, *, there: bool) -> Family:
    """A marker that stays inside, such as `spfh`."""
    return change_family(family_id, partial(changes.with_marker, key=key, there=there), book)


def markers_of(family_id: UUID, book: RecordBook) -> tuple[str, ...]:
    """Read only when somebody asks for them."""
    with book.transaction() as records:
        return records.families.get(family_id).markers


def remind_of_offer(
    family_id: UUID,
    child_id: UUID | None,
    offer_name: str,
    due: date,
    book: RecordBook,
    *,
    today: date,
) -> Reminder:
    """Puts an offer that comes later into the reminders; the one that is there already is enough.
    Raises InvalidInput for a day gone by."""
    title = reminder_title(offer_name)
    with book.transaction() as records:
        for known in records.reminders.of_family(family_id):
            if (known.title, known.due, known.done_on) == (title, due, None):
                return known
    wish = ReminderWish(title=title, due=due, child_id=child_id)
    return add_reminder(family_id, wish, book, today=today)


def reminder_title(offer_name: str) -> str:
    """By which the reminder of an offer is known again."""
    return f"Angebot ansprechen: {offer_name}"
