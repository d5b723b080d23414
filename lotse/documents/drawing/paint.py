"""Pages to PDF bytes: the same pages give the same bytes."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from lotse.documents.drawing.fonts import typeface
from lotse.documents.drawing.marks import Blocks, Box, Disc, Mark, Path, Rule, Stamp, Words
from lotse.documents.drawing.style import PAGE_HEIGHT, PAGE_WIDTH
from lotse.documents.drawing.text import printable

LONGEST_TITLE = 200

rl_config.useA85 = 0  # plain binary streams: smaller and faster

_COLOURS: dict[str, Any] = {}


def paint(pages: Sequence[Sequence[Mark]], *, title: str) -> bytes:
    target = BytesIO()
    canvas: Any = Canvas(  # the stubs know neither a font's name nor what text objects can do
        target,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        invariant=1,  # no time stamps
        pageCompression=1,
        initialFontName=typeface("sans").fontName,  # type: ignore[arg-type]
        lang="de-DE",
    )
    canvas.setTitle(printable(title).replace("\n", " ")[:LONGEST_TITLE])
    canvas.setAuthor("Lotse")
    canvas.setCreator("Lotse")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    for page in pages:
        _page(canvas, page)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _page(canvas: Any, marks: Sequence[Mark]) -> None:
    """Shapes lie below the words, a stamp below everything."""
    words = [mark for mark in marks if isinstance(mark, Words)]
    for mark in marks:
        if isinstance(mark, Stamp):
            _stamp(canvas, mark)
    for mark in marks:
        if isinstance(mark, Rule):
            _rule(canvas, mark)
        elif isinstance(mark, (Box, Disc, Path)):
            _shape(canvas, mark)
        elif isinstance(mark, Blocks):
            _blocks(canvas, mark)
    _words(canvas, words)


def _words(canvas: Any, words: Sequence[Words]) -> None:
    pen = canvas.beginText(0, 0)
    colour = ""
    for x, y, line, kind in words:
        if kind.colour != colour:
            colour = kind.colour
            pen.setFillColor(_colour(colour))
        pen.setTextOrigin(x, PAGE_HEIGHT - y)
        for run in line.runs:
            pen.setFont(run.face.fontName, kind.size)
            pen._textOut(run.text)
    canvas.drawText(pen)


def _stamp(canvas: Any, stamp: Stamp) -> None:
    canvas.saveState()
    canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
    canvas.rotate(52)
    pen = canvas.beginText(-stamp.line.width / 2, -stamp.kind.size * 0.36)
    pen.setFillColor(_colour(stamp.kind.colour))
    for run in stamp.line.runs:
        pen.setFont(run.face.fontName, stamp.kind.size)
        pen._textOut(run.text)
    canvas.drawText(pen)
    canvas.restoreState()


def _rule(canvas: Any, rule: Rule) -> None:
    canvas.setStrokeColor(_colour(rule.colour))
    canvas.setLineWidth(rule.weight)
    canvas.setDash(list(rule.dash))
    canvas.line(rule.x, PAGE_HEIGHT - rule.y, rule.to_x, PAGE_HEIGHT - rule.to_y)


def _shape(canvas: Any, shape: Box | Disc | Path) -> None:
    stroke, fill = int(bool(shape.stroke)), int(bool(shape.fill))
    if stroke:
        canvas.setStrokeColor(_colour(shape.stroke))
    if fill:
        canvas.setFillColor(_colour(shape.fill))
    canvas.setDash([])
    canvas.setLineWidth(0.9 if isinstance(shape, Disc) else shape.weight)
    if isinstance(shape, Disc):
        canvas.circle(shape.x, PAGE_HEIGHT - shape.y, shape.radius, stroke=stroke, fill=fill)
    elif isinstance(shape, Box):
        lower = PAGE_HEIGHT - shape.y - shape.height
        canvas.roundRect(
            shape.x, lower, shape.width, shape.height, shape.radius, stroke=stroke, fill=fill
        )
    else:
        _path(canvas, shape, stroke, fill)


def _blocks(canvas: Any, blocks: Blocks) -> None:
    canvas.setFillColor(_colour(blocks.fill))
    path = canvas.beginPath()
    for x, y, width, height in blocks.parts:
        path.rect(x, PAGE_HEIGHT - y - height, width, height)
    canvas.drawPath(path, stroke=0, fill=1)


def _path(canvas: Any, shape: Path, stroke: int, fill: int) -> None:
    path = canvas.beginPath()
    (x, y), *others = shape.points
    path.moveTo(x, PAGE_HEIGHT - y)
    for x, y in others:
        path.lineTo(x, PAGE_HEIGHT - y)
    if fill:
        path.close()
    canvas.drawPath(path, stroke=stroke, fill=fill)


def _colour(code: str) -> Any:
    if code not in _COLOURS:
        _COLOURS[code] = HexColor(code)
    return _COLOURS[code]
