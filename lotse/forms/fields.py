"""The fields of a form: what each reads, computes, asks and says."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lotse.forms.form import Choice, Question
from lotse.forms.texts import NO_TEXT, Texts
from lotse.forms.xpath.compile import Compiled
from lotse.forms.xpath.nodes import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceList:
    """Where the choices of a question come from. `fixed`: the list never changes."""

    nodes: Compiled
    value: str  # child that holds the name
    label: str  # child that holds the label, or the id of its text
    translated: bool
    fixed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """Computed once whenever the answer to `source` changes."""

    source: "Field"
    value: Compiled


@dataclass(slots=True, kw_only=True, eq=False)
class Field:
    """One element of the form; the root and groups too. Filled while loading, then left alone."""

    name: str
    parent: "Field | None" = None
    kids: dict[str, "Field"] = field(default_factory=dict)
    repeat: bool = False
    question: Question | None = None
    type: str = "group"
    data_type: str = "string"
    relevant: Compiled | None = None
    calculate: Compiled | None = None
    required: Compiled | None = None
    readonly: Compiled | None = None
    constraint: Compiled | None = None
    required_message: Texts = NO_TEXT
    constraint_message: Texts = NO_TEXT
    label: Texts = NO_TEXT
    hint: Texts = NO_TEXT
    default: str = ""
    first_default: Compiled | None = None
    repeat_default: Compiled | None = None
    preload: tuple[str, str] = ("", "")
    count: Compiled | None = None
    triggers: list[Trigger] = field(default_factory=list)
    choices: ChoiceList | None = None
    choice_labels: dict[str, Texts] = field(default_factory=dict)  # of the whole list, by name
    key: str = ""  # how answers name it inside its repeat, or in the form
    answer_keys: dict[str, "Field"] = field(default_factory=dict)  # of a repeat or the root

    def __post_init__(self) -> None:
        if self.parent is not None:
            self.parent.kids[self.name] = self

    @property
    def path(self) -> str:
        """/data/group/name"""
        return ("" if self.parent is None else self.parent.path) + f"/{self.name}"

    def ancestors(self) -> Iterator["Field"]:
        """From its parent up to the root."""
        step = self.parent
        while step is not None:
            yield step
            step = step.parent

    def descendants(self) -> Iterator["Field"]:
        for kid in self.kids.values():
            yield kid
            yield from kid.descendants()

    def expressions(self) -> Iterator[tuple[str, Compiled]]:
        """Every expression with the column it stands in."""
        for column in ("relevant", "calculate", "required", "readonly", "constraint", "count"):
            compiled: Compiled | None = getattr(self, column)
            if compiled is not None:
                yield column, compiled


class Entry(Node):
    """The element of a field in one set of answers."""

    __slots__ = ("field", "given", "key", "problem", "raw")

    def __init__(self, about: Field, parent: Node | None, key: str, value: str = "") -> None:
        super().__init__(about.name, parent, value)
        self.field = about
        self.key = key
        self.raw = value  # as answered or by default, whatever the form makes of it
        self.given = False  # whether the answers name it
        self.problem = ""


@dataclass(frozen=True, slots=True)
class ListedChoice:
    """A choice of a list of the form, with its label in all languages."""

    choice: Choice
    label: Texts
