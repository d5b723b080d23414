"""Comparing and counting with values, as XPath 1.0 says, dates as ODK says."""

import math
import operator
from collections.abc import Callable, Mapping

from lotse.forms.xpath.values import (
    Value,
    is_node_set,
    text_number,
    to_boolean,
    to_nodes,
    to_number,
)

Compare = Callable[[Value, Value], bool]


def equal(left: Value, right: Value) -> bool:
    """Between node-sets and values: whether any node is equal."""
    if isinstance(left, bool) or isinstance(right, bool):
        return to_boolean(left) == to_boolean(right)
    if is_node_set(left):
        return any(equal(node.text, right) for node in to_nodes(left))
    if is_node_set(right):
        return any(equal(left, node.text) for node in to_nodes(right))
    if isinstance(left, str) and isinstance(right, str):
        return left == right
    return to_number(left) == to_number(right)


def unequal(left: Value, right: Value) -> bool:
    """Between node-sets and values: whether any node is unequal."""
    if isinstance(left, bool) or isinstance(right, bool):
        return to_boolean(left) != to_boolean(right)
    if is_node_set(left):
        return any(unequal(node.text, right) for node in to_nodes(left))
    if is_node_set(right):
        return any(unequal(left, node.text) for node in to_nodes(right))
    return not equal(left, right)


def _ordered(compare: Callable[[float, float], bool]) -> Compare:
    def ordered(left: Value, right: Value) -> bool:
        rights = _numbers(right)
        return any(compare(each, other) for each in _numbers(left) for other in rights)

    return ordered


def _numbers(value: Value) -> list[float]:
    if is_node_set(value):
        return [text_number(node.text) for node in to_nodes(value)]
    return [to_number(value)]


def _divided(left: float, right: float) -> float:
    if right != 0:
        return left / right
    if left == 0 or math.isnan(left):
        return math.nan
    return math.copysign(math.inf, left) * math.copysign(1.0, right)


def _remainder(left: float, right: float) -> float:
    if right == 0 or math.isinf(left):
        return math.nan
    return math.fmod(left, right)


COMPARISONS: Mapping[str, Compare] = {
    "=": equal,
    "!=": unequal,
    "<": _ordered(operator.lt),
    "<=": _ordered(operator.le),
    ">": _ordered(operator.gt),
    ">=": _ordered(operator.ge),
}
ARITHMETIC: Mapping[str, Callable[[float, float], float]] = {
    "+": lambda left, right: float(left) + right,
    "-": lambda left, right: float(left) - right,
    "*": lambda left, right: float(left) * right,
    "div": _divided,
    "mod": _remainder,
}
