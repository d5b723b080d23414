"""Text to lines: cleaned by the gate, measured, broken, each line in reading order."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple
from unicodedata import combining

from lotse.documents.drawing.fonts import typeface
from lotse.documents.drawing.order import (
    has_rtl,
    is_rtl,
    keep_numbers_together,
    visual_units,
)
from lotse.documents.drawing.shaping import Run, runs_of
from lotse.documents.drawing.style import Type
from lotse.documents.drawing.text import printable

GOOD_BREAKS = frozenset("-–—/.,;:_@&?=")


class Part(NamedTuple):
    """A stretch of text in one weight."""

    text: str
    bold: bool = False


class Line(NamedTuple):
    """A finished line from left to right; `width` in points."""

    runs: tuple[Run, ...]
    width: float


class _Word(NamedTuple):
    text: str
    bold: bool
    width: float  # 1/1000 em


def set_lines(
    text: str | Sequence[Part], kind: Type, width: float, *, rtl: bool | None = None
) -> list[Line]:
    """Lines no wider than `width`. `rtl` is the direction of the paragraph; None: as it begins.

    An empty text gives no line.
    """
    parts = [Part(text)] if isinstance(text, str) else text
    cleaned = [Part(printable(part.text), part.bold or kind.bold) for part in parts]
    whole = "".join(part.text for part in cleaned).strip()
    if not whole:
        return []
    mixed = has_rtl(whole)
    cleaned = [Part(keep_numbers_together(part.text, mixed=mixed), part.bold) for part in cleaned]
    direction = is_rtl(whole) if rtl is None else rtl
    room = width * 1000 / kind.size
    lines = []
    for words in _hard_lines(cleaned):
        for line in _broken(words, room):
            made = _mixed(line, direction) if mixed else _plain(line)
            lines.append(made._replace(width=made.width * kind.size / 1000))
    return lines


def _hard_lines(parts: Sequence[Part]) -> Iterator[list[_Word]]:
    words: list[_Word] = []
    for part in parts:
        for number, line in enumerate(part.text.split("\n")):
            if number:
                yield words
                words = []
            words += [_word(word, part.bold) for word in line.split(" ") if word]
    yield words


def _word(text: str, bold: bool) -> _Word:
    runs = runs_of(text, bold, rtl=has_rtl(text))
    return _Word(text, bold, sum(run.width for run in runs))


def _broken(words: list[_Word], room: float) -> Iterator[list[_Word]]:
    space = typeface("sans").widths[" "]
    line: list[_Word] = []
    used = 0.0
    waiting = words[::-1]
    while waiting:
        word = waiting.pop()
        needed = used + space + word.width if line else word.width
        if needed <= room:
            line.append(word)
            used = needed
        elif line:
            yield line
            line = []
            waiting.append(word)
        else:
            first, rest = _cut(word, room)
            yield [first]
            waiting.append(rest)
    yield line


def _cut(word: _Word, room: float) -> tuple[_Word, _Word]:
    """A word longer than a line: broken after a hyphen or slash, else where the line ends."""
    end, used, good = 0, 0.0, 0
    for end, char in enumerate(word.text):
        used += sum(run.width for run in runs_of(char, word.bold))
        if used > room:
            break
        if char in GOOD_BREAKS:
            good = end + 1
    end = good if good > end // 2 else max(end, 1)
    while end < len(word.text) - 1 and combining(word.text[end]):
        end += 1
    rest = word.text[end:]
    first = word.text[:end]
    return _word(first, word.bold), _Word(rest, word.bold, _rest_width(word, rest, room))


def _rest_width(word: _Word, rest: str, room: float) -> float:
    """Exact near the end of the word; before that only "too wide" matters."""
    if len(rest) > 2000 and word.width > 4 * room:
        return word.width
    return _word(rest, word.bold).width


def _plain(words: list[_Word]) -> Line:
    return _line([run for text, bold in _stretches(words) for run in runs_of(text, bold)])


def _mixed(words: list[_Word], rtl: bool) -> Line:
    """A line with right-to-left text: each weight put in order, then the weights themselves."""
    stretches = [
        [
            run
            for unit in visual_units(text, rtl=rtl)
            for run in runs_of(unit.text, bold, rtl=unit.rtl)
        ]
        for text, bold in _stretches(words)
    ]
    if rtl:
        stretches.reverse()
    return _line([run for stretch in stretches for run in stretch])


def _stretches(words: list[_Word]) -> list[tuple[str, bool]]:
    """The words of a line as texts of one weight; the blank between two belongs to the first."""
    texts = [
        (" ".join(word.text for word in group), bold)
        for bold, group in groupby(words, key=lambda word: word.bold)
    ]
    return [(f"{text} ", bold) for text, bold in texts[:-1]] + texts[-1:]


def _line(runs: list[Run]) -> Line:
    return Line(tuple(runs), sum(run.width for run in runs))
