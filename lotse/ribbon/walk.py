"""From piece to piece with the arrow keys."""

from lotse.ribbon.pieces import Lane, Piece, Ribbon


def beside(ribbon: Ribbon, piece: Piece | None, step: int) -> Piece | None:
    """The next (1) or previous (-1) piece of the lane; without one, the first not yet past."""
    if piece is None:
        return _start(ribbon)
    lane = _lane_of(ribbon, piece)
    if lane is None:
        return _start(ribbon)
    place = lane.pieces.index(piece) + step
    return lane.pieces[min(max(place, 0), len(lane.pieces) - 1)]


def other_lane(ribbon: Ribbon, piece: Piece | None, step: int) -> Piece | None:
    """The piece nearest in time in the next (1) or previous (-1) lane that has any."""
    if piece is None:
        return _start(ribbon)
    lanes = [lane for lane in ribbon.lanes if lane.pieces]
    current = _lane_of(ribbon, piece)
    if current is None:
        return _start(ribbon)
    place = lanes.index(current) + step
    if not 0 <= place < len(lanes):
        return piece
    return min(lanes[place].pieces, key=lambda other: abs((other.first - piece.first).days))


def _lane_of(ribbon: Ribbon, piece: Piece) -> Lane | None:
    return next((lane for lane in ribbon.lanes if piece in lane.pieces), None)


def _start(ribbon: Ribbon) -> Piece | None:
    for lane in ribbon.lanes:
        for piece in lane.pieces:
            if (piece.last or piece.first) >= ribbon.today:
                return piece
    return next((lane.pieces[0] for lane in ribbon.lanes if lane.pieces), None)
