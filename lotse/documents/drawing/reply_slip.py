"""The reply slip at the foot of a letter: boxes to tick, a code to find the referral again."""

from itertools import groupby

import segno
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from lotse.documents.drawing.geometry import INK, MUTED
from lotse.documents.drawing.text import draw_line, fitted, line_width
from lotse.documents.letter import ReplySlip

QR_SIZE = 58.0
CHOICE_STEP = 17.0
BOX = 8.0


class ReplyPart(Flowable):
    """Never broken over two pages; cut off along the dashed line."""

    def __init__(self, slip: ReplySlip) -> None:
        super().__init__()
        self._slip = slip
        self._rows = -(-len(slip.choices) // 2)
        self.spaceBefore = 14

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        self.height = max(QR_SIZE + 22, 34 + self._rows * CHOICE_STEP + 14)
        return width, self.height

    def draw(self) -> None:
        canvas: Canvas = self.canv
        self._draw_cut(canvas)
        y = self.height - 18
        canvas.setFillColor(INK)
        left = self.width - QR_SIZE - 16
        draw_line(canvas, 0, y, fitted(self._slip.title, 10, left, bold=True), 10, bold=True)
        canvas.setFillColor(MUTED)
        back = "Bitte zurück an: " + ", ".join(self._slip.return_to)
        draw_line(canvas, 0, y - 12, fitted(back, 8, left), 8)
        for number, choice in enumerate(self._slip.choices):
            column, row = divmod(number, self._rows)
            self._draw_choice(
                canvas, column * left / 2, y - 31 - row * CHOICE_STEP, choice, left / 2
            )
        self._draw_code(canvas)

    def _draw_cut(self, canvas: Canvas) -> None:
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.5)
        canvas.setDash(3, 3)
        canvas.line(0, self.height, self.width, self.height)
        canvas.setDash()

    def _draw_choice(self, canvas: Canvas, x: float, y: float, text: str, width: float) -> None:
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.7)
        canvas.rect(x, y - 1, BOX, BOX)
        canvas.setFillColor(INK)
        label = fitted(text, 9.5, width - BOX - 12)
        end = draw_line(canvas, x + BOX + 5, y, label, 9.5)
        if end < x + width - 26:
            canvas.setStrokeColor(MUTED)
            canvas.line(end + 4, y - 1.5, x + width - 12, y - 1.5)

    def _draw_code(self, canvas: Canvas) -> None:
        matrix = segno.make(self._slip.code, error="m", micro=False).matrix
        step = QR_SIZE / len(matrix)
        left, top = self.width - QR_SIZE, self.height - 8
        path = canvas.beginPath()
        for row, bits in enumerate(matrix):
            column = 0
            for bit, run in groupby(bits):
                length = len(list(run))
                if bit:
                    path.rect(left + column * step, top - (row + 1) * step, length * step, step)
                column += length
        canvas.setFillColor(INK)
        canvas.drawPath(path, stroke=0, fill=1)
        code = self._slip.code
        x = left + (QR_SIZE - line_width(code, 9, bold=True)) / 2
        draw_line(canvas, x, top - QR_SIZE - 12, fitted(code, 9, QR_SIZE, bold=True), 9, bold=True)
