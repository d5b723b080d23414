"""What a catalogue can be narrowed by, and how many offers each choice would leave.

Every value of a facet is one whole number with a bit per offer: choosing means `&` and `|` over
all offers at once, and 50,000 of them take a few milliseconds.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cache, partial

from lotse.catalogue.bits import bits_of, rows_by, rows_of
from lotse.catalogue.facet_values import STATED, Facet, facet_values
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_search import WordIndex, folded_once
from lotse.catalogue.offer_words import month_span
from lotse.names import folded_tokens


class Part(StrEnum):
    """What of a filter may be too narrow, beside the facets."""

    TEXT = "text"
    MONTHS = "months"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Values of one facet widen, different facets narrow. Months count from birth, -9 to 0 is
    pregnancy; an offer that names no age fits every age."""

    text: str = ""
    chosen: Mapping[Facet, frozenset[str]] = field(default_factory=dict)
    months_from: int | None = None
    months_to: int | None = None

    @property
    def is_empty(self) -> bool:
        return not self.parts

    @property
    def parts(self) -> tuple[Facet | Part, ...]:
        """What narrows, facets in their order first."""
        chosen = tuple(facet for facet in Facet if self.chosen.get(facet))
        months = (Part.MONTHS,) if (self.months_from, self.months_to) != (None, None) else ()
        return (*chosen, *months, *((Part.TEXT,) if self.text.strip() else ()))

    def without(self, part: Facet | Part) -> "Filter":
        if part is Part.TEXT:
            return replace(self, text="")
        if part is Part.MONTHS:
            return replace(self, months_from=None, months_to=None)
        kept = {facet: values for facet, values in self.chosen.items() if facet is not part}
        return replace(self, chosen=kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """`counts` says for every value how many offers there were if it were chosen too."""

    rows: tuple[int, ...]  # places in the catalogue, hits in the name first, then by name
    counts: Mapping[Facet, Mapping[str, int]]
    loosen: tuple[tuple[Facet | Part, int], ...] = ()  # nothing found: what to drop, what it brings


class FacetIndex:
    """Offers must not change while they are in here; a changed catalogue needs a new index."""

    def __init__(self, offers: Sequence[Offer], today: date) -> None:
        self.offers = tuple(sorted(offers, key=_by_name))
        self._all = (1 << len(self.offers)) - 1
        self._values = {facet: self._by_value(facet, today) for facet in Facet}
        spans = rows_by(month_span(offer) for offer in self.offers)
        self._spans = {span: self._bits(rows) for span, rows in spans.items()}
        self._words = WordIndex(self.offers)

    def values(self, facet: Facet) -> frozenset[str]:
        """All that some offer says to it."""
        return frozenset(self._values[facet])

    def find(self, wanted: Filter) -> Found:
        words = folded_tokens(wanted.text)
        parts: dict[Facet | Part, int] = {
            facet: self._any_of(facet, values) for facet, values in wanted.chosen.items() if values
        }
        if words:
            parts[Part.TEXT] = self._words.matching(words)
        if (wanted.months_from, wanted.months_to) != (None, None):
            parts[Part.MONTHS] = self._in_months(wanted.months_from, wanted.months_to)
        hits = _both(self._all, parts.values())
        return Found(
            rows=self._in_order(hits, words),
            counts={facet: self._counts(facet, parts, hits) for facet in Facet},
            loosen=() if hits else self._loosening(parts),
        )

    def _by_value(self, facet: Facet, today: date) -> Mapping[str, int]:
        state, found = STATED[facet], defaultdict[str, list[int]](list)
        for stated, rows in rows_by(state(offer, today) for offer in self.offers).items():
            for value in facet_values(facet, stated):
                found[value] += rows
        return {value: self._bits(rows) for value, rows in found.items()}

    def _bits(self, rows: Iterable[int]) -> int:
        return bits_of(rows, len(self.offers))

    def _any_of(self, facet: Facet, values: Iterable[str]) -> int:
        found = 0
        for value in values:
            found |= self._values[facet].get(value, 0)
        return found

    def _in_months(self, first: int | None, last: int | None) -> int:
        found = 0
        for (low, high), bits in self._spans.items():
            if (first is None or high >= first) and (last is None or low <= last):
                found |= bits
        return found

    def _counts(self, facet: Facet, parts: Mapping[Facet | Part, int], hits: int) -> dict[str, int]:
        """A facet is counted without its own choice: its values widen."""
        others = hits
        if facet in parts:
            others = _both(self._all, (bits for part, bits in parts.items() if part is not facet))
        return {value: (bits & others).bit_count() for value, bits in self._values[facet].items()}

    def _loosening(self, parts: Mapping[Facet | Part, int]) -> tuple[tuple[Facet | Part, int], ...]:
        """The single part whose loss brings most comes first; those that bring nothing are left
        out."""
        brings = [
            (part, _both(self._all, (b for other, b in parts.items() if other is not part)))
            for part in parts
        ]
        found = [(part, bits.bit_count()) for part, bits in brings if bits]
        return tuple(sorted(found, key=lambda each: -each[1]))

    def _in_order(self, hits: int, words: Sequence[str]) -> tuple[int, ...]:
        if not words:
            return tuple(rows_of(hits))
        named = hits & self._words.matching(words, in_name=True)
        return (*rows_of(named), *rows_of(hits & ~named))


@dataclass(frozen=True, slots=True)
class Indexing:
    """What a book keeps of its offers for the list of one day: a way to the index, which is made
    when it is first gone, so that nobody has to wait for the book meanwhile."""

    today: date

    def __call__(self, offers: Sequence[Offer]) -> Callable[[], FacetIndex]:
        return cache(partial(FacetIndex, offers, self.today))


def _both(start: int, parts: Iterable[int]) -> int:
    for bits in parts:
        start &= bits
    return start


def _by_name(offer: Offer) -> tuple[str, str]:
    return (" ".join(folded_once(offer.name)), offer.id)
