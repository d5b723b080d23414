"""One set of answers in a form: its tree, with everything worked out that follows from it."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lotse.forms.fields import ChoiceList, Entry, Field
from lotse.forms.logic import Logic, Work
from lotse.forms.texts import language_code
from lotse.forms.typed import computed_text, read_answer
from lotse.forms.xpath.compile import Compiled
from lotse.forms.xpath.context import Context, Surroundings
from lotse.forms.xpath.nodes import Node
from lotse.forms.xpath.values import Moment, Value, to_boolean, to_nodes, to_number, to_text

_MOST_ROWS = 1000

Answers = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A choice that can be taken now."""

    name: str
    node: Node


class Filling:
    """`first` are the values that defaults computed when the form was opened, by key; None while
    just these are worked out."""

    def __init__(
        self,
        logic: Logic,
        answers: Answers,
        *,
        now: datetime,
        first: Mapping[str, str] | None,
        chance: random.Random,
        language: str,
    ) -> None:
        self.logic = logic
        self.language = language
        self.unknown: list[str] = []
        self._first = first
        document = Node("")
        self.around = Surroundings(
            document=document,
            now=now,
            instances=logic.instances,
            choice_names=self._choice_name,
            language=language_code(logic.language),
            chance=chance,
        )
        self._rows: dict[tuple[int, Field], list[Answers]] = {}
        self._fixed: dict[Field, tuple[Offer, ...]] = {}
        self.root = Entry(logic.root, document, "")
        self._fill(self.root, self._named(logic.root, answers, ""), "", row=1)
        self.entries = self._index()
        self._settled: dict[int, tuple[Offer, ...]] | None = None
        self._work()
        self._settled = {}

    def evaluate(self, compiled: Compiled, node: Node) -> Value:
        return compiled.evaluate(Context(node, self.around))

    def holds(self, compiled: Compiled | None, node: Node) -> bool:
        return compiled is not None and to_boolean(self.evaluate(compiled, node))

    def offers(self, entry: Entry) -> tuple[Offer, ...]:
        """The choices the question offers now, in order."""
        choices = entry.field.choices
        if choices is None:
            return ()
        if choices.fixed:
            if entry.field not in self._fixed:
                self._fixed[entry.field] = self._offered(entry, choices)
            return self._fixed[entry.field]
        if self._settled is None:
            return self._offered(entry, choices)
        if id(entry) not in self._settled:
            self._settled[id(entry)] = self._offered(entry, choices)
        return self._settled[id(entry)]

    def _offered(self, entry: Entry, choices: ChoiceList) -> tuple[Offer, ...]:
        nodes = to_nodes(self.evaluate(choices.nodes, entry))
        named = [(node.kids.get(choices.value, ()), node) for node in nodes]
        return tuple(
            Offer(name=kids[0].text, node=node) for kids, node in named if kids and kids[0].text
        )

    def choice_label(self, entry: Entry, offer: Offer, language: str) -> str:
        listed = self.logic.listed.get(id(offer.node))
        if listed is not None:
            return listed.label.of(language).filled(Context(offer.node, self.around))
        choices = entry.field.choices
        kids = offer.node.kids.get(choices.label, ()) if choices is not None else ()
        return kids[0].text if kids else offer.name

    # building the tree

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
        elif self._first is not None and entry.key in self._first and self._is_first(about, row):
            entry.raw = self._first[entry.key]
        else:
            entry.raw = computed_text(about, about.default)
        entry.value = entry.raw

    def _is_first(self, about: Field, row: int) -> bool:
        """Whether the question stood there when the form was opened."""
        counted = any(outer.count is not None for outer in about.ancestors())
        return row == 1 and not counted

    def _preloaded(self, preload: tuple[str, str]) -> str:
        now = self.around.now
        if preload == ("date", "today"):
            return now.date().isoformat()
        return Moment.of(now).text if preload[0] == "timestamp" else ""

    def _index(self) -> dict[Field, list[Entry]]:
        entries: dict[Field, list[Entry]] = {}
        for entry in walk(self.root):
            entries.setdefault(entry.field, []).append(entry)
        return entries

    # working out

    def _work(self) -> None:
        for _ in range(self.logic.rounds):
            before = [entry.value for entry in walk(self.root)]
            for work, about in self.logic.order:
                if work is Work.COUNT:
                    self._count(about)
                elif work is Work.RELEVANT:
                    for entry in self.entries.get(about, ()):
                        entry.own = self.holds(about.relevant, entry)
                else:
                    for entry in self.entries.get(about, ()):
                        self._value(entry)
            if self.logic.rounds == 1 or before == [entry.value for entry in walk(self.root)]:
                break

    def _count(self, about: Field) -> None:
        assert about.count is not None
        assert about.parent is not None
        changed = False
        for parent in self.entries.get(about.parent, ()):
            probe = Node(about.name)
            probe.parent = parent
            number = to_number(self.evaluate(about.count, probe))
            count = int(min(max(number, 0), _MOST_ROWS)) if number == number else 0
            if count != len(parent.kids[about.name]):
                self._set_rows(about, parent, _prefix(parent), count)
                changed = True
        if changed:
            self.entries = self._index()

    def _value(self, entry: Entry) -> None:
        about = entry.field
        raw = entry.raw
        if about.calculate is not None:
            if entry.relevant:
                raw = computed_text(about, to_text(self.evaluate(about.calculate, entry)))
        elif not entry.given:
            raw = self._unanswered(entry)
        entry.value = raw
        if about.choices is not None and raw:
            names = {offer.name for offer in self.offers(entry)}
            kept = [name for name in _chosen(entry, raw) if name in names]
            entry.value = " ".join(kept)

    def _unanswered(self, entry: Entry) -> str:
        """Its default, or what a trigger computed."""
        about = entry.field
        for trigger in about.triggers:
            if self._has_changed(entry, trigger.source):
                return computed_text(about, to_text(self.evaluate(trigger.value, entry)))
        default = about.first_default if self._first is None else about.repeat_default
        if default is None or (self._first is not None and entry.key in self._first):
            return entry.raw
        return computed_text(about, to_text(self.evaluate(default, entry)))

    def _has_changed(self, entry: Entry, source: Field) -> bool:
        """Whether the answer of the source in the same row is another than when it opened."""
        outer = [each for each in lineage(entry) if each.field in set(source.ancestors())]
        for other in self.entries.get(source, ()):
            if outer[0] in lineage(other):
                opened = (self._first or {}).get(other.key, source.default)
                return other.text != opened
        return False

    def _choice_name(self, question: Node, choice: str) -> str:
        if not isinstance(question, Entry):
            return ""
        label = question.field.choice_labels.get(choice)
        if label is not None:
            return label.of(self.logic.language).filled(Context(question, self.around))
        for offer in self.offers(question):
            if offer.name == choice:
                return self.choice_label(question, offer, self.logic.language)
        return ""


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


def _chosen(entry: Entry, raw: str) -> Sequence[str]:
    question = entry.field.question
    return [raw] if question is not None and question.type == "select_one" else raw.split()


def _prefix(entry: Entry) -> str:
    """What keys of questions inside it begin with."""
    row = next((each for each in lineage(entry) if each.field.repeat), None)
    return "" if row is None else f"{row.key}/"


def _is_list(value: Any) -> bool:
    return isinstance(value, (list, tuple))
