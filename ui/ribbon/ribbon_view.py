"""The ribbon on the screen: choose, open, zoom, move; all by mouse and all by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from lotse.ribbon.pieces import Piece
from lotse.ribbon.walk import beside, other_lane
from ui.ribbon.ribbon_picture import NAMES_IN_EM, ZOOM_STEP, RibbonPicture
from ui.theme.measures import em
from ui.widgets.announce import announce

WHEEL_ZOOM = 1.2
WHEEL_PER_WIDTH = 1200


class RibbonView(RibbonPicture):
    """`piece_opened(Piece)` on Enter or click, `piece_chosen(Piece)` when the reader moves."""

    piece_opened = Signal(object)
    piece_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed_at: QPointF | None = None
        self._dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Lebenslinie"))
        self._keys: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.show_overview,
            Qt.Key.Key_1: self.show_whole,
            Qt.Key.Key_Right: self.choose_next,
            Qt.Key.Key_Left: self.choose_previous,
            Qt.Key.Key_Down: self.choose_below,
            Qt.Key.Key_Up: self.choose_above,
            Qt.Key.Key_PageDown: self.move_later,
            Qt.Key.Key_PageUp: self.move_earlier,
            Qt.Key.Key_Home: self.show_today,
            Qt.Key.Key_Return: self.open_chosen,
            Qt.Key.Key_Enter: self.open_chosen,
        }

    def choose(self, piece: Piece | None) -> None:
        """Moves there and shows it; the list hears of it."""
        if self._ribbon is None or piece is None or piece == self._chosen:
            return
        self._chosen = piece
        self._show_day(piece.first)
        self.setAccessibleDescription(piece.detail)
        if self.hasFocus():
            announce(self, piece.detail)
        self.piece_chosen.emit(piece)

    def choose_next(self) -> None:
        if self._ribbon:
            self.choose(beside(self._ribbon, self._chosen, 1))

    def choose_previous(self) -> None:
        if self._ribbon:
            self.choose(beside(self._ribbon, self._chosen, -1))

    def choose_below(self) -> None:
        if self._ribbon:
            self.choose(other_lane(self._ribbon, self._chosen, 1))

    def choose_above(self) -> None:
        if self._ribbon:
            self.choose(other_lane(self._ribbon, self._chosen, -1))

    def open_chosen(self) -> None:
        if self._chosen:
            self.piece_opened.emit(self._chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._keys.get(event.key())
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,  # "+" of some keyboards
        )
        if act is None or not plain:
            super().keyPressEvent(event)
            return
        act()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._chosen is None:
            self.choose_next()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(WHEEL_ZOOM if delta.y() > 0 else 1 / WHEEL_ZOOM, event.position().x())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or delta.x():
            self._move(-(delta.x() or delta.y()) / WHEEL_PER_WIDTH)
        else:
            event.ignore()  # the page scrolls
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position()
        self._dragged = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is not None:
            self._drag_to(event.position())
            return
        hovered = self._piece_at(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor
            )
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        clicked = self._pressed_at is not None and not self._dragged
        self._pressed_at = None
        if clicked and (piece := self._piece_at(event.position())):
            self.choose(piece)
            self.piece_opened.emit(piece)
        elif clicked and (bundle := self._bundle_at(event.position())):
            self.choose(bundle.pieces[0])
            self._zoom(2 * ZOOM_STEP)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self._words_at(QPointF(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _drag_to(self, at: QPointF) -> None:
        assert self._pressed_at is not None
        by = at.x() - self._pressed_at.x()
        if self._dragged or abs(by) > em(0.5):
            self._dragged = True
            self._pressed_at = at
            self._move(-by / max(self.width() - em(NAMES_IN_EM), 1))
