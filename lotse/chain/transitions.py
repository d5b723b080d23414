"""The transitions of the chain as data: who hands over to whom, with which paper."""

from dataclasses import dataclass
from functools import cache

from lotse.chain.rules import rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """All texts are German. At most one of `stage` and `corridor` says when it happens."""

    code: str
    label: str
    gives: str
    takes: str
    paper: str
    trigger: str
    source: str
    stage: str = ""
    corridor: str = ""


def route_of(corridor: str) -> Route | None:
    """The usual way through a corridor; ways for newcomers to it stand behind."""
    return next((route for route in routes() if route.corridor == corridor), None)


@cache
def routes() -> tuple[Route, ...]:
    """All routes in the order of life; a move, which has no time of its own, comes last."""
    unread = ("checked_on", "valid_from", "valid_until")
    return tuple(
        Route(**{name: value for name, value in row.items() if name not in unread})
        for row in rules("transitions")["route"]
    )
