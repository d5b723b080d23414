"""Where the people of a family live, pure: households and who moved in and out when."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from lotse.dates.partial import PartialDate, day_before
from lotse.errors import InvalidInput
from lotse.families.family import Family
from lotse.families.household import Household, Membership


def with_household(family: Family, household: Household) -> Family:
    """Adds the household, or replaces the one with the same id."""
    others = tuple(h for h in family.households if h.id != household.id)
    return replace(family, households=(*others, household))


def moved(
    family: Family, person_ids: Iterable[UUID], household: Household, since: PartialDate | None
) -> Family:
    """The persons live in `household` from `since` on; where they lived before is kept."""
    movers = tuple(person_ids)
    if since:
        _check_moves(family, movers, since)
    stayed = tuple(m for m in family.memberships if m.person_id not in movers or m.until)
    left = tuple(
        replace(m, until=day_before(since))
        for m in family.memberships
        if m.person_id in movers and not m.until and since  # day unknown: the old one is dropped
    )
    arrived = tuple(
        Membership(person_id=mover, household_id=household.id, since=since) for mover in movers
    )
    return replace(with_household(family, household), memberships=stayed + left + arrived)


def home_of(family: Family, household_id: UUID) -> tuple[Household | None, frozenset[UUID]]:
    """The household and who lives there now."""
    found = next((h for h in family.households if h.id == household_id), None)
    return found, residents(family, household_id)


def residents(family: Family, household_id: UUID) -> frozenset[UUID]:
    """Who lives there now."""
    return frozenset(
        m.person_id for m in family.memberships if m.household_id == household_id and not m.until
    )


def settled_in(
    family: Family, *, household: Household, here: Sequence[UUID], since: PartialDate | None
) -> Family:
    """Newcomers move in from `since`; who is no longer ticked has left."""
    before = residents(family, household.id)
    stayed = tuple(
        m
        for m in family.memberships
        if m.household_id != household.id or m.until or m.person_id in here
    )
    family = replace(with_household(family, household), memberships=stayed)
    newcomers = [person_id for person_id in here if person_id not in before]
    return moved(family, newcomers, household, since) if newcomers else family


def _check_moves(family: Family, movers: Sequence[UUID], since: PartialDate) -> None:
    """Nobody leaves a home before they came to it."""
    for known in family.memberships:
        if known.person_id not in movers or known.until or known.since is None:
            continue
        if since.latest <= known.since.earliest:
            name = family.person(known.person_id).name
            raise InvalidInput(
                "Der Einzug passt nicht zur vorigen Wohnung. Es wurde nichts gespeichert.",
                {
                    "since": f"{name} wohnt am bisherigen Ort seit {known.since}. "
                    "Bitte nennen Sie einen späteren Tag."
                },
            )
