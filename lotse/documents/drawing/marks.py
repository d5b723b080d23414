"""What stands on a page, before it becomes PDF. Points from the upper left corner."""

from typing import NamedTuple

from lotse.documents.drawing.lines import Line
from lotse.documents.drawing.style import FAINT, INK, LINE, Type


class Words(NamedTuple):
    """One set line; `x` is its left end, `y` its baseline."""

    x: float
    y: float
    line: Line
    kind: Type


class Rule(NamedTuple):
    x: float
    y: float
    to_x: float
    to_y: float
    colour: str = LINE
    weight: float = 0.5
    dash: tuple[float, ...] = ()


class Box(NamedTuple):
    x: float
    y: float
    width: float
    height: float
    radius: float = 0
    stroke: str = FAINT
    fill: str = ""
    weight: float = 0.6


class Disc(NamedTuple):
    x: float
    y: float
    radius: float
    stroke: str = INK
    fill: str = ""


class Path(NamedTuple):
    """Straight strokes through points, for ticks, triangles and the like."""

    points: tuple[tuple[float, float], ...]
    stroke: str = INK
    fill: str = ""
    weight: float = 1.1


class Blocks(NamedTuple):
    """Filled rectangles (x, y, width, height) that belong together: a QR code."""

    parts: tuple[tuple[float, float, float, float], ...]
    fill: str = INK


class Stamp(NamedTuple):
    """A large slanted line behind the page, around its centre."""

    line: Line
    kind: Type


Mark = Words | Rule | Box | Disc | Path | Blocks | Stamp
