"""A pattern for a transition, as one place works it out and another may take it over."""

from dataclasses import dataclass, field
from uuid import UUID

from lotse.catalogue.offer_parts import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class TransitionTemplate:
    """Who hands over to whom, with which paper, in which steps. Knows no child."""

    id: UUID
    name: str
    corridor: str = ""  # code of the corridor or stage in which it happens
    gives: str = ""
    takes: str = ""
    paper: str = ""
    trigger: str = ""
    steps: tuple[str, ...] = ()
    note: str = ""
    origin: Origin | None = None
    version: int = field(default=0, compare=False)  # of the stored row; says nothing about it
