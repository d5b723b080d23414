"""Reads expressions with elementpath's XPath 1.0 parser and the functions ODK knows."""

import re
from collections.abc import Iterable
from typing import Any, ClassVar

from elementpath.exceptions import ElementPathError
from elementpath.tdop import Parser
from elementpath.xpath1 import XPath1Parser
from elementpath.xpath_tokens import XPathFunction, XPathToken

Token = XPathToken

_JAVAROSA = "http://openrosa.org/javarosa"
_KIND_TESTS = {"node", "text"}
_OPERATORS = {"and", "or", "div", "mod"}
_QUOTED = re.compile(r"('[^']*'|\"[^\"]*\")")
_CALLED = re.compile(r"(?<![\w$:.-])((?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*)\s*\(")
_GLUED = re.compile(r"(?<![\w.-])(\d+\.?\d*|\.\d+)(?=(?:and|or|div|mod)\b)")


class ExpressionRefused(Exception):
    """An expression that cannot be read; its text is a German clause for the form's author."""


_Slash: Any = XPath1Parser.symbol_table["/"]


class _PathToken(_Slash):  # type: ignore[misc]
    """A step after any expression: `current()/../name`, `instance('x')/root/item`."""

    def led(self, left: Any) -> Any:
        if self.parser.next_token.label not in self.parser.PATH_STEP_LABELS:
            self.parser.expected_next(*self.parser.PATH_STEP_SYMBOLS)
        self[:] = left, self.parser.expression(75)
        return self


class OdkParser(XPath1Parser):
    """XPath 1.0 without its functions; those of ODK are added by name."""

    DEFAULT_NAMESPACES: ClassVar[dict[str, str]] = {
        **XPath1Parser.DEFAULT_NAMESPACES,
        "jr": _JAVAROSA,
    }
    symbol_table = {
        symbol: token
        for symbol, token in XPath1Parser.symbol_table.items()
        if not issubclass(token, XPathFunction) or symbol in _KIND_TESTS
    } | {"/": _PathToken}

    def parse(self, source: str) -> XPathToken:
        """Without elementpath's static evaluation: the values here are ODK's, not its own."""
        if self.tokenizer is None:
            type(self).tokenizer = self.create_tokenizer(self.symbol_table)
        return Parser.parse(self, source)


def know_functions(names: Iterable[str]) -> None:
    """Adds functions; how many arguments each takes is checked when it is compiled."""
    for name in names:
        prefix, _, local = name.rpartition(":")
        OdkParser.function(local, prefix=prefix or None, nargs=(0, None))
    OdkParser.tokenizer = None


def parse(source: str) -> XPathToken:
    """The token tree of an expression; raises ExpressionRefused.

    Functions nobody knows are read too: whether they matter is seen where they stand.
    """
    unknown = _unknown_functions(source)
    foreign = sorted(name for name in unknown if ":" in name)
    if foreign:
        raise ExpressionRefused(f"diese Funktion gibt es nicht: „{foreign[0]}“")
    if unknown:
        know_functions(unknown)
    try:
        return OdkParser().parse(_spaced(source))
    except RecursionError:
        raise ExpressionRefused("der Ausdruck ist zu tief verschachtelt") from None
    except (ElementPathError, ValueError, OverflowError) as error:
        raise ExpressionRefused(_syntax_problem(source, error)) from None
    finally:
        for name in unknown:
            OdkParser.unregister(name)
            OdkParser.tokenizer = None


def _unknown_functions(source: str) -> set[str]:
    called = _CALLED.findall(_QUOTED.sub("''", source))
    known = {f"jr:{name}" for name in ("choice-name", "itext")} | _OPERATORS
    return {name for name in called if name not in OdkParser.symbol_table} - known


def _spaced(source: str) -> str:
    """`1mod 2` as `1 mod 2`: XPath 1.0 allows the first, elementpath wants the second."""
    parts = _QUOTED.split(source)
    parts[::2] = [_GLUED.sub(r"\1 ", part) for part in parts[::2]]
    return "".join(parts)


def _syntax_problem(source: str, error: Exception) -> str:
    bare = _QUOTED.sub("", source)
    if not source.strip():
        return "der Ausdruck ist leer"
    if "'" in bare or '"' in bare:
        return "ein Anführungszeichen wird nicht geschlossen"
    for opening, closing in ("()", "[]"):
        missing = bare.count(opening) - bare.count(closing)
        if missing > 0:
            return f"es fehlt „{closing}“"
        if missing < 0:
            return f"es gibt ein „{closing}“ zu viel"
    token = getattr(error, "token", None)
    start = 0 if token is None else token.span[0]
    rest = " ".join(_spaced(source)[start:].split())
    if token is None or token.symbol == "(end)" or not rest:
        return "der Ausdruck bricht am Ende ab"
    return f"der Ausdruck ist ab „{rest[:30]}“ nicht lesbar"
