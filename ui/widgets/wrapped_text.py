"""Paints a cell whose text wraps: the first line of the first column strong."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme.measures import em
from ui.theme.palette import tokens_now

PADDING = 0.55  # font heights
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_HIGHEST = 100_000


def strong_font() -> QFont:
    font = QFont()
    font.setPixelSize(em(1))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def plain_font() -> QFont:
    font = strong_font()
    font.setWeight(QFont.Weight.Normal)
    return font


class WrappedText(QStyledItemDelegate):
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        ground = QStyleOptionViewItem(option)  # the view goes on with its own
        self.initStyleOption(ground, index)
        ground.text = ""
        style = ground.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget)
        parts = _parts(str(index.data() or ""), index.column())
        tokens = tokens_now()
        pad = em(PADDING)
        area = option.rect.adjusted(pad, pad, -pad, -pad)
        painter.save()
        for text, font, is_quiet in parts:
            painter.setFont(font)
            painter.setPen(QColor(tokens.muted if is_quiet else tokens.text))
            painter.drawText(area, int(_WRAPPED), text)
            area.setTop(area.top() + _height(text, font, area.width()))
        painter.restore()

    def height_of(self, text: str, column: int, width: int) -> int:
        """Pixels of a cell of that width."""
        inside = max(1, width - 2 * em(PADDING))
        parts = _parts(text, column)
        return sum(_height(part, font, inside) for part, font, _ in parts) + 2 * em(PADDING)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        text = str(index.data() or "")
        width = option.rect.width()
        return QSize(width, self.height_of(text, index.column(), width))


def _parts(text: str, column: int) -> list[tuple[str, QFont, bool]]:
    """Text, font, whether it is quiet."""
    if column:
        return [(text, plain_font(), False)]
    name, _, rest = text.partition("\n")
    return [(name, strong_font(), False), *([(rest, plain_font(), True)] if rest else [])]


def _height(text: str, font: QFont, width: int) -> int:
    metrics = QFontMetrics(font)
    box = metrics.boundingRect(QRect(0, 0, width, _HIGHEST), int(_WRAPPED), text)
    return max(box.height(), metrics.height())
