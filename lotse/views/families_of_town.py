"""The towns of a Kreis, and those of them this desk stands for.

This only decides with which families lists begin. It is no right: Lotse knows no accounts yet, and
whoever opens the file may see all of it.
"""

from collections.abc import Collection, Iterable
from uuid import UUID

import msgspec

from lotse.catalogue.place_name import folded_place
from lotse.families.wanted import EVERY_FAMILY, Shown
from lotse.profiles.kept import profile_of
from lotse.records import RecordBook, Records

KEY = "own_towns"


def towns_to_choose(book: RecordBook) -> tuple[str, ...]:
    """The towns of the Kreis in use; empty for a town."""
    with book.transaction() as records:
        return _towns(records)


def own_towns(book: RecordBook) -> tuple[str, ...]:
    """Of the Kreis in use, in its order; empty: all of them."""
    with book.transaction() as records:
        return own_towns_in(records)


def own_towns_in(records: Records) -> tuple[str, ...]:
    text = records.settings.get(KEY)
    kept = set(map(folded_place, msgspec.json.decode(text, type=list[str]) if text else ()))
    return tuple(town for town in _towns(records) if folded_place(town) in kept)


def keep_own_towns(towns: Iterable[str], book: RecordBook) -> None:
    with book.transaction() as records:
        records.settings.put(KEY, msgspec.json.encode(list(towns)).decode())


def own_families(towns: tuple[str, ...], *, running: bool = True) -> Shown:
    """Families of these towns; whose town is not seen belongs to everybody."""
    if not towns:
        return Shown(running=running)
    return Shown(towns=towns, or_unknown=True, running=running)


def seen_here(family_ids: Collection[UUID], records: Records) -> Collection[UUID]:
    """Those of them with which the lists of this desk begin, ended cases too."""
    towns = own_towns_in(records)
    shown = own_families(towns, running=False) if towns else EVERY_FAMILY
    return records.families.among(family_ids, shown)


def _towns(records: Records) -> tuple[str, ...]:
    return tuple(town.name for town in profile_of(records).towns)
