"""Flows content over pages first, draws them second: so "Seite 1 von 3" is known."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from lotse.documents.drawing import fonts
from lotse.documents.drawing.geometry import (
    FULL_PAGE,
    LEFT,
    MUTED,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    PRACTICE,
    RIGHT,
    WATERMARK,
    Box,
)
from lotse.documents.drawing.text import draw_line, draw_right, fitted, line_width

PRACTICE_MARK = "ÜBUNG – erfundene Angaben, nichts davon ist echt"
DRAFT_MARK = "ENTWURF – nicht weitergeben"
FOOTER_Y = 30.0
# Room that must be left after a heading so that it does not stand alone.
WITH_HEADING = 40.0

Furniture = Callable[[Canvas, int, int], None]  # canvas, page number from 1, page count


@dataclass(slots=True)
class Page:
    placed: list[tuple[Flowable, float, float]] = field(default_factory=list)


def flowed(
    flowables: Sequence[Flowable], first: Box = FULL_PAGE, rest: Box = FULL_PAGE
) -> list[Page]:
    """Places flowables from the top of `first`, then on pages shaped like `rest`."""
    pages = [Page()]
    box, y, gap = first, first.y + first.height, 0.0
    waiting = list(flowables)
    while waiting:
        item = waiting.pop(0)
        top = y - max(gap, item.getSpaceBefore()) if pages[-1].placed else y
        room = top - box.y
        height = item.wrap(box.width, room)[1]
        heading_alone = _leads_on(item) and room - height < WITH_HEADING and waiting
        if height <= room and not heading_alone:
            pages[-1].placed.append((item, box.x, top - height))
            y, gap = top - height, item.getSpaceAfter()
            continue
        pieces = [] if heading_alone else item.split(box.width, room)
        if len(pieces) > 1:
            waiting[:0] = pieces
            continue
        if not pages[-1].placed and not heading_alone:
            raise ValueError("a flowable is higher than a page and cannot be split")
        waiting.insert(0, item)
        pages.append(Page())
        box, y, gap = rest, rest.y + rest.height, 0.0
    return pages


def _leads_on(item: Flowable) -> bool:
    return bool(getattr(item, "keepWithNext", False))


def bottom_of(page: Page) -> float:
    """Ordinate of the lowest thing on the page."""
    return min((y for _, _, y in page.placed), default=PAGE_HEIGHT)


def drawn(
    title: str, pages: Sequence[Page], furniture: Furniture, *, language: str = "de"
) -> bytes:
    """The PDF. `invariant` leaves out times and random ids: same content, same bytes."""
    fonts.register()
    out = BytesIO()
    canvas = Canvas(
        out,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        invariant=1,
        pageCompression=1,
        initialFontName=fonts.BODY,  # type: ignore[arg-type]  # the stub says float
        lang=language,
    )
    canvas.setTitle(title)
    canvas.setAuthor("Lotse")
    canvas.setCreator("Lotse")
    for number, page in enumerate(pages, start=1):
        furniture(canvas, number, len(pages))
        for item, x, y in page.placed:
            item.drawOn(canvas, x, y)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def draw_marks(canvas: Canvas, *, draft: bool, practice: bool) -> None:
    """Watermark and practice mark, below everything else."""
    if draft:
        canvas.saveState()
        canvas.setFillColor(WATERMARK)
        canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
        canvas.rotate(52)
        size = 44
        draw_line(
            canvas, -line_width(DRAFT_MARK, size, bold=True) / 2, 0, DRAFT_MARK, size, bold=True
        )
        canvas.restoreState()
    if practice:
        canvas.setFillColor(PRACTICE)
        x = (PAGE_WIDTH - line_width(PRACTICE_MARK, 8, bold=True)) / 2
        draw_line(canvas, x, PAGE_HEIGHT - 18, PRACTICE_MARK, 8, bold=True)


def draw_footer(canvas: Canvas, left: str, number: int, total: int) -> None:
    canvas.setFillColor(MUTED)
    draw_line(canvas, LEFT, FOOTER_Y, fitted(left, 8, PAGE_WIDTH - LEFT - RIGHT - 90), 8)
    draw_right(canvas, PAGE_WIDTH - RIGHT, FOOTER_Y, f"Seite {number} von {total}", 8)
