"""How a form reasons: its fields, its choice lists and the order in which values follow."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from lotse.forms.fields import Field, ListedChoice
from lotse.forms.xpath.nodes import Node


class Work(Enum):
    """What is worked out for a field."""

    COUNT = "count"
    RELEVANT = "relevant"
    VALUE = "value"


Task = tuple[Work, Field]


@dataclass(slots=True, kw_only=True, eq=False)
class Logic:
    """`order` lists every piece of work after those it reads; where that is not wholly possible
    (a repeat that looks at its neighbour) it is gone through `rounds` times at most."""

    root: Field
    instances: Mapping[str, Node]
    listed: Mapping[int, ListedChoice]  # by id() of the item's node
    language: str
    order: tuple[Task, ...] = ()
    rounds: int = 1
