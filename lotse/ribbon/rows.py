"""The ribbon as a list, for keyboard, print and screen reader: nothing is left out."""

from dataclasses import dataclass
from datetime import date

from lotse.dates.written import german
from lotse.ribbon.pieces import Band, FocusSpan, Piece, Ribbon


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    when: str
    who: str
    what: str
    state: str
    piece: Piece | None = None  # None: a stage of life or a focus of the place


def rows_of(ribbon: Ribbon) -> tuple[Row, ...]:
    """Lane by lane, each by date; stages and the focus of the place stand where they begin."""
    rows: list[Row] = []
    for lane in ribbon.lanes:
        entries: list[tuple[date, int, Row]] = []
        entries += [
            (band.first, 0, _band_row(lane.name, band, ribbon.today)) for band in lane.bands
        ]
        entries += [(one.first, 0, _focus_row(lane.name, one, ribbon.today)) for one in lane.focus]
        entries += [(piece.first, 1, _piece_row(lane.name, piece)) for piece in lane.pieces]
        rows += [row for _, _, row in sorted(entries, key=lambda entry: entry[:2])]
    return tuple(rows)


def _band_row(who: str, band: Band, today: date) -> Row:
    state = _state(band.first, band.last, today)
    return Row(
        when=f"{german(band.first)} – {german(band.last)}",
        who=who,
        what=band.words,
        state=state if band.certain else f"{state}, ungefähr",
    )


def _focus_row(who: str, focus: FocusSpan, today: date) -> Row:
    return Row(
        when=f"{german(focus.first)} – {german(focus.last)}",
        who=who,
        what=f"Schwerpunkt vor Ort: {focus.text}",
        state=_state(focus.first, focus.last, today),
    )


def _state(first: date, last: date, today: date) -> str:
    if first > today:
        return "kommt"
    return "jetzt" if today <= last else "war"


def _piece_row(who: str, piece: Piece) -> Row:
    when = german(piece.first)
    if piece.last:
        when = f"{when} – {german(piece.last)}"
    state = "vorgeschlagen" if piece.proposed and piece.last else str(piece.tone)
    if not piece.certain:
        state = f"{state}, ungefähr"
    return Row(when=when, who=who, what=piece.text, state=state, piece=piece)
