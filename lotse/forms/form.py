"""A form as people see it: groups, questions, choices. How it reasons stands in `logic`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

NO_VALUE_TYPES = frozenset({"note", "calculate", "hidden", "unavailable", "metadata"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer of a list. `need` and `strength` are codes, `alert` is shown at once."""

    name: str
    label: str
    need: tuple[str, ...] = ()
    strength: tuple[str, ...] = ()
    alert: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Anything with a name and a value.

    `type` is one of text, integer, decimal, date, time, dateTime, select_one, select_multiple,
    rank, range, acknowledge, note, calculate, hidden, unavailable (media and sensors), metadata.
    `choices` are all of the list; which are offered says the evaluation. `label` and `hint` are
    those of the default language, with gaps where answers are shown.
    """

    name: str
    path: str  # group/name, without the root
    type: str
    label: str = ""
    hint: str = ""
    appearance: str = ""
    choices: tuple[Choice, ...] = ()
    parameters: Mapping[str, str] = field(default_factory=dict)  # start, end, step, rows
    need: tuple[str, ...] = ()
    strength: tuple[str, ...] = ()
    alert: str = ""
    row: int | None = None

    @property
    def is_answered_by_hand(self) -> bool:
        return self.type not in NO_VALUE_TYPES


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A section; `repeat`: it can stand there several times."""

    name: str
    path: str
    label: str = ""
    items: tuple["Question | Group", ...] = ()
    repeat: bool = False
    counted: bool = False  # the form itself says how often it repeats
    appearance: str = ""
    row: int | None = None


Item = Question | Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """`warnings` are German sentences: usable, but not everything will work as written."""

    id: str
    version: str
    title: str
    default_language: str
    languages: tuple[str, ...]
    items: tuple[Item, ...]
    warnings: tuple[str, ...] = ()
    logic: Any = field(repr=False, compare=False)

    def questions(self) -> Iterator[Question]:
        """All of them in order, those in groups and repeats too."""
        yield from _questions(self.items)


def _questions(items: tuple[Item, ...]) -> Iterator[Question]:
    for item in items:
        if isinstance(item, Group):
            yield from _questions(item.items)
        else:
            yield item
