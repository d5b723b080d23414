"""Walking from node to node: axes, name tests, predicates."""

from collections.abc import Callable, Iterable, Sequence

from lotse.forms.xpath.context import Context, Expression
from lotse.forms.xpath.grammar import ExpressionRefused, Token
from lotse.forms.xpath.nodes import Node
from lotse.forms.xpath.values import Value, to_boolean, to_nodes

Step = Callable[[Context, Node], Sequence[Node]]

PATH_SYMBOLS = {"/", "//", "[", "(name)", ":", "*", ".", "..", "@", "node", "text"}


def _ancestors(node: Node) -> list[Node]:
    found: list[Node] = []
    step = node.parent
    while step is not None:
        found.append(step)
        step = step.parent
    return found


def _sisters(node: Node, *, after: bool) -> list[Node]:
    everyone = [node] if node.parent is None else list(node.parent.children())
    place = next(index for index, each in enumerate(everyone) if each is node)
    return everyone[place + 1 :] if after else everyone[:place]


_AXES: dict[str, Callable[[Node], Iterable[Node]]] = {
    "self": lambda node: [node],
    "child": lambda node: node.children(),
    "parent": lambda node: [node.parent] if node.parent is not None else [],
    "descendant": lambda node: node.descendants(),
    "descendant-or-self": lambda node: [node, *node.descendants()],
    "ancestor": _ancestors,
    "ancestor-or-self": lambda node: [node, *_ancestors(node)],
    "following-sibling": lambda node: _sisters(node, after=True),
    "preceding-sibling": lambda node: _sisters(node, after=False),
}


def is_axis(token: Token) -> bool:
    return token.label == "axis" or str(token.symbol) in _AXES


def name_test(token: Token) -> str:
    """The element name a step asks for; `*` for any."""
    if token.symbol in {"*", "node"}:
        return "*"
    if token.symbol == ":":
        return str(token[1].value)
    return str(token.value)


def axis_step(token: Token) -> Step:
    symbol = str(token.symbol)
    if symbol in {".", "text"}:
        return lambda context, node: [node]
    if symbol == "..":
        return lambda context, node: [] if node.parent is None else [node.parent]
    if symbol == "@":
        return lambda context, node: []
    if symbol in {"(name)", ":"}:
        name = name_test(token)
        return lambda context, node: node.kids.get(name, ())
    if symbol in {"*", "node"}:
        return lambda context, node: list(node.children())
    if symbol in _AXES:
        axis, wanted = _AXES[symbol], name_test(token[0])
        return lambda context, node: [each for each in axis(node) if wanted in {"*", each.name}]
    raise ExpressionRefused(f"„{token.source}“ wird hier nicht unterstützt")


def path(start: Expression, step: Step, *, deep: bool) -> Expression:
    """Every node that the step finds from the nodes of the start; `deep` from all below too."""

    def walk(context: Context) -> Value:
        nodes = to_nodes(start(context))
        if len(nodes) == 1 and not deep:
            return step(context, nodes[0])
        if deep:
            nodes = [each for node in nodes for each in (node, *node.descendants())]
        found = [each for node in nodes for each in step(context, node)]
        return list({id(node): node for node in found}.values())

    return walk


def filtered(start: Expression, predicate: Expression) -> Expression:
    """A predicate that is a number asks for a place, any other for truth."""

    def choose(context: Context) -> Value:
        nodes = to_nodes(start(context))
        chosen: list[Node] = []
        for place, node in enumerate(nodes, start=1):
            inner = Context(
                node, context.around, current=context.current, position=place, size=len(nodes)
            )
            value = predicate(inner)
            number = isinstance(value, (float, int)) and not isinstance(value, bool)
            if value == place if number else to_boolean(value):
                chosen.append(node)
        return chosen

    return choose
