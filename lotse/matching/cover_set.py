"""The fewest offers that cover all needs; among equally few, those that score highest."""

from collections.abc import Sequence
from dataclasses import dataclass

EXACT_UP_TO = 12  # needs; beyond that the search takes the best next step instead


@dataclass(frozen=True, slots=True)
class Covering:
    """One offer in the order of the list: `position`, its score and the needs it covers."""

    position: int
    score: int
    needs: frozenset[str]


def smallest_cover(offers: Sequence[Covering]) -> frozenset[int]:
    """Positions of the smallest set that covers every need any of the offers covers."""
    best: dict[frozenset[str], Covering] = {}
    for offer in offers:
        known = best.get(offer.needs)
        if known is None or (-offer.score, offer.position) < (-known.score, known.position):
            best[offer.needs] = offer
    candidates = sorted(best.values(), key=lambda c: (-len(c.needs), -c.score, c.position))
    wanted = frozenset(need for offer in candidates for need in offer.needs)
    chosen = (
        _exact(candidates, wanted) if len(wanted) <= EXACT_UP_TO else _greedy(candidates, wanted)
    )
    return frozenset(offer.position for offer in chosen)


def _exact(candidates: Sequence[Covering], wanted: frozenset[str]) -> tuple[Covering, ...]:
    """Best way to each covered set, one offer more per round."""
    reached: dict[frozenset[str], tuple[Covering, ...]] = {frozenset(): ()}
    while wanted not in reached:
        grown: dict[frozenset[str], tuple[Covering, ...]] = {}
        for covered, way in reached.items():
            missing = min(wanted - covered)  # every cover needs an offer for this need
            for offer in candidates:
                if missing not in offer.needs:
                    continue
                union = covered | offer.needs
                longer = (*way, offer)
                if union not in grown or _rank(longer) < _rank(grown[union]):
                    grown[union] = longer
        reached = grown
    return reached[wanted]


def _greedy(candidates: Sequence[Covering], wanted: frozenset[str]) -> tuple[Covering, ...]:
    chosen: list[Covering] = []
    missing = set(wanted)
    while missing:
        step = min(candidates, key=lambda c: (-len(c.needs & missing), -c.score, c.position))
        chosen.append(step)
        missing -= step.needs
    return tuple(chosen)


def _rank(way: Sequence[Covering]) -> tuple[int, list[int]]:
    return -sum(offer.score for offer in way), sorted(offer.position for offer in way)
