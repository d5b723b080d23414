"""Where everything on the ribbon stands: plain numbers, ready to be painted or pointed at."""

from dataclasses import dataclass

from lotse.ribbon.pieces import Band, Lane, Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Lengths of the paper in its own unit; all derive from the height of the font."""

    width: float
    names: float  # width of the column with the names
    line: float  # height of a line of text
    symbol: float  # width and height of a shape
    gap: float
    max_rows: int = 5

    @property
    def row(self) -> float:
        return self.line * 1.45

    @property
    def band(self) -> float:
        return self.line * 1.7

    @property
    def focus(self) -> float:
        """Height of the line that marks the focus of the place, between band and pieces."""
        return self.gap * 0.35

    @property
    def axis(self) -> float:
        return self.line * 1.6


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedBand:
    band: Band
    left: float
    right: float
    text: str  # fits, or is empty
    text_left: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPiece:
    """`left` to `right` is the shape or bar; `start` to `end` what it takes up with its text."""

    piece: Piece
    row: int
    left: float
    right: float
    text: str
    text_left: float
    start: float
    end: float
    inside: bool = False  # text stands in the bar
    point: bool = False  # drawn as a shape: a point, or a bar too short to be seen as one


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """Pieces that found no room, as one mark `+3`."""

    pieces: tuple[Piece, ...]
    text: str
    start: float
    end: float
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedLane:
    lane: Lane
    top: float
    height: float
    bands_bottom: float
    bands: tuple[PlacedBand, ...]
    pieces: tuple[PlacedPiece, ...]
    bundles: tuple[Bundle, ...]
    focus: tuple[tuple[float, float], ...] = ()  # from left to right, none touches another


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    x: float
    text: str  # empty: too close to another or to the line of today


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    lanes: tuple[PlacedLane, ...]
    ticks: tuple[Tick, ...]
    today: float | None  # None: out of view
    height: float

    def piece_at(self, x: float, y: float, measures: Measures) -> Piece | None:
        """The piece somebody points at."""
        for lane in self.lanes:
            for placed in lane.pieces:
                top = lane.bands_bottom + placed.row * measures.row
                if placed.start <= x <= placed.end and top <= y < top + measures.row:
                    return placed.piece
        return None

    def bundle_at(self, x: float, y: float, measures: Measures) -> Bundle | None:
        for lane in self.lanes:
            for bundle in lane.bundles:
                top = lane.bands_bottom + bundle.row * measures.row
                if bundle.start <= x <= bundle.end and top <= y < top + measures.row:
                    return bundle
        return None

    def band_at(self, x: float, y: float) -> Band | None:
        for lane in self.lanes:
            if lane.top <= y < lane.bands_bottom:
                for placed in lane.bands:
                    if placed.left <= x < placed.right:
                        return placed.band
        return None
