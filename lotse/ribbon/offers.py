"""The best suggestions as dashed pieces: what fits now and what will fit later."""

from collections.abc import Container, Iterator
from datetime import date, timedelta
from uuid import UUID

from lotse.dates.written import german
from lotse.families.family import Family
from lotse.families.situation import dated_children
from lotse.matching.found import Suggestions
from lotse.ribbon.doings import lane_of
from lotse.ribbon.pieces import Piece, Tone, Topic

AT_ONCE = 2  # more would turn the ribbon into a catalogue; the list has them all
SHOWN_FOR = timedelta(days=180)


def suggestion_pieces(
    family: Family, suggestions: Suggestions, referred: Container[str], today: date
) -> Iterator[tuple[UUID | None, Piece]]:
    """Pairs of lane and piece; what the family was referred to is on the ribbon already."""
    dated = [child.id for child in dated_children(family, today)]
    fresh = [found for found in suggestions.suggestions if found.offer not in referred]
    for found in fresh[:AT_ONCE]:
        yield (
            _lane(dated, found.children),
            Piece(
                key=f"suggestion:{found.offer}",
                topic=Topic.SUGGESTION,
                tone=Tone.LATER,
                text=f"{found.name} – vorgeschlagen",
                detail=f"{found.name} passt jetzt. {' · '.join(found.reasons)}",
                first=today,
                last=today + SHOWN_FOR,
                proposed=True,
                target=found.offer,
            ),
        )
    for later in suggestions.later[:AT_ONCE]:
        yield (
            _lane(dated, later.children),
            Piece(
                key=f"later:{later.offer}",
                topic=Topic.SUGGESTION,
                tone=Tone.LATER,
                text=f"{later.name} ab {german(later.starts)}",
                detail=f"{later.name} passt ab {german(later.starts)}. {' · '.join(later.reasons)}",
                first=later.starts,
                proposed=True,
                target=later.offer,
            ),
        )


def _lane(dated: list[UUID], children: tuple[int, ...]) -> UUID | None:
    return lane_of(tuple(dated[i] for i in children if i < len(dated)))
