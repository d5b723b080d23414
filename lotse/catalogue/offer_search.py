"""Finds offers by the words of name, provider, place, kind and need, however they are typed."""

from collections.abc import Sequence

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_words import need_words
from lotse.names import folded_tokens


class OfferSearch:
    """Every word of the search must begin a word of the offer."""

    def __init__(self, offers: Sequence[Offer]):
        self._rows = [(_tokens(offer), folded_tokens(offer.name), offer) for offer in offers]

    def find(self, text: str, *, limit: int = 200) -> list[Offer]:
        """Hits in the name first, then by name; empty text finds all."""
        words = folded_tokens(text)
        found = [
            (not _all_begin(words, name), offer.name, offer)
            for tokens, name, offer in self._rows
            if _all_begin(words, tokens)
        ]
        found.sort(key=lambda hit: hit[:2])
        return [offer for _, _, offer in found[:limit]]


def _tokens(offer: Offer) -> tuple[str, ...]:
    parts = (offer.name, offer.provider, offer.municipality, *offer.districts, offer.offer_type)
    return folded_tokens(" ".join((*parts, *need_words(offer))))


def _all_begin(words: Sequence[str], tokens: Sequence[str]) -> bool:
    return all(any(token.startswith(word) for token in tokens) for word in words)
