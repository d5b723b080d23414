"""Offers are the same by their id at the source; which id they have here."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_parts import Origin

SourceKey = tuple[str, str]  # installation and id there; of our own catalogue "" and id
_UUID = re.compile(r"[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}", re.ASCII)


def known_of(existing: Iterable[Offer], source: str) -> Mapping[SourceKey, Offer]:
    """The offers that `source` may speak of."""
    return {_key(offer, source): offer for offer in existing if _is_of(offer, source)}


def spelled_as_before(source: str, existing: Iterable[Offer]) -> str:
    """`stadt moers` is the Stadt Moers that offers came from before."""
    wanted = _folded(source)
    if not wanted:
        return source
    known = (offer.origin.installation for offer in existing if offer.origin is not None)
    return next((name for name in known if _folded(name) == wanted), source)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def with_other_spelling(
    known: Mapping[SourceKey, Offer], incoming: Iterable[Offer], source: str
) -> Mapping[SourceKey, Offer]:
    """An id that came back in other letters, `X1` for `x1`, is no other offer unless the file has
    both or several are alike. Whoever is known by it is then known by the id in the file."""
    keys = {key_in_file(offer, source) for offer in incoming}
    before = _by_fold(key for key in known if key not in keys)
    now = _by_fold(key for key in keys if key not in known)
    moved = {
        before[folded][0]: found[0]
        for folded, found in now.items()
        if len(found) == 1 and len(before.get(folded, ())) == 1
    }
    if not moved:
        return known
    return {moved.get(key, key): offer for key, offer in known.items()}


def _by_fold(keys: Iterable[SourceKey]) -> Mapping[SourceKey, list[SourceKey]]:
    found: dict[SourceKey, list[SourceKey]] = {}
    for source, name in keys:
        found.setdefault((source, _folded(name)), []).append((source, name))
    return found


def returned_cards(
    existing: Iterable[Offer], incoming: Iterable[Offer], own: str
) -> Mapping[str, Offer | None]:
    """Id in the file -> our own card, None if we have removed it since. By its id at the source;
    our name may have changed, then the card must have its old name or an id nobody else makes."""
    ours = {offer.id: offer for offer in existing if not _comes_from_elsewhere(offer)}
    found: dict[str, Offer | None] = {}
    for offer in incoming:
        origin = offer.origin
        if origin is None or not origin.source_id:
            continue
        card = ours.get(origin.source_id)
        if (own and origin.installation == own) or _is_same(card, offer):
            found[offer.id] = card
    return found


def _comes_from_elsewhere(offer: Offer) -> bool:
    return offer.origin is not None and bool(offer.origin.installation)


def _is_same(card: Offer | None, offer: Offer) -> bool:
    return card is not None and (card.name == offer.name or _UUID.fullmatch(card.id) is not None)


def ids_here(returned: Mapping[str, Offer | None]) -> dict[str, str]:
    """Id in the file -> id here."""
    return {key: card.id for key, card in returned.items() if card is not None}


def _is_of(offer: Offer, source: str) -> bool:
    if not source:
        return True
    return offer.origin is not None and bool(offer.origin.source_id)


def _key(offer: Offer, source: str) -> SourceKey:
    """Of an offer that is here already."""
    if not source or offer.origin is None:
        return ("", offer.id)
    return (offer.origin.installation, offer.origin.source_id)


def key_in_file(offer: Offer, source: str) -> SourceKey:
    if not source:
        return ("", offer.id)
    found = origin_of(offer, source, None)
    assert found is not None
    return (found.installation, found.source_id)


def origin_of(offer: Offer, source: str, today: date | None) -> Origin | None:
    """Who wrote an entry first stays its origin, however many hands it went through."""
    first = offer.origin
    if not source:
        return first
    if first is not None and first.installation:
        return replace(first, source_id=first.source_id or offer.id, imported_on=today)
    return Origin(installation=source, source_id=offer.id, imported_on=today)


def local_ids(
    existing: Iterable[Offer],
    incoming: Iterable[Offer],
    known: Mapping[SourceKey, Offer],
    source: str,
) -> Mapping[str, str]:
    """Id in the file -> id here. A new offer keeps its id unless another one has it."""
    taken = {offer.id for offer in existing}
    # An offer that came before may be pointed to, though it stands no longer in the file.
    found = {key[1]: offer.id for key, offer in known.items() if key[0] == source}
    for offer in incoming:
        here = known.get(key_in_file(offer, source))
        if here is not None:
            found[offer.id] = here.id
            continue
        wanted, number = offer.id, 2
        while wanted in taken:
            wanted, number = f"{offer.id}-{number}", number + 1
        taken.add(wanted)
        found[offer.id] = wanted
    return found


def with_local_ids(offer: Offer, ids: Mapping[str, str]) -> Offer:
    if ids[offer.id] == offer.id and not offer.excludes and not offer.requires:
        return offer
    return replace(
        offer,
        id=ids[offer.id],
        excludes=tuple(ids.get(other, other) for other in offer.excludes),
        requires=tuple(ids.get(other, other) for other in offer.requires),
    )
