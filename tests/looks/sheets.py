"""Several screens in one picture, with their names, for looking at many at once."""

from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter

_ACROSS = _DOWN = 2
_TITLE = 28  # pixels
_GAP = 8


def save_sheets(pictures: list[Path], folder: Path) -> None:
    """Four to a sheet, each in its own size."""
    folder.mkdir(exist_ok=True)
    count = _ACROSS * _DOWN
    for begin in range(0, len(pictures), count):
        sheet = _sheet(pictures[begin : begin + count])
        sheet.save(str(folder / f"{begin // count + 1:03}.png"))


def _sheet(pictures: list[Path]) -> QImage:
    loaded = [QImage(str(path)) for path in pictures]
    cell = QSize(
        max(one.width() for one in loaded) + _GAP,
        max(one.height() for one in loaded) + _GAP + _TITLE,
    )
    sheet = QImage(cell.width() * _ACROSS, cell.height() * _DOWN, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    for number, (path, picture) in enumerate(zip(pictures, loaded, strict=True)):
        row, column = divmod(number, _ACROSS)
        corner = QPoint(column * cell.width(), row * cell.height())
        painter.drawText(corner + QPoint(_GAP, _TITLE - _GAP), path.stem)
        painter.drawImage(corner + QPoint(0, _TITLE), picture)
    painter.end()
    return sheet
