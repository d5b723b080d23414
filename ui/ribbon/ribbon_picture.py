"""The ribbon as it is painted: which stretch of time, how large, what is emphasised."""

from datetime import date
from functools import cache
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lotse.dates.written import german
from lotse.ribbon.layout import arrange
from lotse.ribbon.pieces import Piece, Ribbon
from lotse.ribbon.placed import Bundle, Measures, Placed
from lotse.ribbon.span import Span, moved, overview, showing, whole, zoomed
from ui.ribbon.painter import Emphasis, RibbonPainter
from ui.theme.measures import em
from ui.theme.palette import tokens_now

ZOOM_STEP = 1.5
MOVE_STEP = 0.15
NAMES_IN_EM = 6.5
TEXT_SIZE = 0.86


class RibbonPicture(QWidget):
    """Zoom and move; choosing is the business of `RibbonView`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ribbon: Ribbon | None = None
        self._span = Span(0, 1)
        self._basis: tuple[Ribbon, Span, Measures, QFont] | None = None
        self._placed: Placed | None = None
        self._chosen: Piece | None = None
        self._hovered: Piece | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

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
            self._show_day(self._ribbon.today)

    def move_later(self) -> None:
        self._move(MOVE_STEP)

    def move_earlier(self) -> None:
        self._move(-MOVE_STEP)

    def measures(self) -> Measures:
        line = QFontMetricsF(self._text_font()).height()
        return Measures(
            width=float(self.width()),
            names=float(em(NAMES_IN_EM)),
            line=line,
            symbol=round(line * 0.58),
            gap=line * 0.5,
        )

    def sizeHint(self) -> QSize:
        return QSize(em(40), ceil(self._placed.height) if self._placed else em(6))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._placed is None:
            return
        painter = QPainter(self)
        emphasis = Emphasis(
            chosen=self._chosen.key if self._chosen and self.hasFocus() else "",
            hovered=self._hovered.key if self._hovered else "",
            focused=self.hasFocus(),
        )
        RibbonPainter(
            painter, self.measures(), tokens_now(), self._text_font(), self.tr("heute"), emphasis
        ).paint(self._placed)
        painter.end()

    def _text_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(em(TEXT_SIZE))
        return font

    def _arrange(self) -> None:
        if self._ribbon is None:
            return
        bold = QFont(self._text_font())
        bold.setWeight(QFont.Weight.DemiBold)
        basis = (self._ribbon, self._span, self.measures(), bold)
        if basis == self._basis:  # a page on its way into the window is told of fonts many times
            return
        self._basis = basis
        width = QFontMetricsF(bold).horizontalAdvance  # the widest weight in use
        self._placed = arrange(*basis[:3], cache(width))
        self.setFixedHeight(ceil(self._placed.height))
        self.update()

    def _set_span(self, span: Span) -> None:
        self._span = span
        self._arrange()

    def _show_day(self, day: date) -> None:
        if self._ribbon:
            self._set_span(showing(self._span, day, self._ribbon))

    def _zoom(self, factor: float, x: float | None = None) -> None:
        """Around the place pointed at, else the chosen piece, else today."""
        if self._ribbon is None:
            return
        around = self._chosen.first if self._chosen else self._ribbon.today
        if x is not None:
            around = date.fromordinal(max(1, round(self._ordinal_at(x))))
        self._set_span(zoomed(self._span, factor, around, self._ribbon))

    def _move(self, share: float) -> None:
        if self._ribbon:
            self._set_span(moved(self._span, share, self._ribbon))

    def _ordinal_at(self, x: float) -> float:
        names = em(NAMES_IN_EM)
        return self._span.first + (x - names) / max(self.width() - names, 1) * self._span.days

    def _piece_at(self, at: QPointF) -> Piece | None:
        return self._placed.piece_at(at.x(), at.y(), self.measures()) if self._placed else None

    def _bundle_at(self, at: QPointF) -> Bundle | None:
        return self._placed.bundle_at(at.x(), at.y(), self.measures()) if self._placed else None

    def _words_at(self, at: QPointF) -> str:
        if piece := self._piece_at(at):
            return piece.detail
        if bundle := self._bundle_at(at):
            return "\n".join(piece.text for piece in bundle.pieces)
        band = self._placed.band_at(at.x(), at.y()) if self._placed else None
        if band is None:
            return ""
        words = [f"{band.words}: {german(band.first)} – {german(band.last)}"]
        words += [self.tr("Schwerpunkt vor Ort: {0}").format(one) for one in self._focus_at(at)]
        return "\n".join(words)

    def _focus_at(self, at: QPointF) -> list[str]:
        """What the place puts its weight on, for the child and the day pointed at."""
        lanes = self._placed.lanes if self._placed else ()
        lane = next((one.lane for one in lanes if one.top <= at.y() < one.bands_bottom), None)
        day = self._ordinal_at(at.x())
        return [
            one.text
            for one in (lane.focus if lane else ())
            if one.first.toordinal() <= day < one.last.toordinal() + 1
        ]
