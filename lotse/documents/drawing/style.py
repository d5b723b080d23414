"""Measures, colours and sizes of paper: one family of fonts, two weights. Lengths in points."""

from typing import NamedTuple

MM = 72 / 25.4
PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM

INK = "#1B2430"
MUTED = "#55606E"
ACCENT = "#0B6570"
LINE = "#AEB6C1"
WRITE = "#7D8794"  # to write on: seen on every printer, without colour too
FAINT = "#D7DCE3"
WASH = "#F1F4F6"
WATERMARK = "#E9EBEE"


class Type(NamedTuple):
    """How a text is set. `leading` is the distance of two baselines."""

    size: float
    leading: float
    bold: bool = False
    colour: str = INK

    def strong(self) -> "Type":
        return self._replace(bold=True)

    def in_colour(self, colour: str) -> "Type":
        return self._replace(colour=colour)

    @property
    def baseline(self) -> float:
        """From the top of a line to its baseline: capitals stand in the middle."""
        return self.leading / 2 + self.size * 0.36


TITLE = Type(17, 22, bold=True)
HEADING = Type(11, 15, bold=True)
LETTER = Type(11, 14.6)
EASY = Type(11.5, 16.4)  # family letters: large, open lines
TEXT = Type(9.5, 13.2)
FORM = Type(10, 14)
SMALL = Type(8, 11, colour=MUTED)
TINY = Type(7, 9, colour=MUTED)
