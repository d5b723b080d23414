"""Figures of the documents: one referral letter against a floor that puts the same words, lines
and boxes with the same fonts on a bare canvas, in the same run."""

import time
from collections.abc import Callable, Sequence
from io import BytesIO
from statistics import median
from typing import Any
from unittest import mock

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from lotse.documents.drawing import letter
from lotse.documents.drawing.draw import RECOVERY_SHEET, draw
from lotse.documents.drawing.marks import Blocks, Box, Mark, Rule, Words
from lotse.documents.drawing.style import PAGE_HEIGHT, PAGE_WIDTH
from lotse.documents.examples import example
from lotse.documents.record import DocumentKind
from tests.builders import a_recovery_sheet

ROUNDS = 60


def figures() -> list[tuple[str, float, str]]:
    content = example(DocumentKind.LETTER)
    pages = _pages_of_letter(content)
    ours, floor = _alternating(lambda: draw(DocumentKind.LETTER, content), lambda: _bare(pages))
    rows = [
        ("one letter [ms]", ours, ""),
        ("one letter, bare canvas (floor) [ms]", floor, ""),
        ("letter / floor", ours / floor, "at most 2.2"),
    ]
    for kind in DocumentKind:
        if kind is not DocumentKind.LETTER:
            frozen = example(kind)
            rows.append((f"one {kind} [ms]", _median(lambda k=kind, c=frozen: draw(k, c)), ""))
    sheet = a_recovery_sheet()
    rows.append((f"one {RECOVERY_SHEET} [ms]", _median(lambda: draw(RECOVERY_SHEET, sheet)), ""))
    return rows


def _alternating(*jobs: Callable[[], object]) -> list[float]:
    times: list[list[float]] = [[] for _ in jobs]
    for _ in range(ROUNDS):
        for job, spent in zip(jobs, times, strict=True):
            spent.append(_spent(job))
    return [median(spent) for spent in times]


def _median(job: Callable[[], object]) -> float:
    return median(_spent(job) for _ in range(20))


def _spent(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return (time.perf_counter() - start) * 1000


def _pages_of_letter(content: Any) -> Sequence[Sequence[Mark]]:
    """What the letter puts on paper, caught on its way to the PDF."""
    with mock.patch.object(letter, "paint") as paint:
        letter.draw_letter(content)
    pages: Sequence[Sequence[Mark]] = paint.call_args.args[0]
    return pages


def _bare(pages: Sequence[Sequence[Mark]]) -> bytes:
    target = BytesIO()
    canvas = Canvas(target, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, pageCompression=1)
    for page in pages:
        for mark in page:
            _put(canvas, mark)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _put(canvas: Canvas, mark: Mark) -> None:
    if isinstance(mark, Words):
        x = mark.x
        canvas.setFillColor(HexColor(mark.kind.colour))
        for run in mark.line.runs:
            canvas.setFont(run.face.fontName, mark.kind.size)
            canvas.drawString(x, PAGE_HEIGHT - mark.y, run.text)
            x += run.width * mark.kind.size / 1000
    elif isinstance(mark, Rule):
        canvas.setStrokeColor(HexColor(mark.colour))
        canvas.setLineWidth(mark.weight)
        canvas.setDash(list(mark.dash))
        canvas.line(mark.x, PAGE_HEIGHT - mark.y, mark.to_x, PAGE_HEIGHT - mark.to_y)
    elif isinstance(mark, Box):
        y = PAGE_HEIGHT - mark.y - mark.height
        canvas.rect(mark.x, y, mark.width, mark.height)
    elif isinstance(mark, Blocks):
        canvas.setFillColor(HexColor(mark.fill))
        path = canvas.beginPath()
        for x, y, width, height in mark.parts:
            path.rect(x, PAGE_HEIGHT - y - height, width, height)
        canvas.drawPath(path, stroke=0, fill=1)
