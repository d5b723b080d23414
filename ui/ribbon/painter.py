"""Paints a placed ribbon; used on the screen and on paper alike."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from lotse.ribbon.pieces import Piece, Tone
from lotse.ribbon.placed import Bundle, Measures, Placed, PlacedBand, PlacedLane, PlacedPiece
from ui.ribbon.shapes import draw_shape, ground, ink
from ui.theme.tokens import Tokens

STAGES = (
    "schwangerschaft",
    "geburt",
    "saeugling",
    "u3",
    "kita",
    "grundschule",
    "sek1",
    "schule_beruf",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Emphasis:
    """What the reader is at: the chosen piece, the piece under the pointer."""

    chosen: str = ""
    hovered: str = ""
    focused: bool = False


class RibbonPainter:
    def __init__(
        self,
        painter: QPainter,
        measures: Measures,
        tokens: Tokens,
        font: QFont,
        today_word: str,
        emphasis: Emphasis,
    ) -> None:
        self._painter = painter
        self._measures = measures
        self._tokens = tokens
        self._font = font
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._small = QFont(font)
        self._small.setPixelSize(max(round(font.pixelSize() * 0.92), 1))
        self._today_word = today_word
        self._emphasis = emphasis
        self._today: float | None = None

    def paint(self, placed: Placed) -> None:
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._today = placed.today
        self._axis(placed)
        for lane in placed.lanes:
            self._lane_head(lane)
            for band in lane.bands:
                self._band(band, lane.top)
            self._focus(lane)
        self._today_line(placed)
        for lane in placed.lanes:
            for band in lane.bands:
                self._band_text(band, lane.top)
            for piece in lane.pieces:
                self._piece(piece, lane.bands_bottom)
            for bundle in lane.bundles:
                self._bundle(bundle, lane.bands_bottom)
        self._today_label(placed)

    def _axis(self, placed: Placed) -> None:
        painter, height = self._painter, self._measures.axis
        painter.setFont(self._small)
        for tick in placed.ticks:
            painter.setPen(QPen(QColor(self._tokens.line), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(tick.x, height), QPointF(tick.x, placed.height))
            if tick.text:
                painter.setPen(QColor(self._tokens.muted))
                area = QRectF(tick.x, 0, self._measures.width, height)
                painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, tick.text)

    def _today_line(self, placed: Placed) -> None:
        if placed.today is None:
            return
        width = self._measures.symbol / 6
        self._painter.setPen(QPen(QColor(self._tokens.accent), width))
        self._painter.drawLine(QPointF(placed.today, 0), QPointF(placed.today, placed.height))

    def _today_label(self, placed: Placed) -> None:
        if placed.today is None:
            return
        painter, measures = self._painter, self._measures
        painter.setFont(self._bold)
        painter.setPen(QColor(self._tokens.accent))
        width = QFontMetricsF(self._bold).horizontalAdvance(self._today_word)
        left = placed.today + measures.gap / 2
        if left + width > measures.width:
            left = placed.today - measures.gap / 2 - width
        area = QRectF(left, 0, width + measures.gap, measures.axis)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._today_word)

    def _lane_head(self, lane: PlacedLane) -> None:
        painter, measures = self._painter, self._measures
        room = measures.names - measures.gap
        painter.setPen(QPen(QColor(self._tokens.line), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(0, lane.top), QPointF(measures.width, lane.top))
        for text, font, colour, top, height in (
            (lane.lane.name, self._bold, self._tokens.text, lane.top, measures.band),
            (
                lane.lane.age,
                self._small,
                self._tokens.muted,
                lane.top + measures.band,
                measures.line,
            ),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            fitted = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(0, top, room, height), Qt.AlignmentFlag.AlignVCenter, fitted)

    def _band(self, placed: PlacedBand, top: float) -> None:
        painter = self._painter
        edge = self._measures.symbol / 6
        area = QRectF(placed.left, top, placed.right - placed.left - edge, self._measures.band)
        painter.fillRect(area, self._band_colour(placed))
        if not placed.band.certain:
            painter.fillRect(area, self._hatching())

    def _focus(self, lane: PlacedLane) -> None:
        """A line right below the bands."""
        top, height = lane.top + self._measures.band, self._measures.focus
        for left, right in lane.focus:
            area = QRectF(left, top, right - left, height)
            self._painter.fillRect(area, QColor(self._tokens.accent))

    def _band_text(self, placed: PlacedBand, top: float) -> None:
        colour = QColor(self._tokens.stage_text)
        place = QPointF(placed.text_left, top + self._measures.band / 2)
        self._write(placed.text, place, self._bold, colour, self._band_colour(placed))

    def _band_colour(self, placed: PlacedBand) -> QColor:
        stage = placed.band.stage
        place = STAGES.index(stage) if stage in STAGES else len(STAGES) - 1
        return QColor(self._tokens.stages[place])

    def _write(
        self, text: str, middle_left: QPointF, font: QFont, colour: QColor, behind: QColor
    ) -> None:
        """Where the line of today would run through the letters, it stays behind them."""
        painter, metrics = self._painter, QFontMetricsF(font)
        area = QRectF(0, 0, metrics.horizontalAdvance(text), metrics.height())
        area.moveLeft(middle_left.x())
        area.moveTop(middle_left.y() - area.height() / 2)
        if text and self._today is not None and area.left() <= self._today <= area.right():
            painter.fillRect(area, behind)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)

    def _piece(self, placed: PlacedPiece, lanes_top: float) -> None:
        painter, measures = self._painter, self._measures
        piece = placed.piece
        top = lanes_top + placed.row * measures.row
        self._highlight(piece, placed.start, placed.end, top)
        colour = ink(piece.tone, self._tokens)
        if placed.point:
            middle = top + measures.row / 2
            half = measures.symbol / 2
            shape = QRectF(placed.left, middle - half, measures.symbol, measures.symbol)
            draw_shape(painter, piece.tone, shape, self._tokens)
        else:
            self._bar(placed, QRectF(placed.left, top, placed.right - placed.left, measures.row))
        quiet = piece.tone is Tone.DONE and piece.last is None
        place = QPointF(placed.text_left, top + measures.row / 2)
        behind = ground(piece.tone, self._tokens) if placed.inside else self._paper(piece)
        colour = QColor(self._tokens.text) if quiet else colour
        self._write(placed.text, place, self._font, colour, behind)

    def _paper(self, piece: Piece) -> QColor:
        marked = piece.key in (self._emphasis.chosen, self._emphasis.hovered)
        return QColor(self._tokens.accent_weak if marked else self._tokens.surface)

    def _bar(self, placed: PlacedPiece, area: QRectF) -> None:
        painter, piece = self._painter, placed.piece
        inset = self._measures.row * 0.08
        body = area.adjusted(0.5, inset, -0.5, -inset)
        radius = self._measures.gap * 0.6
        style = Qt.PenStyle.DashLine if piece.proposed else Qt.PenStyle.SolidLine
        framed = piece.tone is not Tone.DONE
        painter.setPen(
            QPen(ink(piece.tone, self._tokens), 1.2, style) if framed else Qt.PenStyle.NoPen
        )
        painter.setBrush(ground(piece.tone, self._tokens))
        painter.drawRoundedRect(body, radius, radius)
        if not piece.certain:
            painter.setBrush(self._hatching())
            painter.drawRoundedRect(body, radius, radius)

    def _bundle(self, bundle: Bundle, lanes_top: float) -> None:
        painter, measures = self._painter, self._measures
        top = lanes_top + bundle.row * measures.row
        for piece in bundle.pieces:
            self._highlight(piece, bundle.start, bundle.end, top)
        inset = measures.row * 0.1
        area = QRectF(
            bundle.start, top + inset, bundle.end - bundle.start, measures.row - 2 * inset
        )
        painter.setPen(QPen(QColor(self._tokens.input_border), 1))
        painter.setBrush(QColor(self._tokens.surface))
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setFont(self._small)
        painter.setPen(QColor(self._tokens.muted))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, bundle.text)

    def _highlight(self, piece: Piece, start: float, end: float, top: float) -> None:
        chosen = piece.key == self._emphasis.chosen
        if not chosen and piece.key != self._emphasis.hovered:
            return
        painter, around = self._painter, self._measures.gap / 2 - 0.5
        area = QRectF(start - around, top, end - start + 2 * around, self._measures.row)
        painter.setBrush(QColor(self._tokens.accent_weak))
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen and self._emphasis.focused:
            painter.setPen(QPen(QColor(self._tokens.accent), max(self._measures.symbol / 6, 2)))
        painter.drawRoundedRect(area, around, around)

    def _hatching(self) -> QBrush:
        colour = QColor(self._tokens.muted)
        colour.setAlphaF(0.35)
        return QBrush(colour, Qt.BrushStyle.BDiagPattern)
