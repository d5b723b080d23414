"""Boolean functions and functions on lists of selected choices."""

import math
from collections.abc import Sequence

from lotse.forms.xpath.context import Context, Expression
from lotse.forms.xpath.functions import Function, plain
from lotse.forms.xpath.values import (
    Value,
    is_node_set,
    to_boolean,
    to_nodes,
    to_number,
    to_text,
)


def _if(context: Context, arguments: Sequence[Expression]) -> Value:
    return arguments[1 if to_boolean(arguments[0](context)) else 2](context)


def _coalesce(context: Context, arguments: Sequence[Expression]) -> Value:
    for argument in arguments:
        text = to_text(argument(context))
        if text:
            return text
    return ""


def _once(context: Context, arguments: Sequence[Expression]) -> Value:
    """The value the question already has, else the argument."""
    return context.node.text or to_text(arguments[0](context))


def _truths(context: Context, arguments: Sequence[Expression]) -> list[bool]:
    """Every argument; of a node-set whether each node has a value."""
    truths: list[bool] = []
    for argument in arguments:
        value = argument(context)
        if is_node_set(value):
            truths += [bool(node.text.strip()) for node in to_nodes(value)]
        else:
            truths.append(to_boolean(value))
    return truths


def _checklist(context: Context, arguments: Sequence[Expression]) -> Value:
    least, most = (to_number(argument(context)) for argument in arguments[:2])
    return _within(least, most, float(sum(_truths(context, arguments[2:]))))


def _weighted_checklist(context: Context, arguments: Sequence[Expression]) -> Value:
    least, most = (to_number(argument(context)) for argument in arguments[:2])
    weight = 0.0
    for pair in range(2, len(arguments) - 1, 2):
        truths = _truths(context, arguments[pair : pair + 1])
        value = arguments[pair + 1](context)
        nodes = to_nodes(value)
        weights = [to_number(node.text) for node in nodes] if nodes else [to_number(value)]
        weights += weights[-1:] * (len(truths) - len(weights))
        weight += sum(each for holds, each in zip(truths, weights, strict=False) if holds)
    return _within(least, most, weight)


def _within(least: float, most: float, number: float) -> bool:
    return least <= number <= (math.inf if most == -1 else most)


def _selected(chosen: str, choice: str) -> bool:
    return choice.strip() in chosen.split()


def _selected_at(chosen: str, place: float) -> str:
    names = chosen.split()
    return names[int(place)] if 0 <= place < len(names) else ""


def _constant(value: bool) -> Function:
    return Function(least=0, most=0, call=lambda context, arguments: value)


FUNCTIONS: dict[str, Function] = {
    "if": Function(least=3, most=3, call=_if),
    "coalesce": Function(least=2, most=None, call=_coalesce),
    "once": Function(least=1, most=1, call=_once),
    "true": _constant(True),
    "false": _constant(False),
    "not": plain(lambda truth: not truth, to_boolean),
    "boolean": plain(lambda truth: truth, to_boolean),
    "boolean-from-string": plain(lambda text: text in {"1", "true"}, to_text),
    "checklist": Function(least=2, most=None, call=_checklist),
    "weighted-checklist": Function(least=2, most=None, call=_weighted_checklist),
    "selected": plain(_selected, to_text, to_text),
    "selected-at": plain(_selected_at, to_text, to_number),
    "count-selected": plain(lambda text: float(len(text.split())), to_text),
}
