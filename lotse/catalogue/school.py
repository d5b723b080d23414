"""The school directory of the Land, searched while typing.

Data: IT.NRW and Ministerium für Schule und Bildung NRW, dl-de/by-2-0.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from lotse.catalogue.school_words import Way, parts_of, ways_of
from lotse.errors import NotFound
from lotse.names import folded_tokens

_KREIS = 5  # digits of an AGS that name the Kreis


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    number: str
    school_type: str  # "Grundschule", "Gymnasium" …
    name: str
    addition: str = ""  # further lines of the name
    street: str = ""
    postcode: str = ""
    town: str = ""
    ags: str = ""
    phone: str = ""
    email: str = ""
    pupils: int | None = None
    # 1 to 9, the higher the harder. Context for planning; says nothing about a child or a school.
    social_index: int | None = None
    school_year: str = ""

    @property
    def full_name(self) -> str:
        return f"{self.name}, {self.addition}" if self.addition else self.name


class SchoolDirectory:
    """Every word of the search, or what people also call it, must begin a word of name, street,
    town, postcode or number."""

    def __init__(self, schools: Iterable[School]) -> None:
        ordered = sorted(
            ((_by_town_and_name(school), school) for school in schools), key=itemgetter(0)
        )
        self.schools = tuple(school for _, school in ordered)
        self._by_number = {school.number: school for school in self.schools}
        self._towns = [set(key.town.split()) for key, _ in ordered]
        self._cities = [key.town.partition(" ")[0] for key, _ in ordered]
        self._titles = [folded_tokens(f"{s.full_name} {s.town} {s.number}") for s in self.schools]
        rows: dict[str, list[int]] = {}
        for row, school in enumerate(self.schools):
            place = folded_tokens(f"{school.street} {school.postcode}")
            for token in {*self._titles[row], *place}:
                rows.setdefault(token, []).append(row)
        self._tokens = sorted(rows)
        self._rows = rows

    def has(self, number: str) -> bool:
        return number in self._by_number

    def get(self, number: str) -> School:
        """Raises NotFound."""
        try:
            return self._by_number[number]
        except KeyError:
            raise NotFound(
                f"Eine Schule mit der Nummer {number} steht nicht im Verzeichnis. "
                "Bitte über den Namen suchen."
            ) from None

    def search(
        self, text: str, *, town: str = "", school_type: str = "", near: str = "", limit: int = 20
    ) -> tuple[School, ...]:
        """By town and name; hits in name and town come before those in the street, those in the
        municipality `near` (AGS) and its Kreis before others, and those in a town of that name
        before schools that are named after it. Empty text finds all."""
        words = folded_tokens(text)
        wanted_town = set(folded_tokens(town))
        wanted = [self._ways(word) for word in words]
        rows = set(range(len(self.schools)))
        for ways in wanted:
            rows &= self._with_one_of(ways)
        found = [
            row
            for row in sorted(rows)
            if (not school_type or self.schools[row].school_type == school_type)
            and wanted_town <= self._towns[row]
        ]
        found.sort(
            key=lambda row: (
                not self._in_title(row, wanted),
                self._distance(row, near),
                self._cities[row] not in words,
            )
        )
        return tuple(self.schools[row] for row in found[:limit])

    def _ways(self, word: str) -> tuple[Way, ...]:
        """As two words only if it is none by itself."""
        ways = ways_of(word)
        return ways if self._with_one_of(ways) else tuple(parts_of(word))

    def _with_one_of(self, ways: Iterable[Way]) -> set[int]:
        found: set[int] = set()
        for way in ways:
            found |= set.intersection(*map(self._with, way))
        return found

    def _with(self, word: str) -> set[int]:
        if word.endswith("."):
            return set(self._rows.get(word[:-1], ()))
        return self._beginning_with(word)

    def _in_title(self, row: int, wanted: Iterable[Iterable[Way]]) -> bool:
        title = self._titles[row]
        return all(any(all(_is_in(word, title) for word in way) for way in ways) for ways in wanted)

    def _distance(self, row: int, near: str) -> int:
        """0 in the municipality, 1 in its Kreis, 2 elsewhere."""
        ags = self.schools[row].ags
        if not near or ags == near:
            return 0
        return 1 if ags[:_KREIS] == near[:_KREIS] else 2

    def _beginning_with(self, word: str) -> set[int]:
        found: set[int] = set()
        for token in self._tokens[bisect_left(self._tokens, word) :]:
            if not token.startswith(word):
                break
            found.update(self._rows[token])
        return found


def _is_in(word: str, title: Iterable[str]) -> bool:
    if word.endswith("."):
        return word[:-1] in title
    return any(token.startswith(word) for token in title)


class _Place(NamedTuple):
    town: str
    name: str
    number: str


def _by_town_and_name(school: School) -> _Place:
    return _Place(" ".join(folded_tokens(school.town)), school.full_name, school.number)
