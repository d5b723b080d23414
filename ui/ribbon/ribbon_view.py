"""The ribbon on the screen: zoom, move, choose, open; all by mouse and all by keyboard."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from lotse.ribbon.layout import arrange
from lotse.ribbon.pieces import Piece, Ribbon, german
from lotse.ribbon.placed import Bundle, Measures, Placed
from lotse.ribbon.span import Span, moved, overview, showing, whole, zoomed
from lotse.ribbon.walk import beside, other_lane
from ui.ribbon.painter import Emphasis, RibbonPainter
from ui.theme.measures import em
from ui.theme.palette import tokens_now

ZOOM_STEP = 1.5
MOVE_STEP = 0.15
NAMES_IN_EM = 6.5
TEXT_SIZE = 0.86


class RibbonView(QWidget):
    """`piece_opened(Piece)` on Enter or click, `piece_chosen(Piece)` when the reader moves."""

    piece_opened = Signal(object)
    piece_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ribbon: Ribbon | None = None
        self._span = Span(0, 1)
        self._placed: Placed | None = None
        self._chosen: Piece | None = None
        self._hovered: Piece | None = None
        self._pressed_at: QPointF | None = None
        self._dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
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

    def show_ribbon(self, ribbon: Ribbon) -> None:
        """Keeps the stretch of time and the chosen piece if they still make sense."""
        first_time = self._ribbon is None
        self._ribbon = ribbon
        if first_time:
            self._span = overview(ribbon)
        keys = {piece.key: piece for lane in ribbon.lanes for piece in lane.pieces}
        self._chosen = keys.get(self._chosen.key) if self._chosen else None
        self._hovered = None
        self._arrange()

    @property
    def placed(self) -> Placed | None:
        return self._placed

    @property
    def span(self) -> Span:
        return self._span

    @property
    def chosen(self) -> Piece | None:
        return self._chosen

    def choose(self, piece: Piece | None) -> None:
        """Moves there and shows it; the other views hear of it."""
        if self._ribbon is None or piece is None or piece == self._chosen:
            return
        self._chosen = piece
        self._set_span(showing(self._span, piece.first, self._ribbon))
        self.setAccessibleDescription(piece.detail)
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, piece.detail))
        self.piece_chosen.emit(piece)

    def zoom_in(self) -> None:
        self._zoom(ZOOM_STEP)

    def zoom_out(self) -> None:
        self._zoom(1 / ZOOM_STEP)

    def show_overview(self) -> None:
        if self._ribbon:
            self._set_span(overview(self._ribbon))

    def show_whole(self) -> None:
        if self._ribbon:
            self._set_span(whole(self._ribbon))

    def show_today(self) -> None:
        if self._ribbon:
            self._set_span(showing(self._span, self._ribbon.today, self._ribbon))

    def move_later(self) -> None:
        self._move(MOVE_STEP)

    def move_earlier(self) -> None:
        self._move(-MOVE_STEP)

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

    def measures(self) -> Measures:
        font = self._text_font()
        line = QFontMetricsF(font).height()
        return Measures(
            width=float(self.width()),
            names=float(em(NAMES_IN_EM)),
            line=line,
            symbol=round(line * 0.58),
            gap=line * 0.5,
        )

    def _text_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(em(TEXT_SIZE))
        return font

    def _arrange(self) -> None:
        if self._ribbon is None:
            return
        bold = QFont(self._text_font())
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetricsF(bold)  # the widest weight used: labels can only turn out narrower
        self._placed = arrange(self._ribbon, self._span, self.measures(), metrics.horizontalAdvance)
        self.setFixedHeight(ceil(self._placed.height))
        self.update()

    def _set_span(self, span: Span) -> None:
        self._span = span
        self._arrange()

    def _zoom(self, factor: float, x: float | None = None) -> None:
        if self._ribbon is None:
            return
        around = self._chosen.first if self._chosen else self._ribbon.today
        if x is not None:
            around = type(around).fromordinal(max(1, round(self._ordinal_at(x))))
        self._set_span(zoomed(self._span, factor, around, self._ribbon))

    def _ordinal_at(self, x: float) -> float:
        names = em(NAMES_IN_EM)
        return self._span.first + (x - names) / max(self.width() - names, 1) * self._span.days

    def _move(self, share: float) -> None:
        if self._ribbon:
            self._set_span(moved(self._span, share, self._ribbon))

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
            self._zoom(1.2 if delta.y() > 0 else 1 / 1.2, event.position().x())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or delta.x():
            self._move(-(delta.x() or delta.y()) / 1200)
        else:
            event.ignore()  # the page scrolls
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position()
        self._dragged = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is not None and self._ribbon:
            by = event.position().x() - self._pressed_at.x()
            if self._dragged or abs(by) > em(0.5):
                self._dragged = True
                self._pressed_at = event.position()
                self._move(-by / max(self.width() - em(NAMES_IN_EM), 1))
            return
        hovered = self._piece_at(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor
            )
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        piece = self._piece_at(event.position())
        clicked = self._pressed_at is not None and not self._dragged
        self._pressed_at = None
        if clicked and piece:
            self.choose(piece)
            self.piece_opened.emit(piece)
        elif clicked and (bundle := self._bundle_at(event.position())):
            self.choose(bundle.pieces[0])
            self._zoom(2 * ZOOM_STEP)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self._words_at(QPointF(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(em(40), ceil(self._placed.height) if self._placed else em(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._placed is None:
            return
        painter = QPainter(self)
        emphasis = Emphasis(
            chosen=self._chosen.key if self._chosen and self.hasFocus() else "",
            hovered=self._hovered.key if self._hovered else "",
            focused=self.hasFocus(),
        )
        RibbonPainter(
            painter,
            self.measures(),
            tokens_now(),
            self._text_font(),
            self.tr("heute"),
            emphasis,
        ).paint(self._placed)
        painter.end()

    def _piece_at(self, at: QPointF) -> Piece | None:
        if self._placed is None:
            return None
        return self._placed.piece_at(at.x(), at.y(), self.measures())

    def _bundle_at(self, at: QPointF) -> Bundle | None:
        if self._placed is None:
            return None
        return self._placed.bundle_at(at.x(), at.y(), self.measures())

    def _words_at(self, at: QPointF) -> str:
        if piece := self._piece_at(at):
            return piece.detail
        if bundle := self._bundle_at(at):
            return "\n".join(piece.text for piece in bundle.pieces)
        band = self._placed.band_at(at.x(), at.y()) if self._placed else None
        return f"{band.label}: {german(band.first)} – {german(band.last)}" if band else ""
