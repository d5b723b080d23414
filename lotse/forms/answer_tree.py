"""The tree of one set of answers: every field that stands in the form now, with its value."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from lotse.forms.fields import Entry, Field
from lotse.forms.typed import computed_text, read_answer
from lotse.forms.xpath.nodes import Node
from lotse.forms.xpath.values import Moment

Answers = Mapping[str, Any]


class AnswerTree:
    """`first` are the values that defaults computed when the form was opened, by key; None while
    just these are worked out. `unknown` are names the form does not have."""

    def __init__(
        self, root: Field, answers: Answers, *, now: datetime, first: Mapping[str, str] | None
    ) -> None:
        self.first = first
        self.unknown: list[str] = []
        self.document = Node("")
        self.root = Entry(root, self.document, "")
        self._now = now
        self._rows: dict[tuple[int, Field], list[Answers]] = {}
        self._fill(self.root, self._named(root, answers, ""), "", row=1)
        self._entries = self._indexed()

    def entries(self, about: Field) -> list[Entry]:
        """Where the field stands, once in each row of its repeat."""
        return self._entries.get(about, [])

    def values(self) -> list[str]:
        return [entry.value for entry in walk(self.root)]

    def set_rows(self, about: Field, parent: Entry, count: int) -> None:
        """Adds or removes rows of a repeat at the end."""
        if count != len(parent.kids[about.name]):
            self._set_rows(about, parent, _prefix(parent), count)
            self._entries = self._indexed()

    def _named(self, outer: Field, answers: Answers, prefix: str) -> dict[Field, Any]:
        named: dict[Field, Any] = {}
        for key, value in answers.items():
            about = outer.answer_keys.get(key)
            if about is None:
                self.unknown.append(f"{prefix}{key}")
            else:
                named[about] = value
        return named

    def _fill(self, entry: Entry, named: Mapping[Field, Any], prefix: str, *, row: int) -> None:
        for about in entry.field.kids.values():
            if about.repeat:
                self._fill_repeat(about, entry, named, prefix)
            elif about.question is None:
                group = Entry(about, entry, f"{prefix}{about.name}")
                self._fill(group, named, prefix, row=row)
            else:
                made = Entry(about, entry, f"{prefix}{about.key or about.name}")
                self._answer(made, named, row)

    def _fill_repeat(
        self, about: Field, parent: Entry, named: Mapping[Field, Any], prefix: str
    ) -> None:
        parent.kids.setdefault(about.name, [])
        value = named.get(about, [{}])
        if value is None:
            value = []
        rows = [each for each in value if isinstance(each, Mapping)] if _is_list(value) else []
        if not _is_list(value) or len(rows) < len(value):
            parent.problem = f"{prefix}{about.key}"
        self._rows[(id(parent), about)] = rows
        if about.count is None:
            self._set_rows(about, parent, prefix, len(rows))

    def _set_rows(self, about: Field, parent: Entry, prefix: str, count: int) -> None:
        """Adds or removes rows at the end."""
        rows = self._rows[(id(parent), about)]
        standing = parent.kids[about.name]
        del standing[count:]
        while len(standing) < count:
            place = len(standing) + 1
            answers = rows[place - 1] if place <= len(rows) else {}
            made = Entry(about, parent, f"{prefix}{about.key}[{place}]")
            inner = f"{made.key}/"
            self._fill(made, self._named(about, answers, inner), inner, row=place)

    def _answer(self, entry: Entry, named: Mapping[Field, Any], row: int) -> None:
        about = entry.field
        question = about.question
        assert question is not None
        if about.preload[0]:
            entry.raw = self._preloaded(about.preload)
        elif about in named and question.type != "note":
            entry.given = True
            read = read_answer(question, named[about])
            entry.raw, entry.problem = read.text, read.problem
        elif self.first is not None and entry.key in self.first and self._is_first(about, row):
            entry.raw = self.first[entry.key]
        else:
            entry.raw = computed_text(about, about.default)
        entry.value = entry.raw

    def _is_first(self, about: Field, row: int) -> bool:
        """Whether the question stood there when the form was opened."""
        counted = any(outer.count is not None for outer in about.ancestors())
        return row == 1 and not counted

    def _preloaded(self, preload: tuple[str, str]) -> str:
        now = self._now
        if preload == ("date", "today"):
            return now.date().isoformat()
        return Moment.of(now).text if preload[0] == "timestamp" else ""

    def _indexed(self) -> dict[Field, list[Entry]]:
        entries: dict[Field, list[Entry]] = {}
        for entry in walk(self.root):
            entries.setdefault(entry.field, []).append(entry)
        return entries


def walk(entry: Entry) -> Iterator[Entry]:
    """Itself and everything below, in the order of the form."""
    yield entry
    for kid in entry.children():
        assert isinstance(kid, Entry)
        yield from walk(kid)


def lineage(entry: Entry) -> list[Entry]:
    """Itself and the entries around it, from the inside out."""
    found: list[Entry] = []
    step: Node | None = entry
    while isinstance(step, Entry):
        found.append(step)
        step = step.parent
    return found


def _prefix(entry: Entry) -> str:
    """What keys of questions inside it begin with."""
    row = next((each for each in lineage(entry) if each.field.repeat), None)
    return "" if row is None else f"{row.key}/"


def _is_list(value: Any) -> bool:
    return isinstance(value, (list, tuple))
