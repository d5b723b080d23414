"""What a function is: how many arguments it takes and how they are converted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from lotse.forms.xpath.context import Context, Expression
from lotse.forms.xpath.values import Value

Convert = Callable[[Value], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """`most` None: any number. `call` gets its arguments unevaluated."""

    least: int
    most: int | None
    call: Callable[[Context, Sequence[Expression]], Value]

    def takes(self, count: int) -> bool:
        return self.least <= count and (self.most is None or count <= self.most)


def plain(work: Callable[..., Value], *converts: Convert, optional: int = 0) -> Function:
    """A function of converted values, the last `optional` of which may be missing."""

    def call(context: Context, arguments: Sequence[Expression]) -> Value:
        pairs = zip(converts, arguments, strict=False)
        return work(*[convert(argument(context)) for convert, argument in pairs])

    return Function(least=len(converts) - optional, most=len(converts), call=call)


def raw(value: Value) -> Value:
    """No conversion."""
    return value


def of_context(work: Callable[[Any], Value], convert: Convert) -> Function:
    """A function of one value that is the context node where it is missing."""

    def call(context: Context, arguments: Sequence[Expression]) -> Value:
        value: Value = arguments[0](context) if arguments else [context.node]
        return work(convert(value))

    return Function(least=0, most=1, call=call)
