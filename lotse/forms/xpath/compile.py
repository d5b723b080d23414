"""From the tokens elementpath reads to closures that evaluate fast and by ODK's rules."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from lotse.forms.xpath import (
    date_functions,
    logic_functions,
    node_functions,
    number_functions,
    text_functions,
)
from lotse.forms.xpath.context import Context, Expression
from lotse.forms.xpath.functions import Function
from lotse.forms.xpath.grammar import ExpressionRefused, Token, know_functions, parse
from lotse.forms.xpath.nodes import Node
from lotse.forms.xpath.operators import ARITHMETIC, COMPARISONS
from lotse.forms.xpath.steps import PATH_SYMBOLS, Step, axis_step, filtered, is_axis, path
from lotse.forms.xpath.values import Value, to_boolean, to_nodes, to_number

FUNCTIONS: dict[str, Function] = {
    **text_functions.FUNCTIONS,
    **number_functions.FUNCTIONS,
    **date_functions.FUNCTIONS,
    **logic_functions.FUNCTIONS,
    **node_functions.FUNCTIONS,
}
know_functions(FUNCTIONS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """An expression ready to be evaluated; `notices` are German clauses on doubtful calls."""

    source: str
    token: Token
    evaluate: Expression
    notices: tuple[str, ...] = ()


def compiled(source: str) -> Compiled:
    """Raises ExpressionRefused for what cannot be read and for functions nobody knows."""
    token = parse(source)
    compiler = _Compiler()
    try:
        evaluate = compiler.expression(token)
    except RecursionError:
        raise ExpressionRefused("der Ausdruck ist zu tief verschachtelt") from None
    if compiler.unknown:
        names = ", ".join(f"„{name}“" for name in dict.fromkeys(compiler.unknown))
        raise ExpressionRefused(f"diese Funktion gibt es nicht: {names}")
    return Compiled(source=source, token=token, evaluate=evaluate, notices=tuple(compiler.notices))


def function_name(token: Token) -> str | None:
    """`if`, `jr:choice-name`; None when the token calls no function."""
    if token.symbol == ":":
        return f"{token[0].value}:{token[1].symbol}" if token[1].label == "function" else None
    return str(token.symbol) if token.label == "function" else None


def function_arguments(token: Token) -> list[Token]:
    return list(token[1] if token.symbol == ":" else token)


def choice_path(token: Token) -> Token:
    """The question that `jr:choice-name` names: as a path or as a text that holds one."""
    return parse(str(token.value)) if token.symbol == "(string)" else token


def settled(token: Token) -> bool | None:
    """Whether an expression of `true()`, `false()`, `and`, `or` alone is true; else None."""
    if token.symbol in {"true", "false"} and token.label == "function":
        return bool(token.symbol == "true")
    if token.symbol == "(" and len(token) == 1:
        return settled(token[0])
    if token.symbol in {"and", "or"}:
        decisive = token.symbol == "or"
        sides = [settled(side) for side in token]
        if decisive in sides[:1] or (decisive in sides and None not in sides):
            return decisive
        return None if None in sides else not decisive
    return None


@dataclass(slots=True)
class _Compiler:
    """Unknown functions count only where they can be reached."""

    unknown: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    unreachable: int = 0

    def expression(self, token: Token) -> Expression:
        symbol = token.symbol
        if symbol in {"(string)", "(integer)", "(decimal)", "(float)"}:
            return _literal(token.value)
        if function_name(token) is not None:
            return self._call(token)
        if symbol in {"and", "or"}:
            return self._junction(token)
        if symbol in COMPARISONS:
            compare = COMPARISONS[symbol]
            left, right = (self.expression(side) for side in token)
            return lambda context: compare(left(context), right(context))
        if symbol in ARITHMETIC and token:
            return self._arithmetic(token)
        if symbol == "|":
            return self._union(token)
        if symbol == "(":
            return self.expression(token[0])
        if symbol in PATH_SYMBOLS or is_axis(token):
            return self._path(token)
        raise ExpressionRefused(f"„{token.source}“ wird hier nicht unterstützt")

    def _junction(self, token: Token) -> Expression:
        decisive = token.symbol == "or"
        sides = list(_chain(token))
        expressions: list[Expression] = []
        decided = False
        for side in sides:
            expressions.append(self._maybe_unreachable(side, decided))
            decided = decided or settled(side) is decisive

        def junction(context: Context) -> Value:
            for expression in expressions:
                if to_boolean(expression(context)) is decisive:
                    return decisive
            return not decisive

        return junction

    def _maybe_unreachable(self, token: Token, unreachable: bool) -> Expression:
        self.unreachable += unreachable
        expression = self.expression(token)
        self.unreachable -= unreachable
        return expression

    def _arithmetic(self, token: Token) -> Expression:
        if len(token) == 1:
            only = self.expression(token[0])
            sign = -1.0 if token.symbol == "-" else 1.0
            return lambda context: sign * to_number(only(context))
        work = ARITHMETIC[token.symbol]
        left, right = (self.expression(side) for side in token)
        return lambda context: work(to_number(left(context)), to_number(right(context)))

    def _union(self, token: Token) -> Expression:
        sides = [self.expression(side) for side in token]

        def union(context: Context) -> Value:
            nodes = [node for side in sides for node in to_nodes(side(context))]
            return list({id(node): node for node in nodes}.values())

        return union

    def _call(self, token: Token) -> Expression:
        name = function_name(token) or ""
        tokens = function_arguments(token)
        function = FUNCTIONS.get(name)
        if function is None:
            if not self.unreachable:
                self.unknown.append(name)
            return _blank
        if not function.takes(len(tokens)):
            self.notices.append(f"„{name}“ bekommt {len(tokens)} Angaben und bleibt deshalb leer")
            return _blank
        if name == "jr:choice-name":
            tokens = [tokens[0], choice_path(tokens[1])]
        arguments = self._arguments(name, tokens)
        call = function.call
        return lambda context: call(context, arguments)

    def _arguments(self, name: str, tokens: Sequence[Token]) -> tuple[Expression, ...]:
        truth = settled(tokens[0]) if name == "if" else None
        return tuple(
            self._maybe_unreachable(token, truth is not None and place == (2 if truth else 1))
            for place, token in enumerate(tokens)
        )

    def _path(self, token: Token) -> Expression:
        symbol = token.symbol
        if symbol not in {"/", "//", "["}:
            step = axis_step(token)
            return lambda context: step(context, context.node)
        if symbol == "[":
            start = self.expression(token[0])
            return filtered(start, self.expression(token[1]))
        if not token:
            return lambda context: [context.around.document]
        start = _document if len(token) == 1 else self.expression(token[0])
        return path(start, self._step(token[-1]), deep=symbol == "//")

    def _step(self, token: Token) -> Step:
        if token.symbol != "[":
            return axis_step(token)
        inner = self._step(token[0])
        predicate = self.expression(token[1])

        def step(context: Context, node: Node) -> Sequence[Node]:
            found = inner(context, node)
            return to_nodes(filtered(lambda _: found, predicate)(context))

        return step


def _chain(token: Token) -> Iterator[Token]:
    """`a or b or c` as three, however deep the tree is."""
    sides: list[Token] = []
    step = token
    while step.symbol == token.symbol:
        sides.append(step[1])
        step = step[0]
    yield step
    yield from reversed(sides)


def _literal(value: object) -> Expression:
    if isinstance(value, str):
        return lambda context: value
    assert isinstance(value, int | float | Decimal)  # the grammar knows no other literals
    constant = _number(value)
    return lambda context: constant


def _number(value: float | Decimal) -> float:
    try:
        return float(value)
    except OverflowError:
        return float("inf")


def _blank(context: Context) -> Value:
    return ""


def _document(context: Context) -> Value:
    return [context.around.document]
