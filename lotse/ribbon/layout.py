"""Finds a place for everything on the ribbon, so that no two labels ever overlap."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from lotse.ribbon.paper import Measure, Paper
from lotse.ribbon.pieces import Band, Lane, Piece, Ribbon, Tone
from lotse.ribbon.placed import (
    Bundle,
    Measures,
    Placed,
    PlacedBand,
    PlacedLane,
    PlacedPiece,
)
from lotse.ribbon.span import Span
from lotse.ribbon.ticks import ticks

ONE_DAY = timedelta(days=1)

# Who finds room first; what is left over is bundled.
URGENCY = (Tone.TODAY, Tone.SOON, Tone.OPEN, Tone.PLAIN, Tone.DONE, Tone.LATER, Tone.UNKNOWN)


def arrange(ribbon: Ribbon, span: Span, measures: Measures, measure: Measure) -> Placed:
    """Pure: the same ribbon in the same window always looks the same."""
    paper = Paper(span, measures, measure)
    top = measures.axis
    lanes: list[PlacedLane] = []
    for lane in ribbon.lanes:
        placed = _place_lane(lane, top, paper)
        lanes.append(placed)
        top += placed.height + measures.gap
    today = paper.x(ribbon.today) if span.holds(ribbon.today) else None
    return Placed(
        lanes=tuple(lanes),
        ticks=ticks(paper.x, span, today, measures, measure),
        today=today,
        height=top,
    )


def _place_lane(lane: Lane, top: float, paper: Paper) -> PlacedLane:
    measures = paper.measures
    above = measures.band + measures.gap / 2 if lane.bands else measures.gap / 4
    bands_bottom = top + above
    pieces, left_over = _place_pieces(lane.pieces, paper)
    rows = max((placed.row + 1 for placed in pieces), default=0)
    bundles = _bundle(left_over, rows, paper)
    rows += 1 if bundles else 0
    height = max(above + max(rows, 1) * measures.row, measures.band + measures.line)
    return PlacedLane(
        lane=lane,
        top=top,
        height=height,
        bands_bottom=bands_bottom,
        bands=tuple(_place_bands(lane.bands, paper)),
        pieces=pieces,
        bundles=bundles,
        focus=_place_focus(lane, paper),
    )


def _place_bands(bands: Sequence[Band], paper: Paper) -> list[PlacedBand]:
    """Bands cut by the edge keep their label in view; the place stands there if there is room."""
    placed: list[PlacedBand] = []
    pad = paper.measures.gap / 2
    for band in bands:
        left = max(paper.x(band.first), paper.left)
        right = min(paper.x(band.last + ONE_DAY), paper.right)
        if right <= left:
            continue
        room = right - left - 2 * pad
        fitting = (
            one for one in (band.words, band.label, band.short) if paper.measure(one) <= room
        )
        text = next(fitting, "")
        if not text and len(band.label) > len(band.short):
            text = paper.abbreviated(band.label, room)
        placed.append(
            PlacedBand(band=band, left=left, right=right, text=text, text_left=left + pad)
        )
    return placed


def _place_focus(lane: Lane, paper: Paper) -> tuple[tuple[float, float], ...]:
    """Spans that overlap or follow each other are one line."""
    placed: list[tuple[float, float]] = []
    for one in lane.focus:
        left = max(paper.x(one.first), paper.left)
        right = min(paper.x(one.last + ONE_DAY), paper.right)
        if right <= left:
            continue
        if placed and left <= placed[-1][1]:
            placed[-1] = (placed[-1][0], max(placed[-1][1], right))
        else:
            placed.append((left, right))
    return tuple(placed)


def _place_pieces(
    pieces: Sequence[Piece], paper: Paper
) -> tuple[tuple[PlacedPiece, ...], list[Piece]]:
    rows: list[list[PlacedPiece]] = []
    left_over: list[Piece] = []
    urgent_first = sorted(pieces, key=lambda piece: (URGENCY.index(piece.tone), piece.first))
    for piece in urgent_first:
        placed = _extent(piece, paper)
        if placed is None:
            continue
        row = _free_row(placed, rows, paper.measures)
        if row is None:
            left_over.append(piece)
            continue
        if row == len(rows):
            rows.append([])
        rows[row].append(replace(placed, row=row))
    flat = [placed for row in rows for placed in row]
    flat.sort(key=lambda placed: (placed.piece.first, placed.piece.key))
    return tuple(flat), left_over


def _free_row(
    placed: PlacedPiece, rows: Sequence[Sequence[PlacedPiece]], measures: Measures
) -> int | None:
    for number, row in enumerate(rows):
        if all(
            placed.start >= other.end + measures.gap or placed.end + measures.gap <= other.start
            for other in row
        ):
            return number
    return len(rows) if len(rows) < measures.max_rows else None


def _extent(piece: Piece, paper: Paper) -> PlacedPiece | None:
    """The room a piece needs; None if it is out of view."""
    left = paper.x(piece.first)
    right = paper.x(piece.last) if piece.last else left
    if right < paper.left or left > paper.right:
        return None
    left, right = max(left, paper.left), min(right, paper.right)
    if piece.last is None or right - left < 2 * paper.measures.symbol:
        half = paper.measures.symbol / 2
        middle = min(max((left + right) / 2, paper.left + half), paper.right - half)
        return replace(_beside(piece, middle - half, middle + half, paper), point=True)
    pad = paper.measures.gap / 2
    if paper.measure(piece.text) <= right - left - 2 * pad:
        return PlacedPiece(
            piece=piece,
            row=0,
            left=left,
            right=right,
            text=piece.text,
            text_left=left + pad,
            start=left,
            end=right,
            inside=True,
        )
    return _beside(piece, left, right, paper)


def _beside(piece: Piece, left: float, right: float, paper: Paper) -> PlacedPiece:
    """Text right of the shape, left of it at the right edge, shortened where neither fits."""
    pad = paper.measures.gap / 2
    room_right = paper.right - right - pad
    room_left = left - pad - paper.left
    width = paper.measure(piece.text)
    text = piece.text
    if width > room_right and (width <= room_left or room_left > room_right):
        text = paper.fitted(text, room_left)
        text_left = left - pad - paper.measure(text)
        start, end = text_left, right
    else:
        text = paper.fitted(text, room_right)
        text_left = right + pad
        start, end = left, text_left + paper.measure(text)
    return PlacedPiece(
        piece=piece,
        row=0,
        left=left,
        right=right,
        text=text,
        text_left=text_left,
        start=min(start, left),
        end=max(end, right),
    )


def _bundle(left_over: Sequence[Piece], row: int, paper: Paper) -> tuple[Bundle, ...]:
    """Neighbours become one mark, so that the marks do not overlap either."""
    width = paper.measure("+99") + paper.measures.gap
    groups: list[tuple[float, list[Piece]]] = []
    for piece in sorted(left_over, key=lambda piece: (piece.first, piece.key)):
        x = min(max(paper.x(piece.first), paper.left), paper.right - width)
        if groups and x < groups[-1][0] + width + paper.measures.gap:
            groups[-1][1].append(piece)
        else:
            groups.append((x, [piece]))
    return tuple(
        Bundle(pieces=tuple(group), text=f"+{len(group)}", start=x, end=x + width, row=row)
        for x, group in groups
    )
