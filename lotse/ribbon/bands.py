"""The stages of one child as bands, with the places the child has been to."""

from collections.abc import Sequence
from datetime import date

from lotse.chain.names import StageNames
from lotse.chain.stages import Window, stage_windows
from lotse.families.family import Family, Stay, StayKind
from lotse.families.member_changes import entry_year_of
from lotse.families.person import Person
from lotse.ribbon.pieces import Band

PLACES = {
    "geburt": StayKind.CLINIC,
    "u3": StayKind.DAY_CARE,
    "kita": StayKind.DAY_CARE,
    "grundschule": StayKind.SCHOOL,
    "sek1": StayKind.SCHOOL,
    "schule_beruf": StayKind.TRAINING,
}


def bands_of(family: Family, child: Person, today: date, names: StageNames) -> tuple[Band, ...]:
    """Empty while neither birth nor due date is known. An estimate makes every band uncertain."""
    born = child.born.earliest if child.born else None
    if born is None and child.due is None:
        return ()
    known = child.birthday is not None
    windows = stage_windows(
        born=born, due=None if born else child.due, entry_year=entry_year_of(family, child.id)
    )
    stays = [stay for stay in family.stays if stay.child_id == child.id]
    return tuple(
        Band(
            stage=window.code,
            first=window.first,
            last=window.last,
            label=window.label,
            short=window.short,
            place=_places(stays, window, today),
            certain=known or (born is None and window.code == "schwangerschaft"),
        )
        for window in map(names.of_stage, windows)
    )


def _places(stays: Sequence[Stay], window: Window, today: date) -> str:
    """Names of the places of this stage in order, `Kita Sonne → Kita Mond`."""
    kind = PLACES.get(window.code)
    found = [stay for stay in stays if stay.kind is kind and _overlaps(stay, window, today)]
    found.sort(key=lambda stay: stay.since.earliest if stay.since else date.min)
    return " → ".join(dict.fromkeys(stay.name for stay in found if stay.name))


def _overlaps(stay: Stay, window: Window, today: date) -> bool:
    """A stay without dates belongs to the stage of today."""
    first = stay.since.earliest if stay.since else today
    last = stay.until.earliest if stay.until else max(today, first)
    return bool(min(first, last) <= window.last and window.first <= last)
