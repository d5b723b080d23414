"""Finds offers by the words of name, provider, place, kind and need, however they are typed."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from lotse.catalogue.bits import bits_of, rows_of
from lotse.catalogue.labels import need_label
from lotse.catalogue.offer import Offer
from lotse.names import folded_tokens


class WordIndex:
    """Which offers have a word that begins so, as one bit per place in the given order."""

    def __init__(self, offers: Sequence[Offer]) -> None:
        said, names = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
        for row, offer in enumerate(offers):
            for words in _words(offer):
                said[words].append(row)
            for token in folded_once(offer.name):
                names[token].append(row)
        everywhere = defaultdict[str, list[int]](list)
        for words, rows in said.items():
            for token in folded_once(words):
                everywhere[token] += rows
        self._size = len(offers)
        self._tokens = sorted(everywhere)
        self._everywhere, self._names = everywhere, names

    def matching(self, words: Iterable[str], *, in_name: bool = False) -> int:
        """Every folded word must begin a word of the offer."""
        found = (1 << self._size) - 1
        for word in words:
            found &= self._beginning(word, self._names if in_name else self._everywhere)
        return found

    def _beginning(self, word: str, rows: Mapping[str, list[int]]) -> int:
        hits: set[int] = set()
        for place in range(bisect_left(self._tokens, word), len(self._tokens)):
            token = self._tokens[place]
            if not token.startswith(word):
                break
            hits.update(rows.get(token, ()))
        return bits_of(hits, self._size)


class OfferSearch:
    """Every word of the search must begin a word of the offer."""

    def __init__(self, offers: Sequence[Offer]):
        self._offers = sorted(offers, key=lambda offer: offer.name)
        self._words = WordIndex(self._offers)

    def find(self, text: str, *, limit: int = 200) -> list[Offer]:
        """Hits in the name first, then by name; empty text finds all."""
        words = folded_tokens(text)
        hits = self._words.matching(words)
        named = hits & self._words.matching(words, in_name=True)
        rows = (*rows_of(named), *rows_of(hits & ~named))
        return [self._offers[row] for row in rows[:limit]]


def _words(offer: Offer) -> Iterable[str]:
    yield from (offer.name, offer.alternate_name, offer.provider, offer.municipality)
    yield from (*offer.districts, offer.offer_type)
    yield from map(need_label, offer.needs)


@lru_cache(maxsize=65536)
def folded_once(words: str) -> tuple[str, ...]:
    """As `folded_tokens`; providers, places and needs stand in many offers."""
    return folded_tokens(words)
