"""Finds bodies, networks and professionals by their words, however they are typed."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from lotse.catalogue.place_name import folded_place
from lotse.directory.directory import Directory
from lotse.directory.entries import Entry, EntryKind, entries_of
from lotse.names import folded_tokens, index_tokens


class DirectorySearch:
    """Every word of the search must begin a word of the entry. What has ended is not found."""

    def __init__(self, directory: Directory, on: date) -> None:
        self._networks = [each for each in directory.networks if each.exists_on(on)]
        self._employer = {each.id: each.organisation_id for each in directory.professionals}
        self._on = on
        found: list[tuple[Entry, tuple[str, ...], tuple[str, ...], frozenset[str]]] = []
        for entry, words in entries_of(directory, on):
            places = frozenset(folded_place(name) for name in entry.districts)
            found.append((entry, index_tokens(*words), index_tokens(entry.name), places))
        found.sort(key=lambda row: (row[0].name.casefold(), str(row[0].id)))
        self._rows = found

    def find(
        self,
        text: str = "",
        *,
        kind: EntryKind | None = None,
        kind_code: str = "",
        district: str = "",
        months: tuple[int, int] | None = None,
        limit: int = 300,
    ) -> list[Entry]:
        """Hits in the name first, then by name. Whoever serves the whole place belongs to every
        district, unless it is a house with an address. `months` of life, both inclusive: networks
        that work for any of them, their members, and who is employed there."""
        words = folded_tokens(text)
        of_age = self._of_age(*months) if months else None
        place = folded_place(district)
        hits = [
            (not _all_begin(words, name), entry)
            for entry, tokens, name, places in self._rows
            if (kind is None or entry.kind is kind)
            and (not kind_code or entry.kind_code == kind_code)
            and (not place or place in places or (entry.kind is EntryKind.NETWORK and not places))
            and (of_age is None or entry.id in of_age)
            and _all_begin(words, tokens)
        ]
        hits.sort(key=lambda hit: hit[0])
        return [entry for _, entry in hits[:limit]]

    def _of_age(self, first: int, last: int) -> frozenset[UUID]:
        networks = [each for each in self._networks if each.touches(first, last)]
        members = {m.organisation_id for each in networks for m in each.members_on(self._on)}
        people = {person for person, body in self._employer.items() if body in members}
        return frozenset({each.id for each in networks} | members | people)


def _all_begin(words: Sequence[str], tokens: Sequence[str]) -> bool:
    return all(any(token.startswith(word) for token in tokens) for word in words)
