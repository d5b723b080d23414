"""The ribbon as a list, for keyboard, print and screen reader: nothing is left out."""

from dataclasses import dataclass
from datetime import date

from lotse.dates.written import german
from lotse.ribbon.pieces import Band, Piece, Ribbon


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    when: str
    who: str
    what: str
    state: str
    piece: Piece | None = None  # None: a stage of life


def rows_of(ribbon: Ribbon) -> tuple[Row, ...]:
    """Lane by lane, each by date; stages stand where they begin."""
    rows: list[Row] = []
    for lane in ribbon.lanes:
        entries: list[tuple[date, int, Row]] = []
        entries += [
            (band.first, 0, _band_row(lane.name, band, ribbon.today)) for band in lane.bands
        ]
        entries += [(piece.first, 1, _piece_row(lane.name, piece)) for piece in lane.pieces]
        rows += [row for _, _, row in sorted(entries, key=lambda entry: entry[:2])]
    return tuple(rows)


def _band_row(who: str, band: Band, today: date) -> Row:
    state = "jetzt" if band.first <= today <= band.last else "war"
    state = "kommt" if band.first > today else state
    return Row(
        when=f"{german(band.first)} – {german(band.last)}",
        who=who,
        what=band.words,
        state=state if band.certain else f"{state}, ungefähr",
    )


def _piece_row(who: str, piece: Piece) -> Row:
    when = german(piece.first)
    if piece.last:
        when = f"{when} – {german(piece.last)}"
    state = "vorgeschlagen" if piece.proposed and piece.last else str(piece.tone)
    if not piece.certain:
        state = f"{state}, ungefähr"
    return Row(when=when, who=who, what=piece.text, state=state, piece=piece)
