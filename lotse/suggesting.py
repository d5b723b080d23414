"""Offers for a family: its situation, suggestions with reasons, what staff decide about them."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from uuid import UUID, uuid4

from lotse.catalogue.offer import Offer
from lotse.editing import change_family
from lotse.errors import InvalidInput
from lotse.families import changes
from lotse.families.family import Family, StayKind
from lotse.families.household import Household
from lotse.families.person import Person, SpeaksLevel
from lotse.matching.situation import ChildDates, Situation
from lotse.matching.suggest import Suggestions, suggest
from lotse.records import RecordBook
from lotse.reminders import Reminder


def situation_of(family: Family, today: date) -> Situation:
    """What matching may know of a family. Raises InvalidInput with what is still missing."""
    home = home_of(family)
    municipality = family.municipality or (home.municipality if home else "")
    children = tuple(_dates(family, child) for child in dated_children(family, today))
    problems: dict[str, str] = {}
    if not municipality:
        problems["municipality"] = "Bitte tragen Sie den Ort der Familie ein."
    if not children:
        problems["children"] = "Bitte tragen Sie Geburtstag oder Termin eines Kindes ein."
    if problems:
        raise InvalidInput("Für Vorschläge fehlt noch etwas.", problems)
    return Situation(
        on=today,
        municipality=municipality,
        district=home.district if home else "",
        children=children,
        needs=tuple(dict.fromkeys(need.code for need in family.open_needs)),
        languages=spoken_well(family),
        circumstances=family.circumstances,
    )


def dated_children(family: Family, today: date) -> tuple[Person, ...]:
    """The children of the situation, in its order; suggestions name them by index."""
    return tuple(
        child
        for child in family.children
        if (child.born is not None and child.born.earliest <= today)
        or (child.born is None and child.due is not None)
    )


def _dates(family: Family, child: Person) -> ChildDates:
    """A birthday that is only known roughly counts from its earliest day."""
    born = child.born.earliest if child.born else None
    since = [
        stay.since.earliest
        for stay in family.stays
        if stay.child_id == child.id and stay.kind is StayKind.DAY_CARE and stay.since
    ]
    return ChildDates(
        born=born,
        due=None if born else child.due,
        entry_year=changes.entry_year_of(family, child.id),
        day_care_since=min(since, default=None),
    )


def home_of(family: Family) -> Household | None:
    """Where the family is to be found today: the household of a child, else the first one."""
    children = {child.id for child in family.children}
    homes = {household.id: household for household in family.households}
    for membership in family.memberships:
        if membership.person_id in children and membership.until is None:
            return homes.get(membership.household_id)
    return family.households[0] if family.households else None


def spoken_well(family: Family) -> tuple[str, ...]:
    """Languages of the adults, best first, in which a talk is possible."""
    codes = [
        language.code
        for member in family.adults
        for language in member.person.languages
        if language.level is SpeaksLevel.WELL
    ]
    return tuple(dict.fromkeys(codes))


def suggest_for(
    family: Family,
    offers: Sequence[Offer],
    today: date,
    *,
    limit: int = 10,
    with_rest: bool = False,
) -> Suggestions:
    """Suggestions without the offers that staff put aside for this family."""
    wanted = [offer for offer in offers if offer.id not in family.dismissed_offers]
    return suggest(situation_of(family, today), wanted, limit=limit, with_rest=with_rest)


def suggestions_of(
    family_id: UUID, book: RecordBook, *, today: date, with_rest: bool = False
) -> Suggestions:
    """Suggestions from the catalogue of this file."""
    with book.transaction() as records:
        family, offers = records.families.get(family_id), records.offers.all()
    return suggest_for(family, offers, today, with_rest=with_rest)


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
    """Puts an offer that comes later into the reminders."""
    if due < today:
        raise InvalidInput(
            "Der Tag liegt in der Vergangenheit. Es wurde keine Wiedervorlage angelegt.",
            {"due": "Bitte wählen Sie heute oder einen späteren Tag."},
        )
    reminder = Reminder(
        id=uuid4(),
        family_id=family_id,
        child_id=child_id,
        due=due,
        title=f"Angebot ansprechen: {offer_name}",
    )
    with book.transaction() as records:
        return records.reminders.add(reminder)
