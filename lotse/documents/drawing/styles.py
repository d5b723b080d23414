"""Two weights, few sizes: the styles of all documents."""

from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle

from lotse.documents.drawing.fonts import BODY, BOLD
from lotse.documents.drawing.geometry import ACCENT, INK, MUTED


def _style(
    size: float,
    leading: float,
    *,
    bold: bool = False,
    color: Color = INK,
    before: float = 0,
    after: float = 0,
) -> ParagraphStyle:
    return ParagraphStyle(
        f"lotse-{size}-{leading}",
        fontName=BOLD if bold else BODY,
        fontSize=size,
        leading=leading,
        textColor=color,
        spaceBefore=before,
        spaceAfter=after,
    )


TITLE = _style(15, 20, bold=True, after=6)
SUBJECT = _style(11, 15, bold=True, after=9)
LETTER = _style(10.5, 14.2, after=7)
ADDRESS = _style(10.5, 13)
SECTION = _style(11, 14.5, bold=True, color=ACCENT, before=10, after=3)
BODY_TEXT = _style(10, 13.6, after=4)
LABEL = _style(8, 10.6, color=MUTED)
SMALL = _style(8.5, 11.4, color=MUTED, after=2)
STRONG = _style(10, 13.6, bold=True)
# The family's own page: larger, airy (plain language, DIN 8581-1).
FAMILY = _style(12, 18, after=7)
FAMILY_TITLE = _style(15, 21, bold=True, after=6)
FAMILY_LABEL = _style(9.5, 13, color=MUTED)
