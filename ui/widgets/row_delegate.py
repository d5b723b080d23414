"""Paints one row of a list: strong line, quiet line, states."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme.icons import paint_icon
from ui.theme.measures import em
from ui.theme.palette import tokens_now
from ui.widgets.chip import chip_width, paint_chip
from ui.widgets.row_model import Index, ListRow, RowModel

_ROW = 3.5
_CHIP_LINE = 1.7
_NARROW = 36
_INSET = 0.3


def is_narrow(width: int) -> bool:
    return width < em(_NARROW)


def is_cut_off(row: ListRow, width: int) -> bool:
    """Whether the quiet line ends with dots in a list of this width."""
    font = QFont(QApplication.font())
    font.setPixelSize(em(0.88))
    room = width - 2 * em(0.9) - (em(1.3) + em(0.7) if row.icon_name else 0)
    room -= sum(round(chip_width(text, state)) + em(0.4) for text, state in row.chips)
    return QFontMetrics(font).horizontalAdvance(row.quiet) > room


class RowDelegate(QStyledItemDelegate):
    """In narrow lists the strong line has the whole width: one state stands beside the quiet
    line, several stand below it.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows of a wide list are of one height: those nobody sees yet are not made."""
        below = is_narrow(option.rect.width()) and len(index.data(RowModel.RowRole).chips) > 1
        return QSize(em(12), em(_ROW + _CHIP_LINE) if below else em(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(RowModel.RowRole)
        tokens = tokens_now()
        area: QRect = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, state)
        left = area.left() + em(0.9)
        if row.icon_name:
            side = em(1.3)
            spot = QRectF(left, area.center().y() - side / 2, side, side)
            paint_icon(painter, row.icon_name, tokens.accent, spot)
            left += side + em(0.7)
        words = QRect(left, area.top(), area.right() - em(0.9) - left, area.height())
        quiet = words.width()
        if not is_narrow(area.width()):
            words.setRight(self._paint_chips(painter, row, area))
            quiet = words.width()
        elif len(row.chips) > 1:
            words.setHeight(em(_ROW))
            self._paint_chips_below(painter, row, words)
        elif row.chips:
            below = area.adjusted(0, em(1.36), 0, 0)
            quiet = self._paint_chips(painter, row, below) - left
        self._paint_words(painter, row, words, quiet)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        """The chosen row carries a bar at its left too: colour never stands alone."""
        tokens = tokens_now()
        inner = QRectF(area).adjusted(em(_INSET), 1, -em(_INSET), -2)
        painter.setPen(QColor(tokens.line))
        painter.drawLine(
            area.left() + em(0.9), area.bottom(), area.right() - em(0.9), area.bottom()
        )
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(tokens.accent_weak))
            painter.drawRoundedRect(inner, em(0.4), em(0.4))
            painter.setBrush(QColor(tokens.accent))
            high = inner.height() - em(0.9)
            bar = QRectF(inner.left(), inner.top() + em(0.45), em(0.22), high)
            painter.drawRoundedRect(bar, em(0.11), em(0.11))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(tokens.background))
            painter.drawRoundedRect(inner, em(0.4), em(0.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_chips_below(self, painter: QPainter, row: ListRow, words: QRect) -> None:
        left = float(words.left())
        for text, state in row.chips:
            width = chip_width(text, state)
            spot = QRectF(left, words.bottom() - em(0.3), width, em(_CHIP_LINE))
            paint_chip(painter, text, state, spot)
            left += width + em(0.4)

    def _paint_chips(self, painter: QPainter, row: ListRow, area: QRect) -> int:
        """From the right; returns where they begin."""
        right = area.right() - em(0.9)
        for text, state in reversed(row.chips):
            width = chip_width(text, state)
            if right - width < area.left() + area.width() // 3:
                break
            spot = QRectF(right - width, area.top(), width, area.height())
            paint_chip(painter, text, state, spot)
            right -= width + em(0.4)
        return right - em(0.4)

    def _paint_words(self, painter: QPainter, row: ListRow, area: QRect, quiet_room: int) -> None:
        tokens = tokens_now()
        strong = QFont(painter.font())
        strong.setPixelSize(em(1))
        strong.setWeight(QFont.Weight.DemiBold)
        quiet = QFont(strong)
        quiet.setPixelSize(em(0.88))
        quiet.setWeight(QFont.Weight.Normal)
        lines = [(row.strong, strong, tokens.text, area.width())]
        if row.quiet:
            lines.append((row.quiet, quiet, tokens.muted, quiet_room))
        height = sum(QFontMetrics(font).height() for _, font, _, _ in lines)
        top = area.top() + (area.height() - height) // 2
        for text, font, ink, room in lines:
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(QColor(ink))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(area.left(), top + metrics.ascent(), shown)
            top += metrics.height()
