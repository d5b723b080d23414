"""The one gate: every text passes here before it is set. No markup is known beyond this point."""

import re
import unicodedata

# Left-to-right isolates around text without right-to-left letters change nothing; the wording of
# family letters may carry them around names and telephone numbers.
_IDLE_ISOLATE = re.compile("\u2066([^\u0590-\u08ff\u200e-\u202e\u2066-\u2069\ufb1d-\ufeff]*)\u2069")
_LINE_END = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_JOINERS = "\u200c\u200d"
_SOFT_HYPHEN = "\u00ad"


def printable(text: str) -> str:
    """What is drawn for a text: composed, without control characters; whatever would steer the
    direction or hide is shown as a visible mark (`‹U+202E›`). Lines are parted by newlines."""
    if text.isprintable():
        return unicodedata.normalize("NFC", text)
    text = _IDLE_ISOLATE.sub(r"\1", _LINE_END.sub("\n", text))
    kept = (_shown(text, place) for place in range(len(text)))
    return unicodedata.normalize("NFC", "".join(kept))


def _shown(text: str, place: int) -> str:
    char = text[place]
    if char.isprintable() or char == "\n":
        return char
    kind = unicodedata.category(char)
    if kind == "Zs":
        return "\u00a0" if char in "\u00a0\u202f" else " "
    if kind == "Cc":
        return " " if char == "\t" else ""
    if kind == "Cs":
        return "\ufffd"
    if kind == "Cf" and char != _SOFT_HYPHEN and not _joins(text, place):
        return f"‹U+{ord(char):04X}›"
    return char


def _joins(text: str, place: int) -> bool:
    """Persian and Kurdish need the joiners inside a word; elsewhere they only hide."""
    around = text[place - 1 : place] + text[place + 1 : place + 2]
    return text[place] in _JOINERS and any("\u0600" <= char <= "\u08ff" for char in around)
