"""The ribbon as a list, for keyboard, print and screen reader: nothing is left out."""

from dataclasses import dataclass

from lotse.ribbon.pieces import Piece, Ribbon, german


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
        dated = [(band.first, 0, band) for band in lane.bands]
        found = [(piece.first, 1, piece) for piece in lane.pieces]
        for _, _, entry in sorted([*dated, *found], key=lambda entry: entry[:2]):
            if isinstance(entry, Piece):
                rows.append(_piece_row(lane.name, entry))
                continue
            state = "jetzt" if entry.first <= ribbon.today <= entry.last else "war"
            state = "kommt" if entry.first > ribbon.today else state
            rows.append(
                Row(
                    when=f"{german(entry.first)} – {german(entry.last)}",
                    who=lane.name,
                    what=entry.label,
                    state=state if entry.certain else f"{state}, ungefähr",
                )
            )
    return tuple(rows)


def _piece_row(who: str, piece: Piece) -> Row:
    when = german(piece.first)
    if piece.last:
        when = f"{when} – {german(piece.last)}"
    state = "vorgeschlagen" if piece.proposed and piece.last else str(piece.tone)
    if not piece.certain:
        state = f"{state}, ungefähr"
    return Row(when=when, who=who, what=piece.text, state=state, piece=piece)
