"""Functions on nodes: counting, repeats, choice lists."""

import hashlib
import math
from collections.abc import Sequence

from lotse.forms.xpath.context import Context, Expression
from lotse.forms.xpath.functions import Function, plain
from lotse.forms.xpath.nodes import Node
from lotse.forms.xpath.values import Value, to_nodes, to_number, to_text

_MODULUS = 2_147_483_647  # Park and Miller's generator, as the ODK specification asks
_FACTOR = 16_807


def _position(context: Context, arguments: Sequence[Expression]) -> Value:
    if not arguments:
        return float(context.position)
    nodes = to_nodes(arguments[0](context))
    return float(nodes[0].position) if nodes else math.nan


def _last(context: Context, arguments: Sequence[Expression]) -> Value:
    return float(context.size)


def _current(context: Context, arguments: Sequence[Expression]) -> Value:
    return [context.current]


def _instance(context: Context, arguments: Sequence[Expression]) -> Value:
    found = context.around.instances.get(to_text(arguments[0](context)))
    return [] if found is None else [found]


def _name(context: Context, arguments: Sequence[Expression]) -> Value:
    nodes = to_nodes(arguments[0](context)) if arguments else [context.node]
    return nodes[0].name if nodes else ""


def _indexed_repeat(context: Context, arguments: Sequence[Expression]) -> Value:
    """The nodes of the first argument inside the repeats that the pairs after it point at."""
    inside: list[Node] = []
    for pair in range(1, len(arguments) - 1, 2):
        place = to_number(arguments[pair + 1](context))
        repeats = to_nodes(arguments[pair](context))
        if inside:
            repeats = [repeat for repeat in repeats if _is_inside(repeat, inside[-1])]
        if not 1 <= place <= len(repeats):
            return []
        inside.append(repeats[int(place) - 1])
    nodes = to_nodes(arguments[0](context))
    return [node for node in nodes if all(_is_inside(node, repeat) for repeat in inside)]


def _is_inside(node: Node, outer: Node) -> bool:
    step: Node | None = node.parent
    while step is not None and step is not outer:
        step = step.parent
    return step is outer


def _choice_name(context: Context, arguments: Sequence[Expression]) -> Value:
    """The second argument is compiled as a path, whatever way it was written."""
    nodes = to_nodes(arguments[1](context))
    choice = to_text(arguments[0](context))
    if not nodes:
        return ""
    return context.around.choice_names(nodes[0], choice)


def _randomize(context: Context, arguments: Sequence[Expression]) -> Value:
    """Shuffled inside out; with a seed the same order every time."""
    nodes = to_nodes(arguments[0](context))
    seed = _seed(context, arguments)
    shuffled: list[Node] = []
    for place, node in enumerate(nodes):
        seed = seed * _FACTOR % _MODULUS
        other = math.floor((seed - 1) / (_MODULUS - 1) * (place + 1))
        shuffled.append(node)
        shuffled[place], shuffled[other] = shuffled[other], node
    return shuffled


def _seed(context: Context, arguments: Sequence[Expression]) -> int:
    if len(arguments) < 2:
        return context.around.chance.randrange(1, _MODULUS)
    value = arguments[1](context)
    number = to_number(value)
    if math.isfinite(number):
        seed = math.trunc(number)
    else:
        text = to_text(value)
        digest = hashlib.sha256(text.encode()).digest()[:8]
        seed = int.from_bytes(digest, "big", signed=True) if text else 0
    seed = int(math.fmod(seed, _MODULUS)) if abs(seed) < 2**53 else seed % _MODULUS
    return seed if seed > 0 else seed + _MODULUS - 1


def _blank(context: Context, arguments: Sequence[Expression]) -> Value:
    return ""


def _pulldata(context: Context, arguments: Sequence[Expression]) -> Value:
    """One cell of a list: list, wanted column, key column, key."""
    wanted, column, key = (to_text(argument(context)) for argument in arguments[1:])
    found = to_nodes(_instance(context, arguments[:1]))
    items = [item for root in found for item in root.kids.get("root", ())]
    for item in [each for root in items for each in root.kids.get("item", ())]:
        cells = item.kids.get(column, [])
        if cells and cells[0].text == key:
            return [*item.kids.get(wanted, [])]
    return ""


FUNCTIONS: dict[str, Function] = {
    "count": plain(lambda nodes: float(len(nodes)), to_nodes),
    "count-non-empty": plain(lambda nodes: float(sum(1 for node in nodes if node.text)), to_nodes),
    "position": Function(least=0, most=1, call=_position),
    "last": Function(least=0, most=0, call=_last),
    "current": Function(least=0, most=0, call=_current),
    "instance": Function(least=1, most=1, call=_instance),
    "name": Function(least=0, most=1, call=_name),
    "local-name": Function(least=0, most=1, call=_name),
    "indexed-repeat": Function(least=3, most=None, call=_indexed_repeat),
    "jr:choice-name": Function(least=2, most=2, call=_choice_name),
    "jr:itext": Function(least=1, most=1, call=_blank),
    "randomize": Function(least=1, most=2, call=_randomize),
    "pulldata": Function(least=4, most=4, call=_pulldata),
}
