"""Reads off a filling what people and programs want to know."""

from collections.abc import Iterator

from lotse.forms.answer_tree import walk
from lotse.forms.evaluation import Evaluation, ItemState, Placed
from lotse.forms.fields import Entry, Field
from lotse.forms.filling import Filling, Offer
from lotse.forms.form import Choice, Form, Group, Item, Question
from lotse.forms.messages import problem_of
from lotse.forms.texts import Text, Texts
from lotse.forms.typed import json_value
from lotse.forms.xpath.context import Context
from lotse.forms.xpath.nodes import Node

_COMPUTED = {"calculate", "hidden"}
_CHOSEN = {"select_one", "select_multiple"}

Consequence = tuple[tuple[str, ...], tuple[str, ...], str]


class Results:
    """Of one form and one filling."""

    def __init__(self, form: Form, filling: Filling) -> None:
        self._form = form
        self._filling = filling
        self._states: dict[str, ItemState] = {}

    def evaluation(self) -> Evaluation:
        filling = self._filling
        asked = [entry for entry in walk(filling.tree.root) if _counts(entry)]
        placed = self._place(self._form.items, filling.tree.root, "")
        states = self._states
        relevant = tuple(entry.key for entry in asked if states[entry.key].relevant)
        consequences = list(_consequences(asked, filling))
        return Evaluation(
            relevant=relevant,
            errors={key: state.error for key, state in states.items() if state.error},
            calculated={entry.key: entry.text for entry in asked if entry.field.type in _COMPUTED},
            needs=_once(code for need, _, _ in consequences for code in need),
            strengths=_once(code for _, strength, _ in consequences for code in strength),
            alerts=_once(alert for _, _, alert in consequences if alert),
            states=states,
            layout=placed,
            unknown=tuple(filling.tree.unknown),
        )

    def _place(self, items: tuple[Item, ...], parent: Entry, prefix: str) -> tuple[Placed, ...]:
        placed: list[Placed] = []
        for item in items:
            entries = [each for each in parent.kids.get(item.name, ()) if isinstance(each, Entry)]
            if isinstance(item, Group):
                placed.append(self._place_group(item, parent, entries, prefix))
            else:
                state = self._state(entries[0], item)
                self._states[entries[0].key] = state
                placed.append(Placed(key=entries[0].key, item=item, state=state))
        return tuple(placed)

    def _place_group(
        self, group: Group, parent: Entry, entries: list[Entry], prefix: str
    ) -> Placed:
        if not group.repeat:
            inside = self._place(group.items, entries[0], prefix)
            return Placed(
                key=entries[0].key, item=group, state=self._group_state(entries[0]), inside=inside
            )
        rows = tuple(
            Placed(
                key=entry.key,
                item=group,
                state=self._group_state(entry),
                row=row,
                inside=self._place(group.items, entry, f"{entry.key}/"),
            )
            for row, entry in enumerate(entries, start=1)
        )
        key = f"{prefix}{parent.field.kids[group.name].key}"
        relevant = self._repeats(parent.field.kids[group.name], parent, entries)
        wrong = relevant and parent.problem == key
        state = ItemState(
            relevant=relevant,
            label=group.label,
            error="Erwartet wird eine Liste von Einträgen." if wrong else "",
        )
        self._states[key] = state
        return Placed(key=key, item=group, state=state, inside=rows)

    def _repeats(self, about: Field, parent: Entry, entries: list[Entry]) -> bool:
        """Whether there can be rows now."""
        if entries:
            return any(entry.relevant for entry in entries)
        if about.relevant is None:
            return parent.relevant
        row = Node(about.name)
        row.parent = parent
        return parent.relevant and self._filling.holds(about.relevant, row)

    def _group_state(self, entry: Entry) -> ItemState:
        label = entry.field.label.of(self._filling.language)
        return ItemState(relevant=entry.relevant, label=self._filled(label, entry))

    def _filled(self, text: Text, entry: Entry) -> str:
        return text.filled(Context(entry, self._filling.around))

    def _state(self, entry: Entry, question: Question) -> ItemState:
        about, filling = entry.field, self._filling
        label, hint = about.label.of(filling.language), about.hint.of(filling.language)
        if not entry.relevant:
            return ItemState(relevant=False, label=label.plain, hint=hint.plain)
        offers = filling.offers(entry)
        required = question.type != "unavailable" and filling.holds(about.required, entry)
        return ItemState(
            relevant=True,
            required=required,
            readonly=about.calculate is not None or filling.holds(about.readonly, entry),
            value=json_value(question, entry.value),
            error=problem_of(entry, filling, offers, required=required),
            choices=tuple(self._choice(entry, offer) for offer in offers),
            label=self._filled(label, entry),
            hint=self._filled(hint, entry),
        )

    def _choice(self, entry: Entry, offer: Offer) -> Choice:
        listed = self._filling.logic.listed.get(id(offer.node))
        if listed is not None and self._is_plain(listed.label):
            return listed.choice
        label = self._filling.choice_label(entry, offer, self._filling.language)
        if listed is None:
            return Choice(name=offer.name, label=label)
        choice = listed.choice
        return Choice(
            name=choice.name,
            label=label,
            need=choice.need,
            strength=choice.strength,
            alert=choice.alert,
        )

    def _is_plain(self, label: Texts) -> bool:
        """Whether the label prepared for the default language is the one wanted."""
        wanted = self._filling.language == self._form.default_language
        return wanted and label.of(self._form.default_language).is_fixed


def _counts(entry: Entry) -> bool:
    return bool(entry.field.key) and entry.field.type not in {"group", "metadata"}


def _consequences(entries: list[Entry], filling: Filling) -> Iterator[Consequence]:
    """Needs, strengths and alerts of chosen choices and of calculates that hold."""
    for entry in entries:
        question = entry.field.question
        if question is None or not entry.text:
            continue
        if entry.field.type in _CHOSEN:
            chosen = set(entry.text.split())
            for offer in filling.offers(entry):
                listed = filling.logic.listed.get(id(offer.node))
                if listed is not None and offer.name in chosen:
                    yield listed.choice.need, listed.choice.strength, listed.choice.alert
        elif entry.field.calculate is not None and _holds(entry.text):
            yield question.need, question.strength, question.alert


def _holds(text: str) -> bool:
    return text not in {"", "false", "0"}


def _once(values: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
