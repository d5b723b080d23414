"""Where a child is or was, pure: clinic, midwife, Kita, school."""

from dataclasses import replace

from lotse.dates.partial import day_before
from lotse.errors import InvalidInput
from lotse.families.family import Family, Stay


def stands(family: Family, stay: Stay) -> bool:
    return stay in family.stays


def with_stay(family: Family, stay: Stay) -> Family:
    """A child starts somewhere; an earlier open stay of the same kind ends the day before."""
    _check_order(stay)
    stays = tuple(
        replace(old, until=day_before(stay.since)) if _ends(old, stay) else old
        for old in family.stays
        if (old.child_id, old.kind, old.name) != (stay.child_id, stay.kind, stay.name)
    )
    return replace(family, stays=(*stays, stay))


def changed_stay(family: Family, old: Stay, new: Stay) -> Family:
    """Corrects a stay in its place; if it is gone by now, the corrected one is added."""
    _check_order(new)
    if old not in family.stays:
        return with_stay(family, new)
    return replace(family, stays=tuple(new if stay == old else stay for stay in family.stays))


def _ends(old: Stay, new: Stay) -> bool:
    if (old.child_id, old.kind, old.until) != (new.child_id, new.kind, None):
        return False
    if old.since is None or new.since is None:
        return True
    return old.since.earliest < new.since.earliest


def _check_order(stay: Stay) -> None:
    if stay.since and stay.until and stay.until.latest < stay.since.earliest:
        raise InvalidInput(
            "Das Ende liegt vor dem Anfang. Es wurde nichts gespeichert.",
            {"until": f"Bitte prüfen Sie: {stay.until} ist früher als {stay.since}."},
        )
