"""Which fields an expression reads, found without evaluating it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from lotse.forms.fields import Field
from lotse.forms.xpath.compile import choice_path, function_arguments, function_name
from lotse.forms.xpath.grammar import ExpressionRefused, Token
from lotse.forms.xpath.steps import PATH_SYMBOLS, is_axis, name_test

_OF_STANDING = {"count", "position", "name", "local-name"}
_UP = {"..", "parent", "ancestor", "ancestor-or-self"}


@dataclass(slots=True)
class Reads:
    """`firm`: its value must be known before. `loose`: another row of a repeat, or a choice
    list; a circle through these is none. `standing`: only whether and how often it is there."""

    firm: set[Field] = field(default_factory=set)
    loose: set[Field] = field(default_factory=set)
    standing: set[Field] = field(default_factory=set)


def reads_of(token: Token, origin: Field) -> Reads:
    reader = _Reader(origin)
    reader.collect(token, {origin}, loose=False)
    return reader.reads


class _Reader:
    def __init__(self, origin: Field) -> None:
        self.origin = origin
        self.top = Field(name="")
        root = [origin, *origin.ancestors()][-1]
        self.top.kids[root.name] = root
        self.repeats = {each for each in (origin, *origin.ancestors()) if each.repeat}
        self.reads = Reads()

    def collect(self, token: Token, around: set[Field], *, loose: bool) -> set[Field]:
        """The fields the token selects; everything read on the way is noted."""
        name = function_name(token)
        if name is not None:
            return self._call(name, token, around, loose)
        if _is_path(token):
            found, other_row = self._path(token, around, loose)
            (self.reads.loose if loose or other_row else self.reads.firm).update(found)
            return found
        found = set()
        for part in token:
            found |= self.collect(part, around, loose=loose)
        return found

    def _call(self, name: str, token: Token, around: set[Field], loose: bool) -> set[Field]:
        arguments = function_arguments(token)
        if name == "current":
            return {self.origin}
        if name in _OF_STANDING and len(arguments) == 1 and _is_path(arguments[0]):
            self.reads.standing |= self._path(arguments[0], around, loose)[0]
            return set()
        if name == "jr:choice-name" and len(arguments) == 2:
            self.collect(arguments[0], around, loose=loose)
            try:
                return self._path(choice_path(arguments[1]), around, loose)[0]
            except ExpressionRefused:
                return set()
        other_row = loose or (name == "indexed-repeat" and bool(self.repeats))
        found = [self.collect(each, around, loose=other_row) for each in arguments]
        return found[0] if found and name in {"indexed-repeat", "randomize", "once"} else set()

    def _path(self, token: Token, around: set[Field], loose: bool) -> tuple[set[Field], bool]:
        """The fields at the end of a path; whether it chooses among rows around the origin."""
        symbol = token.symbol
        if symbol == "[":
            found, other_row = self._path(token[0], around, loose)
            other_row = other_row or bool(found & self.repeats)
            self.collect(token[1], found, loose=loose or other_row)
            return found, other_row
        if symbol in {"/", "//"}:
            if not token:
                return {self.top}, False
            start, other_row = {self.top}, False
            if len(token) == 2:
                start, other_row = self._path(token[0], around, loose)
            if symbol == "//":
                start = start | {below for each in start for below in each.descendants()}
            found, chosen = self._path(token[-1], start, loose)
            return found, other_row or chosen
        if symbol == "(":
            return self._path(token[0], around, loose)
        if function_name(token) is not None or symbol == "|":
            return self.collect(token, around, loose=loose), False
        return self._step(token, around), False

    def _step(self, token: Token, around: set[Field]) -> set[Field]:
        symbol = str(token.symbol)
        if symbol in {".", "text", "self"}:
            return around
        if symbol in _UP:
            return {each.parent or self.top for each in around}
        if is_axis(token) and len(token) == 1:
            if symbol.endswith("sibling"):
                around = {each.parent or self.top for each in around}
            if symbol.startswith("descendant"):
                around = around | {below for each in around for below in each.descendants()}
            return self._named(around, name_test(token[0]))
        return self._named(around, name_test(token))

    def _named(self, around: Iterable[Field], name: str) -> set[Field]:
        """Whoever asks for everything does not mean itself."""
        if name == "*":
            return {kid for each in around for kid in each.kids.values()} - {self.origin}
        return {each.kids[name] for each in around if name in each.kids}


def _is_path(token: Token) -> bool:
    is_product = token.symbol == "*" and len(token) == 2
    return (token.symbol in PATH_SYMBOLS and not is_product) or is_axis(token)
