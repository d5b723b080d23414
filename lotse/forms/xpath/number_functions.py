"""Number functions of ODK XForms; NaN is blank and stays blank."""

import math
from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from lotse.forms.xpath.context import Context, Expression
from lotse.forms.xpath.functions import Function, of_context, plain
from lotse.forms.xpath.values import Value, is_node_set, text_number, to_nodes, to_number


def numbers_of(context: Context, arguments: Sequence[Expression]) -> list[float]:
    """Every argument as a number; of a node-set every node."""
    numbers: list[float] = []
    for argument in arguments:
        value = argument(context)
        if is_node_set(value):
            numbers += [text_number(node.text) for node in to_nodes(value)]
        else:
            numbers.append(to_number(value))
    return numbers


def _sum(context: Context, arguments: Sequence[Expression]) -> Value:
    """Skips blanks."""
    numbers = [number for number in numbers_of(context, arguments) if not math.isnan(number)]
    finite = all(math.isfinite(number) for number in numbers)
    return math.fsum(numbers) if finite else sum(numbers)


def _extreme(choose: Callable[[list[float]], float]) -> Function:
    def call(context: Context, arguments: Sequence[Expression]) -> Value:
        numbers = numbers_of(context, arguments)
        blank = not numbers or any(math.isnan(number) for number in numbers)
        return math.nan if blank else choose(numbers)

    return Function(least=1, most=None, call=call)


def _guarded(work: Callable[..., float], *, pole: float = math.nan) -> Callable[..., float]:
    """Outside of its domain a function is blank, at a pole and beyond all numbers infinite."""

    def guarded(*numbers: float) -> float:
        if any(math.isnan(number) for number in numbers):
            return math.nan
        try:
            return float(work(*numbers))
        except OverflowError:
            return math.inf
        except (ValueError, ZeroDivisionError):
            return pole if numbers[-1] == 0 else math.nan

    return guarded


def _power(base: float, exponent: float) -> float:
    if base == 0 and exponent < 0:
        return math.inf
    return math.pow(base, exponent)


def rounded(number: float, decimals: float = 0.0) -> float:
    """Halves go away from zero: not XPath 1.0, but what ODK's engine answers."""
    if math.isnan(number) or math.isnan(decimals):
        return math.nan
    if math.isinf(number):
        return number
    places = int(min(max(decimals, -300), 300))
    try:
        unit = Decimal(1).scaleb(-places)
        return float(Decimal(repr(float(number))).quantize(unit, ROUND_HALF_UP))
    except InvalidOperation:
        return number


def _one(work: Callable[[float], float], *, pole: float = math.nan) -> Function:
    return plain(_guarded(work, pole=pole), to_number)


def _whole(work: Callable[[float], int]) -> Function:
    return plain(lambda number: float(work(number)) if math.isfinite(number) else number, to_number)


def _random(context: Context, arguments: Sequence[Expression]) -> Value:
    return context.around.chance.random()


FUNCTIONS: dict[str, Function] = {
    "number": of_context(lambda number: float(number), to_number),
    "sum": Function(least=1, most=None, call=_sum),
    "min": _extreme(min),
    "max": _extreme(max),
    "round": plain(rounded, to_number, to_number, optional=1),
    "int": _whole(math.trunc),
    "floor": _whole(math.floor),
    "ceiling": _whole(math.ceil),
    "abs": _one(abs),
    "pow": plain(_guarded(_power), to_number, to_number),
    "sqrt": _one(math.sqrt),
    "exp": _one(math.exp),
    "exp10": _one(lambda number: math.pow(10, number)),
    "log": _one(math.log, pole=-math.inf),
    "log10": _one(math.log10, pole=-math.inf),
    "sin": _one(math.sin),
    "cos": _one(math.cos),
    "tan": _one(math.tan),
    "asin": _one(math.asin),
    "acos": _one(math.acos),
    "atan": _one(math.atan),
    "atan2": plain(_guarded(math.atan2), to_number, to_number),
    "pi": Function(least=0, most=0, call=lambda context, arguments: math.pi),
    "random": Function(least=0, most=0, call=_random),
}
