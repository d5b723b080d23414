"""String functions of ODK XForms."""

import base64
import binascii
import hashlib
import math
import re
import uuid
from collections.abc import Sequence
from functools import lru_cache

from lotse.forms.xpath.context import Context, Expression
from lotse.forms.xpath.functions import Function, of_context, plain
from lotse.forms.xpath.values import Value, is_node_set, to_nodes, to_number, to_text

_DIGESTS = {
    "MD5": "md5",
    "SHA-1": "sha1",
    "SHA-256": "sha256",
    "SHA-384": "sha384",
    "SHA-512": "sha512",
}
_LETTERS = "A-Za-zªµºÀ-ÖØ-öø-ʯͰ-ϿЀ-ԯא-תء-ي"  # \p{L} as far as names in forms need it
_CLASS = re.compile(r"\\p\{(L|Lu|Ll|N|Nd|Alpha|Digit|IsAlphabetic)\}")


def texts_of(context: Context, arguments: Sequence[Expression]) -> list[str]:
    """Every argument as text; of a node-set every node."""
    texts: list[str] = []
    for argument in arguments:
        value = argument(context)
        if is_node_set(value):
            texts += [node.text for node in to_nodes(value)]
        else:
            texts.append(to_text(value))
    return texts


def _concat(context: Context, arguments: Sequence[Expression]) -> Value:
    return "".join(texts_of(context, arguments))


def _join(context: Context, arguments: Sequence[Expression]) -> Value:
    return to_text(arguments[0](context)).join(texts_of(context, arguments[1:]))


def _uuid(context: Context, arguments: Sequence[Expression]) -> Value:
    length = to_number(arguments[0](context)) if arguments else math.nan
    text = str(uuid.uuid4())
    if math.isnan(length):
        return text
    wanted = int(min(max(length, 0), 10_000))
    while len(text) < wanted:
        text += str(uuid.uuid4())
    return text[:wanted]


def _substr(text: str, start: float, end: float = math.inf) -> str:
    """From the first place counted from 0 up to the one before `end`; negative from the end."""
    if math.isnan(start) or math.isnan(end):
        return ""
    places = [len(text) + place if place < 0 else place for place in (start, end)]
    first, last = (int(min(max(place, 0), len(text))) for place in places)
    return text[first:last]


def _substring(text: str, start: float, length: float = math.inf) -> str:
    """XPath 1.0: places count from 1, both numbers are rounded."""
    first = math.floor(start + 0.5) if math.isfinite(start) else start
    end = first + (math.floor(length + 0.5) if math.isfinite(length) else length)
    return "".join(sign for place, sign in enumerate(text, start=1) if first <= place < end)


def _substring_before(text: str, part: str) -> str:
    before, found, _ = text.partition(part) if part else ("", "", "")
    return before if found else ""


def _substring_after(text: str, part: str) -> str:
    return text.partition(part)[2] if part else text


def _translate(text: str, signs: str, others: str) -> str:
    table: dict[int, str] = {}
    for place, sign in enumerate(signs):
        table.setdefault(ord(sign), others[place : place + 1])
    return text.translate(table)


def _regex(text: str, pattern: str) -> bool:
    compiled = compiled_pattern(pattern)
    return compiled is not None and compiled.fullmatch(text) is not None


@lru_cache(maxsize=512)
def compiled_pattern(pattern: str) -> re.Pattern[str] | None:
    """A pattern as Java and JavaScript read it (ASCII classes); None when it is broken."""
    try:
        return re.compile(_java_classes(pattern), re.ASCII)
    except (re.error, OverflowError, RecursionError):
        return None


def _java_classes(pattern: str) -> str:
    def replaced(found: re.Match[str]) -> str:
        ranges = "0-9" if found[1] in {"N", "Nd", "Digit"} else _LETTERS
        before = pattern[: found.start()]
        inside = before.count("[") - before.count("\\[") > before.count("]") - before.count("\\]")
        return ranges if inside else f"[{ranges}]"

    return _CLASS.sub(replaced, pattern)


def _digest(text: str, algorithm: str, encoding: str = "base64") -> str:
    name = _DIGESTS.get(algorithm.upper())
    if name is None:
        return ""
    found = hashlib.new(name, text.encode(), usedforsecurity=False).digest()
    return found.hex() if encoding == "hex" else base64.b64encode(found).decode()


def _base64_decode(text: str) -> str:
    try:
        return base64.b64decode(text, validate=True).decode()
    except (binascii.Error, ValueError):
        return ""


FUNCTIONS: dict[str, Function] = {
    "string": of_context(lambda text: text, to_text),
    "concat": Function(least=0, most=None, call=_concat),
    "join": Function(least=1, most=None, call=_join),
    "uuid": Function(least=0, most=1, call=_uuid),
    "substr": plain(_substr, to_text, to_number, to_number, optional=1),
    "substring": plain(_substring, to_text, to_number, to_number, optional=1),
    "substring-before": plain(_substring_before, to_text, to_text),
    "substring-after": plain(_substring_after, to_text, to_text),
    "translate": plain(_translate, to_text, to_text, to_text),
    "string-length": of_context(lambda text: float(len(text)), to_text),
    "normalize-space": of_context(lambda text: " ".join(text.split()), to_text),
    "contains": plain(lambda text, part: part in text, to_text, to_text),
    "starts-with": plain(lambda text, part: text.startswith(part), to_text, to_text),
    "ends-with": plain(lambda text, part: text.endswith(part), to_text, to_text),
    "regex": plain(_regex, to_text, to_text),
    "digest": plain(_digest, to_text, to_text, to_text, optional=1),
    "base64-decode": plain(_base64_decode, to_text),
}
