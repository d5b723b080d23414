"""Works out what follows from one set of answers: counts, relevance, values, choices."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from lotse.forms.answer_tree import Answers, AnswerTree, lineage
from lotse.forms.fields import ChoiceList, Entry, Field
from lotse.forms.logic import Logic, Work
from lotse.forms.texts import language_code
from lotse.forms.typed import computed_text
from lotse.forms.xpath.compile import Compiled
from lotse.forms.xpath.context import Context, Surroundings
from lotse.forms.xpath.nodes import Node
from lotse.forms.xpath.values import Value, to_boolean, to_nodes, to_number, to_text

_MOST_ROWS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A choice that can be taken now."""

    name: str
    node: Node


class Filling:
    """An answer tree with everything worked out; `first` as there."""

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
        self.tree = AnswerTree(logic.root, answers, now=now, first=first)
        self.around = Surroundings(
            document=self.tree.document,
            now=now,
            instances=logic.instances,
            choice_names=self._choice_name,
            language=language_code(logic.language),
            chance=chance,
        )
        self._fixed: dict[Field, tuple[Offer, ...]] = {}
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

    def _work(self) -> None:
        for _ in range(self.logic.rounds):
            before = self.tree.values()
            for work, about in self.logic.order:
                if work is Work.COUNT:
                    self._count(about)
                elif work is Work.RELEVANT:
                    for entry in self.tree.entries(about):
                        entry.own = self.holds(about.relevant, entry)
                else:
                    for entry in self.tree.entries(about):
                        self._value(entry)
            if self.logic.rounds == 1 or before == self.tree.values():
                break

    def _count(self, about: Field) -> None:
        assert about.count is not None
        assert about.parent is not None
        for parent in self.tree.entries(about.parent):
            probe = Node(about.name)
            probe.parent = parent
            number = to_number(self.evaluate(about.count, probe))
            count = int(min(max(number, 0), _MOST_ROWS)) if number == number else 0
            self.tree.set_rows(about, parent, count)

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
        default = about.first_default if self.tree.first is None else about.repeat_default
        if default is None or (self.tree.first is not None and entry.key in self.tree.first):
            return entry.raw
        return computed_text(about, to_text(self.evaluate(default, entry)))

    def _has_changed(self, entry: Entry, source: Field) -> bool:
        """Whether the answer of the source in the same row is another than when it opened."""
        outer = [each for each in lineage(entry) if each.field in set(source.ancestors())]
        for other in self.tree.entries(source):
            if outer[0] in lineage(other):
                opened = (self.tree.first or {}).get(other.key, source.default)
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


def _chosen(entry: Entry, raw: str) -> Sequence[str]:
    question = entry.field.question
    return [raw] if question is not None and question.type == "select_one" else raw.split()
