"""Pages that fill from top to bottom; a new one begins when there is no room."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from lotse.documents.drawing.lines import Line, Part, set_lines
from lotse.documents.drawing.marks import Mark, Words
from lotse.documents.drawing.style import MM, PAGE_HEIGHT, TEXT, Type

ENDLESS = 1e9


class Frame(NamedTuple):
    """The text area of a page, in points from the upper left corner."""

    left: float = 25 * MM
    right: float = 190 * MM
    top: float = 25 * MM
    bottom: float = PAGE_HEIGHT - 24 * MM


class Column(NamedTuple):
    """Set lines beside others; `x` from the left of the frame."""

    x: float
    width: float
    lines: Sequence[Line]
    kind: Type
    right: bool = False  # set flush right


class Sheet:
    """Holds the pages and the place where the next line goes."""

    def __init__(self, frame: Frame, *, first_top: float | None = None) -> None:
        self.frame = frame
        self.pages: list[list[Mark]] = [[]]
        self.y = frame.top if first_top is None else first_top

    @property
    def width(self) -> float:
        return self.frame.right - self.frame.left

    @property
    def room(self) -> float:
        return self.frame.bottom - self.y

    def add(self, *marks: Mark) -> None:
        self.pages[-1].extend(marks)

    def new_page(self) -> None:
        self.pages.append([])
        self.y = self.frame.top

    def need(self, height: float) -> None:
        """Begins a new page if `height` does not fit here but would fit there."""
        if self.room < height and self.y > self.frame.top:
            self.new_page()

    def space(self, height: float) -> None:
        """A gap; none at the top of a page."""
        if self.y > self.frame.top:
            self.y += height

    def text(
        self,
        text: str | Sequence[Part],
        kind: Type = TEXT,
        *,
        x: float = 0,
        width: float | None = None,
        rtl: bool | None = None,
        right: bool = False,
    ) -> None:
        """A paragraph; it runs on to the next page."""
        room = self.width - x if width is None else width
        lines = set_lines(text, kind, room, rtl=rtl)
        self.columns([Column(x, room, lines, kind, right)])

    def columns(self, columns: Sequence[Column]) -> None:
        """Columns side by side; what does not fit runs on to the next page, column by column,
        so that copied text keeps its order. No single line is left behind or sent ahead."""
        count = max((len(column.lines) for column in columns), default=0)
        leading = max((column.kind.leading for column in columns if column.lines), default=0)
        start = 0
        while start < count:
            self.need(leading * min(count - start, 2))
            end = min(count, start + max(int(self.room / leading + 1e-6), 1))
            if end == count - 1 and end - start > 1:
                end -= 1
            for column in columns:
                for place, line in enumerate(column.lines[start:end]):
                    self._line(column, line, self.y + place * leading, leading)
            self.y += (end - start) * leading
            start = end
            if start < count:
                self.new_page()

    def _line(self, column: Column, line: Line, top: float, leading: float) -> None:
        x = self.frame.left + column.x
        if column.right:
            x += column.width - line.width
        baseline = column.kind._replace(leading=leading).baseline
        self.add(Words(x, top + baseline, line, column.kind))


def height_of(width: float, draw: Callable[[Sheet], None]) -> float:
    """How high a block becomes; drawn on a page without end, which is thrown away."""
    trial = Sheet(Frame(left=0, right=width, top=0, bottom=ENDLESS))
    trial.y = 1e-6  # gaps at the top count
    draw(trial)
    return trial.y


def keep_together(sheet: Sheet, draw: Callable[[Sheet], None]) -> None:
    """Draws a block on one page if it fits on one."""
    height = height_of(sheet.width, draw)
    if height <= sheet.frame.bottom - sheet.frame.top:
        sheet.need(height)
    draw(sheet)
