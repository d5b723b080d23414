"""Building blocks of a page: columns that may break, rules, room for handwriting."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from lotse.documents.drawing.geometry import LINE, MUTED
from lotse.documents.drawing.text import draw_line, fitted

# A column breaks only if at least this much fits; otherwise the row moves on as a whole.
LEAST_PART = 26.0


class Stack(Flowable):
    """Flowables one below the other; splits between and inside them."""

    def __init__(self, parts: Sequence[Flowable]) -> None:
        super().__init__()
        self._parts = list(parts)
        self._heights: list[float] = []
        self.spaceBefore = self._parts[0].getSpaceBefore() if self._parts else 0
        self.spaceAfter = self._parts[-1].getSpaceAfter() if self._parts else 0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self._heights = [part.wrap(width, height)[1] for part in self._parts]
        self.height = sum(self._heights) + sum(self._gaps())
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        self.wrap(width, height)
        room, gaps = height, [*self._gaps(), 0.0]
        for index, (part, needs) in enumerate(zip(self._parts, self._heights, strict=True)):
            if needs > room:
                pieces = part.split(width, room) if room >= LEAST_PART else []
                head = [*self._parts[:index], *pieces[:1]]
                tail = [*pieces[1:], *self._parts[index + 1 :]] if pieces else self._parts[index:]
                return [Stack(head), Stack(tail)] if head else []
            room -= needs + gaps[index]
        return [self]

    def draw(self) -> None:
        y = self.height
        for part, needs, gap in zip(self._parts, self._heights, [*self._gaps(), 0.0], strict=True):
            part.drawOn(self.canv, 0, y - needs)
            y -= needs + gap

    def _gaps(self) -> list[float]:
        return [
            max(above.getSpaceAfter(), below.getSpaceBefore())
            for above, below in zip(self._parts, self._parts[1:], strict=False)
        ]


class Columns(Flowable):
    """Columns side by side, each a stack. `shares` are parts of the width."""

    def __init__(
        self,
        cells: Sequence[Sequence[Flowable]],
        shares: Sequence[float],
        *,
        gap: float = 12,
        space_after: float = 4,
        stay_together: bool = False,
    ) -> None:
        super().__init__()
        self._stacks = [Stack(cell) for cell in cells]
        self._shares = tuple(shares)
        self._gap = gap
        self._stay_together = stay_together
        self._offsets: list[float] = []
        self._heights: list[float] = []
        self.spaceAfter = space_after

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self._offsets, self._heights = [], []
        x = 0.0
        for stack, column in zip(self._stacks, self._widths(width), strict=True):
            self._offsets.append(x)
            self._heights.append(stack.wrap(column, height)[1])
            x += column + self._gap
        self.height = max(self._heights, default=0.0)
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        if self._stay_together or height < LEAST_PART:
            return []
        heads: list[list[Flowable]] = []
        tails: list[list[Flowable]] = []
        for stack, column in zip(self._stacks, self._widths(width), strict=True):
            pieces = stack.split(column, height)
            if not pieces:
                return []
            heads.append([pieces[0]])
            tails.append(list(pieces[1:]))
        return [self._like(heads), self._like(tails)]

    def draw(self) -> None:
        for stack, x, needs in zip(self._stacks, self._offsets, self._heights, strict=True):
            stack.drawOn(self.canv, x, self.height - needs)

    def _like(self, cells: list[list[Flowable]]) -> "Columns":
        return Columns(cells, self._shares, gap=self._gap, space_after=self.spaceAfter)

    def _widths(self, width: float) -> list[float]:
        free = width - self._gap * (len(self._stacks) - 1)
        return [free * share / sum(self._shares) for share in self._shares]


class Rule(Flowable):
    """A thin line across the column; `dashed` where the sheet is cut."""

    def __init__(self, *, before: float = 3, after: float = 4, dashed: bool = False) -> None:
        super().__init__()
        self.spaceBefore, self.spaceAfter = before, after
        self._dashed = dashed

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, 0.6
        return width, self.height

    def draw(self) -> None:
        canvas: Canvas = self.canv
        canvas.setStrokeColor(MUTED if self._dashed else LINE)
        canvas.setLineWidth(0.5)
        if self._dashed:
            canvas.setDash(3, 3)
        canvas.line(0, 0, self.width, 0)
        canvas.setDash()


class Gap(Flowable):
    """Empty height, for handwriting or air."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self._height = height

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, self._height
        return width, self.height

    def draw(self) -> None:
        """Nothing: it is only room."""


class WritingLines(Flowable):
    """Lines to write on by hand, 8 mm apart."""

    STEP = 22.0

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count
        self.spaceAfter = 4

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, self._count * self.STEP
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        fitting = int(height // self.STEP)
        if not 0 < fitting < self._count:
            return []
        return [WritingLines(fitting), WritingLines(self._count - fitting)]

    def draw(self) -> None:
        canvas: Canvas = self.canv
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.5)
        for number in range(self._count):
            y = self.height - (number + 1) * self.STEP + 3
            canvas.line(0, y, self.width, y)


class SignatureRow(Flowable):
    """A line to sign on with what is printed below it; `done` stands on the line."""

    HEIGHT = 46.0

    def __init__(self, below: str, done: str = "") -> None:
        super().__init__()
        self._below, self._done = below, done

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, self.HEIGHT
        return width, self.height

    def draw(self) -> None:
        canvas: Canvas = self.canv
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.6)
        canvas.line(0, 14, self.width, 14)
        canvas.setFillColor(MUTED)
        draw_line(canvas, 0, 4, fitted(self._below, 8, self.width), 8)
        if self._done:
            draw_line(canvas, 0, 18, fitted(self._done, 9.5, self.width), 9.5)
