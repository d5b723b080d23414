"""What an expression is evaluated in."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from lotse.forms.xpath.nodes import Node
from lotse.forms.xpath.values import Value


class ChoiceNames(Protocol):
    """The label of a choice of the question at a node."""

    def __call__(self, question: Node, choice: str) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The same for all expressions of one evaluation. `document` holds the root element."""

    document: Node
    now: datetime
    instances: Mapping[str, Node]
    choice_names: ChoiceNames
    language: str
    chance: random.Random


class Context:
    """Where an expression stands: the node, its place among those selected, the current node."""

    __slots__ = ("around", "current", "node", "position", "size")

    def __init__(
        self,
        node: Node,
        around: Surroundings,
        *,
        current: Node | None = None,
        position: int = 1,
        size: int = 1,
    ) -> None:
        self.node = node
        self.around = around
        self.current = node if current is None else current
        self.position = position
        self.size = size


Expression = Callable[[Context], Value]
