"""Arabic script: letters joined, lines broken by measured width first, then put in order.

A wrapped paragraph must never be given reordered text: its first words would end up on the
last line. So the logical text is broken into lines, and each line is reordered on its own.
"""

import re
from functools import cache

from arabic_reshaper import ArabicReshaper
from bidi import get_display
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from lotse.documents.drawing import fonts

# Phone numbers and dates read from left to right as one piece inside Arabic text.
_NUMBERS = re.compile(r"\+?\d[\d ./:()-]*\d")
_ISOLATES = dict.fromkeys((0x2066, 0x2069))

RTL_LANGUAGES = frozenset({"ar", "fa", "prs", "ckb", "ps", "ur"})


def is_right_to_left(language: str) -> bool:
    return language.split("-")[0].lower() in RTL_LANGUAGES


def holds_arabic(text: str) -> bool:
    return any("\u0600" <= sign <= "\u08ff" for sign in text)


@cache
def _reshaper() -> ArabicReshaper:
    # Short vowel signs carry meaning in names and in texts for learners: keep them.
    return ArabicReshaper(configuration={"delete_harakat": False, "support_ligatures": True})


def in_display_order(line: str) -> str:
    """One line with joined letters, in the order of drawing from the left."""
    isolated = _NUMBERS.sub(_isolated, line)
    ordered: str = get_display(_reshaper().reshape(isolated))
    return ordered.translate(_ISOLATES)


def _isolated(number: re.Match[str]) -> str:
    return f"\u2066{number.group()}\u2069"


class RightToLeftText(Flowable):
    """A paragraph of Arabic script, set from the right edge. `text` has passed the gate."""

    def __init__(self, text: str, style: ParagraphStyle) -> None:
        super().__init__()
        self._text = text
        self._style = style
        self._lines: list[str] = []
        self.spaceBefore = style.spaceBefore
        self.spaceAfter = style.spaceAfter

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self._lines = self._broken(width)
        self.width, self.height = width, len(self._lines) * self._style.leading
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        self._lines = self._broken(width)
        fitting = int(height // self._style.leading)
        if fitting < 1 or fitting >= len(self._lines):
            return [] if fitting < 1 else [self]
        head, tail = self._lines[:fitting], self._lines[fitting:]
        return [RightToLeftText("\n".join(part), self._style) for part in (head, tail)]

    def draw(self) -> None:
        canvas: Canvas = self.canv
        bold = self._style.fontName == fonts.BOLD
        size = self._style.fontSize
        y = self.height - size
        canvas.setFillColor(self._style.textColor)
        for line in self._lines:
            shown = in_display_order(line)
            x = self.width - fonts.width_of(shown, size, bold=bold)
            for run in fonts.runs(shown, bold=bold):
                canvas.setFont(run.font, size)
                canvas.drawString(x, y, run.text)
                x += canvas.stringWidth(run.text, run.font, size)
            y -= self._style.leading

    def _broken(self, width: float) -> list[str]:
        lines: list[str] = []
        for piece in self._text.split("\n"):
            line = ""
            for word in piece.split(" "):
                longer = f"{line} {word}".strip()
                if line and self._width(longer) > width:
                    lines.append(line)
                    longer = word
                while self._width(longer) > width and len(longer) > 1:
                    cut = self._cut(longer, width)
                    lines.append(longer[:cut])
                    longer = longer[cut:]
                line = longer
            lines.append(line)
        return lines

    def _width(self, text: str) -> float:
        bold = self._style.fontName == fonts.BOLD
        return fonts.width_of(_reshaper().reshape(text), self._style.fontSize, bold=bold)

    def _cut(self, word: str, width: float) -> int:
        low, high = 1, len(word)
        while low < high:
            middle = (low + high + 1) // 2
            if self._width(word[:middle]) <= width:
                low = middle
            else:
                high = middle - 1
        return low
