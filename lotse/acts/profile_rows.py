"""One row of a table of the profile: written, taken away, moved. Others follow its name."""

from collections.abc import Callable, Mapping, Sequence

from lotse.acts.profiling import ProfileState, state_in
from lotse.catalogue.place_name import folded_place
from lotse.errors import InvalidInput
from lotse.profiles.kept import chosen_ags, keep, profile_of
from lotse.profiles.problem import Problem
from lotse.profiles.read import read_rows
from lotse.profiles.rows import numbered, rows_of
from lotse.profiles.tables import ABOUT, table_named
from lotse.records import RecordBook

Rows = list[dict[str, str]]
Written = dict[str, Rows]


def write_row(
    key: str, number: int | None, cells: Mapping[str, str], book: RecordBook
) -> ProfileState:
    """Replaces a row, or adds one at the end if `number` (from 0) is None. Returns what was before.

    Raises InvalidInput with a problem per column key; what other rows say against it is named with
    its place. Then nothing is kept.
    """
    row = {column: text.strip() for column, text in cells.items() if text.strip()}

    def change(written: Written) -> int:
        rows = written.setdefault(key, [])
        if number is None:
            rows.append(row)
            return len(rows)
        _follow(written, key, rows[number], row)
        rows[number] = row
        return number + 1

    return _change(key, change, book)


def remove_row(key: str, number: int, book: RecordBook) -> ProfileState:
    """As `write_row`. Raises InvalidInput if others still need the row."""

    def change(written: Written) -> int:
        _follow(written, key, written[key].pop(number), {})
        return 0

    return _change(key, change, book)


def move_row(key: str, number: int, by: int, book: RecordBook) -> ProfileState:
    """One up (-1) or down (1); at the end of the table nothing happens."""

    def change(written: Written) -> int:
        rows = written[key]
        if 0 <= number + by < len(rows):
            rows.insert(number + by, rows.pop(number))
        return 0

    return _change(key, change, book)


def _change(key: str, change: Callable[[Written], int], book: RecordBook) -> ProfileState:
    """`change` gives the number of the row whose problems are named by column, 0 for none."""
    with book.transaction() as records:
        before = state_in(records)
        written = {of: list(rows) for of, rows in rows_of(profile_of(records)).items()}
        number = change(written)
        read = read_rows(numbered(written))
        if read.profile is None:
            raise _refusal(key, number, read.problems)
        keep(read.profile, chosen_ags(records), records)
    return before


def _refusal(key: str, number: int, problems: Sequence[Problem]) -> InvalidInput:
    title = table_named(key).title
    named: dict[str, str] = {}
    for one in problems:
        own = number and one.key and (one.table, one.row) == (title, number)
        named[one.key if own else one.place] = one.sentence if own else str(one)
    if number:
        return InvalidInput("Der Eintrag ist noch nicht gespeichert.", named)
    return InvalidInput("Der Eintrag bleibt stehen: Andere Angaben brauchen ihn noch.", named)


def _follow(
    written: Written, key: str, before: Mapping[str, str], after: Mapping[str, str]
) -> None:
    """A district keeps its neighbours under its new name and is no neighbour once it is gone; who
    is responsible goes along with the name. A letterhead that is gone is not in use."""
    if key == "district" and before["name"] != after.get("name"):
        name = after.get("name", "")
        for row in written[key]:
            row.update(_renamed(row, "neighbours", before["name"], name))
        for row in written.get("contact", ()):
            row.update(_renamed(row, "district", before["name"], name) if name else {})
    (about,) = written[ABOUT.key]
    if key == "letterhead" and about.get("letterhead") == before["code"] != after.get("code"):
        about.pop("letterhead")


def _renamed(row: Mapping[str, str], column: str, before: str, after: str) -> dict[str, str]:
    if column not in row:
        return {}
    names = (part.strip() for part in row[column].split(";"))
    old = folded_place(before)
    kept = (after if folded_place(name) == old else name for name in names)
    return {column: "; ".join(name for name in kept if name)}
