"""How much of a width each column of texts gets."""

from collections.abc import Sequence


def shared_out(room: int, least: Sequence[int], wanted: Sequence[int]) -> list[int]:
    """All of `room`: each column its least, and of the rest what it lacks to be as wide as it wants
    to be; what is left over goes to the last. Empty if not even the least fits."""
    spare = room - sum(least)
    if spare < 0 or not least:
        return []
    lacking = [more - enough for more, enough in zip(wanted, least, strict=True)]
    share = min(1.0, spare / sum(lacking)) if sum(lacking) else 0.0
    widths = [enough + int(lack * share) for enough, lack in zip(least, lacking, strict=True)]
    widths[-1] += room - sum(widths)
    return widths
