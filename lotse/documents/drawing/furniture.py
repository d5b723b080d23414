"""What every page carries: letterhead, footer with page numbers, draft and practice marks."""

from collections.abc import Sequence

from lotse.documents.drawing.lines import Line, Part, set_lines
from lotse.documents.drawing.marks import Box, Rule, Stamp, Words
from lotse.documents.drawing.sheet import Column, Sheet
from lotse.documents.drawing.style import (
    ACCENT,
    FAINT,
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SMALL,
    TINY,
    WATERMARK,
    Type,
)
from lotse.documents.drawing.text import printable

DRAFT = "ENTWURF – nicht weitergeben"
PRACTICE = "ÜBUNG · erfundene Angaben"
FOOTER_Y = PAGE_HEIGHT - 12 * MM
FOOTER_LINES = 2  # what is longer stands in full on the page itself
HEAD_TOP, HEAD_WIDTH = 15 * MM, 130 * MM
SENDER = Type(12.5, 16, bold=True)
SENDER_LINE = Type(8.5, 11.5, colour=SMALL.colour)

LeftOver = list[tuple[Sequence[Line], Type]]


def letterhead(sheet: Sheet, sender: str, lines: Sequence[str]) -> LeftOver:
    """Who writes: a strong line, quiet lines below, a short stroke in the colour of the house.

    Gives back the lines that are too many for the head of the page.
    """
    strong = set_lines(sender, SENDER, HEAD_WIDTH)
    quiet = set_lines("\n".join(_rows(lines)), SENDER_LINE, HEAD_WIDTH)
    sheet.y = HEAD_TOP
    sheet.columns([Column(0, HEAD_WIDTH, strong[:2], SENDER)])
    sheet.columns([Column(0, HEAD_WIDTH, quiet[:4], SENDER_LINE)])
    stroke = sheet.frame.left - 5 * MM
    end = max(sheet.y, HEAD_TOP + 14) - 2
    sheet.add(Rule(stroke, HEAD_TOP + 2, stroke, end, ACCENT, 1.6))
    return [(strong[2:], SENDER), (quiet[4:], SENDER_LINE)]


def _rows(entries: Sequence[str]) -> list[str]:
    """As many entries to a line as fit; it breaks between two, not inside a telephone number."""
    rows: list[str] = []
    for entry in filter(None, entries):
        unbroken = entry.replace(" ", "\u00a0")
        longer = f"{rows[-1]} · {unbroken}" if rows else ""
        if longer and len(set_lines(longer, SENDER_LINE, HEAD_WIDTH)) == 1:
            rows[-1] = longer
        else:
            rows.append(unbroken)
    return rows


def go_on(sheet: Sheet, left_over: LeftOver) -> None:
    """Sets what did not fit its place, so that nothing is lost."""
    for lines, kind in left_over:
        sheet.columns([Column(0, sheet.width, lines, kind)])


def full_letterhead(
    sheet: Sheet, sender: str, lines: Sequence[str], *, gap: float, least: float = 0
) -> None:
    """All of it at the head of the page; the text begins `gap` below, not above `least`."""
    left_over = letterhead(sheet, sender, lines)
    sheet.space(gap)
    sheet.y = max(least, sheet.y)
    go_on(sheet, left_over)


def finish(sheet: Sheet, footer: str = "", *, draft: bool = False, practice: bool = False) -> None:
    """Footer on every page, now that their number is known; marks where they are due."""
    total = len(sheet.pages)
    left, right = sheet.frame.left, sheet.frame.right
    foot = set_lines(printable(footer).replace("\n", " "), TINY, right - left - 30 * MM)[
        :FOOTER_LINES
    ]
    for number, page in enumerate(sheet.pages, start=1):
        page_of = set_lines(f"Seite {number} von {total}", TINY, 40 * MM)[0]
        page.append(Words(right - page_of.width, FOOTER_Y, page_of, TINY))
        top = FOOTER_Y - (len(foot) - 1) * TINY.leading
        for place, line in enumerate(foot):
            page.append(Words(left, top + place * TINY.leading, line, TINY))
        if draft:
            kind = Type(46, 50, bold=True, colour=WATERMARK)
            page.append(Stamp(set_lines(DRAFT, kind, 2 * PAGE_HEIGHT)[0], kind))
        if practice:
            page.extend(_practice_tag(right))


def _practice_tag(right: float) -> tuple[Box, Words]:
    kind = Type(8, 10, bold=True, colour=ACCENT)
    line = set_lines(PRACTICE, kind, PAGE_WIDTH)[0]
    width, y = line.width + 5 * MM, 7 * MM
    box = Box(right - width, y, width, 5 * MM, radius=2.5 * MM, stroke=ACCENT, fill="#FFFFFF")
    return box, Words(right - width + 2.5 * MM, y + 3.5 * MM, line, kind)


def title_block(sheet: Sheet, title: str, below: str = "", tag: str = "") -> None:
    """The head of a form: what it is, for whom; on the right which copy this is."""
    kind = Type(17, 22, bold=True)
    width = sheet.width - (48 * MM if tag else 0)
    columns = [Column(0, width, set_lines(title, kind, width), kind)]
    if tag:
        small = SMALL._replace(bold=True, colour=ACCENT)
        lines = set_lines(tag, small, 45 * MM)
        columns.append(Column(sheet.width - 45 * MM, 45 * MM, lines, small, right=True))
    sheet.columns(columns)
    if below:
        sheet.text([Part(below)], Type(10, 14, colour=SMALL.colour))
    sheet.y += 5
    sheet.add(Rule(sheet.frame.left, sheet.y, sheet.frame.right, sheet.y, FAINT, 0.8))
    sheet.y += 8
