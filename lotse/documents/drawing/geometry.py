"""Measures of paper, in points; named after what lies there. Source: DIN 5008 form B."""

from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

PAGE_WIDTH, PAGE_HEIGHT = A4

LEFT = 25 * mm
RIGHT = 20 * mm
TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT
BOTTOM = 22 * mm
TOP = 20 * mm

# Letter, form B: distances from the upper and left edge of the sheet.
ADDRESS_LEFT = 25 * mm  # text inset of 5 mm in the window that starts at 20 mm
ADDRESS_TOP = 45 * mm
ADDRESS_WIDTH = 80 * mm
RETURN_LINE_ZONE = 17.7 * mm
ADDRESS_ZONE = 27.3 * mm
INFO_LEFT = 125 * mm
INFO_TOP = 50 * mm
INFO_WIDTH = 65 * mm
SUBJECT_TOP = 98.5 * mm
FOLD_MARKS = (105 * mm, 210 * mm)
HOLE_MARK = 148.5 * mm

INK = HexColor(0x1B2430)
MUTED = HexColor(0x55606E)
LINE = HexColor(0xC4CAD3)
ACCENT = HexColor(0x0B6570)
WATERMARK = HexColor(0xE4E7EC)
PRACTICE = HexColor(0x7A4E00)


@dataclass(frozen=True, slots=True)
class Box:
    """Where text may stand on a page: lower left corner and size, in points."""

    x: float
    y: float
    width: float
    height: float


FULL_PAGE = Box(LEFT, BOTTOM, TEXT_WIDTH, PAGE_HEIGHT - TOP - BOTTOM)


def from_top(distance: float) -> float:
    """A distance from the upper edge as PDF ordinate."""
    return PAGE_HEIGHT - distance
