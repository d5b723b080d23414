"""What was read of a shelf, or made of what was read, kept until somebody writes there."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Made = TypeVar("Made")


class Memory:
    """Lives as long as the book. The file is locked for this book alone and its transactions take
    turns, so nothing else can change what stands there."""

    def __init__(self) -> None:
        self.kept: dict[Hashable, Any] = {}


class Recall:
    """The memory as one transaction may use it. What it reads after it wrote is its own: nobody
    knows yet whether it will be taken back."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._kept = memory.kept

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """The value of this key, made only if it is not kept."""
        if key not in self._kept:
            self._kept[key] = make()
        found: Made = self._kept[key]
        return found

    def forget(self) -> None:
        """Before every write."""
        self._memory.kept = {}
        self._kept = {}
