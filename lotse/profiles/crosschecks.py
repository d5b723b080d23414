"""What single cells cannot tell: neighbours that exist, towns of this Kreis, sound weights."""

from collections.abc import Container, Mapping, Sequence
from datetime import date

from lotse.catalogue.lists import areas
from lotse.catalogue.place_name import folded_place
from lotse.chain.stages import anchors_of
from lotse.errors import InvalidInput
from lotse.matching.weights import weights_with
from lotse.profiles.problem import Found
from lotse.profiles.profile import Profile
from lotse.profiles.tables import ABOUT, Table, tables

Numbers = Mapping[str, Sequence[int]]  # table key -> row numbers


def crosschecks(profile: Profile, found: Found, numbers: Numbers, sound: Container[str]) -> None:
    """Only what stands on `sound` tables: a row that could not be read is no missing neighbour."""
    of = {table.key: table for table in tables()}
    _place(profile, found, numbers)
    for check, table, needed in (
        (_districts, of["district"], ()),
        (_towns, of["town"], ()),
        (_contacts, of["contact"], ("district",)),
        (_spans, of["focus"], ()),
        (_corridors, of["corridor"], ()),
        (_weights, of["weight"], ()),
    ):
        if all(key in sound for key in (table.key, *needed)):
            check(profile, found, table, numbers)


def _place(profile: Profile, found: Found, numbers: Numbers) -> None:
    ags = profile.about.ags
    if ags and not any(area.ags == ags for area in areas().all):
        sentence = f"Den Gemeindeschlüssel „{ags}“ gibt es in Nordrhein-Westfalen nicht."
        found.add(ABOUT, numbers[ABOUT.key][0], "ags", sentence)


def _districts(profile: Profile, found: Found, table: Table, numbers: Numbers) -> None:
    seen: dict[tuple[str, str], int] = {}
    for row, number in zip(profile.districts, numbers.get(table.key, ()), strict=True):
        key = (folded_place(row.town), folded_place(row.name))
        if key in seen:
            found.add(table, number, "name", f"„{row.name}“ steht schon in Zeile {seen[key]}.")
        seen.setdefault(key, number)
        for neighbour in row.neighbours:
            if folded_place(neighbour) == key[1]:
                found.add(table, number, "neighbours", "Ein Stadtteil ist nicht sein Nachbar.")
            elif profile.district(neighbour) is None:
                sentence = f"Der Nachbar „{neighbour}“ steht nicht als Stadtteil in diesem Blatt."
                found.add(table, number, "neighbours", sentence)
        if row.town and areas().find(row.town) is None:
            found.add(table, number, "town", f"Die Stadt „{row.town}“ ist nicht bekannt.")


def _towns(profile: Profile, found: Found, table: Table, numbers: Numbers) -> None:
    for row, number in zip(profile.towns, numbers.get(table.key, ()), strict=True):
        area = areas().find(row.ags)
        if area is None or area.ags != row.ags:
            found.add(table, number, "ags", f"Den Gemeindeschlüssel „{row.ags}“ gibt es nicht.")
        elif area.parent != profile.about.ags:
            found.add(table, number, "ags", f"{area.name} gehört nicht zu {profile.name}.")


def _contacts(profile: Profile, found: Found, table: Table, numbers: Numbers) -> None:
    for row, number in zip(profile.contacts, numbers.get(table.key, ()), strict=True):
        if row.district and profile.district(row.district) is None:
            sentence = f"Der Stadtteil „{row.district}“ steht nicht im Blatt „Stadtteile“."
            found.add(table, number, "district", sentence)


def _spans(profile: Profile, found: Found, table: Table, numbers: Numbers) -> None:
    for row, number in zip(profile.focus, numbers.get(table.key, ()), strict=True):
        low, high = row.from_months, row.to_months
        if low is not None and high is not None and low > high:
            found.add(table, number, "to_months", f"Der letzte Monat liegt vor Monat {low}.")


def _corridors(profile: Profile, found: Found, table: Table, numbers: Numbers) -> None:
    """Every child must have the time of a transition, whenever in the year it was born."""
    births = [date(2024, month, 1) for month in range(1, 13)]
    spans = {span.code: span for span in profile.corridor_spans}
    for row, number in zip(profile.corridors, numbers.get(table.key, ()), strict=True):
        if not (row.opens or row.closes):
            continue
        windows = [spans[row.code].of_child(anchors_of(born=birth)) for birth in births]
        if any(window.first > window.last for window in windows):
            key = "closes" if row.closes else "opens"
            sentence = "Für manche Kinder wäre dieser Übergang zu Ende, bevor er beginnt."
            found.add(table, number, key, sentence)


def _weights(profile: Profile, found: Found, table: Table, _numbers: Numbers) -> None:
    try:
        weights_with(profile.weight_points)
    except InvalidInput as refused:
        found.add(table, 0, "", refused.problems["weights"])
