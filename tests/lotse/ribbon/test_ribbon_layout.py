"""Nothing on the ribbon overlaps, at any width, any zoom, with any number of pieces."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lotse.ribbon.layout import arrange
from lotse.ribbon.pieces import Band, Lane, Piece, Ribbon, Tone, Topic
from lotse.ribbon.placed import Measures, Placed
from lotse.ribbon.span import Span, overview, showing, whole, zoomed

TODAY = date(2026, 11, 21)


def measure(text: str) -> float:
    return len(text) * 7.0


def measures(width: float = 1000, max_rows: int = 5) -> Measures:
    return Measures(width=width, names=90, line=18, symbol=11, gap=8, max_rows=max_rows)


def a_piece(text: str = "U5", on: date = TODAY, **changed: object) -> Piece:
    facts: dict[str, object] = {
        "key": f"{text}:{on}",
        "topic": Topic.HEALTH,
        "tone": Tone.OPEN,
        "text": text,
        "detail": f"{text} am {on}",
        "first": on,
    }
    return Piece(**(facts | changed))  # type: ignore[arg-type]  # checked by the tests themselves


def a_ribbon(*pieces: Piece, bands: tuple[Band, ...] = ()) -> Ribbon:
    return Ribbon(
        today=TODAY,
        lanes=(Lane(child_id=None, name="Emre", age="8 Monate", bands=bands, pieces=pieces),),
    )


def years(first: int, last: int) -> Span:
    return Span(date(first, 1, 1).toordinal(), date(last, 1, 1).toordinal())


def overlaps(placed: Placed, gap: float) -> list[str]:
    found = []
    for lane in placed.lanes:
        marks = [(p.row, p.start, p.end, p.piece.text) for p in lane.pieces]
        marks += [(b.row, b.start, b.end, b.text) for b in lane.bundles]
        for one in range(len(marks)):
            for other in range(one + 1, len(marks)):
                a, b = marks[one], marks[other]
                if a[0] == b[0] and a[1] < b[2] + gap - 0.01 and b[1] < a[2] + gap - 0.01:
                    found.append(f"{a[3]} / {b[3]}")
    return found


pieces = some.builds(
    lambda number, text, start, length, tone: a_piece(
        text,
        TODAY + timedelta(days=start),
        key=f"{number}",
        last=TODAY + timedelta(days=start + length) if length else None,
        tone=tone,
    ),
    number=some.uuids(),
    text=some.text("abcdefg äöü", min_size=1, max_size=60),
    start=some.integers(-3000, 6000),
    length=some.integers(0, 900),
    tone=some.sampled_from(Tone),
)


@given(
    found=some.lists(pieces, max_size=25),
    width=some.floats(300, 3000),
    days=some.floats(30, 9000),
    rows=some.integers(1, 6),
)
def test_labels_never_overlap_and_nothing_is_lost(
    found: list[Piece], width: float, days: float, rows: int
) -> None:
    sheet = measures(width, rows)
    span = Span(TODAY.toordinal() - days / 2, TODAY.toordinal() + days / 2)
    placed = arrange(a_ribbon(*found), span, sheet, measure)
    assert not overlaps(placed, sheet.gap)
    lane = placed.lanes[0]
    shown = {p.piece.key for p in lane.pieces} | {p.key for b in lane.bundles for p in b.pieces}
    in_view = {
        piece.key
        for piece in found
        if piece.first.toordinal() <= span.last - 1
        and (piece.last or piece.first).toordinal() >= span.first + 1
    }
    assert in_view <= shown
    assert all(p.end <= width + 8 and p.row < rows for p in lane.pieces)


def test_the_line_of_today_stands_where_the_day_is() -> None:
    placed = arrange(a_ribbon(), years(2025, 2029), measures(1090), measure)
    assert placed.today == pytest.approx(90 + 1000 * 690 / (4 * 365.25), abs=3)
    assert arrange(a_ribbon(), years(2029, 2031), measures(), measure).today is None


def test_a_long_bar_carries_its_label_inside_and_a_short_one_beside() -> None:
    long = a_piece("Hebamme", date(2025, 1, 1), last=date(2028, 1, 1), key="long")
    short = a_piece("Elterncafé Brücke", date(2026, 1, 1), last=date(2026, 4, 1), key="short")
    placed = arrange(a_ribbon(long, short), years(2025, 2029), measures(), measure)
    by_key = {p.piece.key: p for p in placed.lanes[0].pieces}
    assert by_key["long"].inside
    assert not by_key["short"].inside
    assert by_key["short"].text_left > by_key["short"].right


def test_a_bar_too_short_to_be_seen_becomes_a_point() -> None:
    days = a_piece("Besuch", date(2026, 5, 1), last=date(2026, 5, 10))
    mark = arrange(a_ribbon(days), years(2020, 2031), measures(), measure).lanes[0].pieces[0]
    assert mark.point
    assert mark.right - mark.left == 11


def test_a_bar_that_began_before_the_window_keeps_its_label_in_view() -> None:
    bar = a_piece("Hebamme", date(2020, 1, 1), last=date(2027, 1, 1))
    placed = arrange(a_ribbon(bar), years(2026, 2028), measures(), measure)
    assert placed.lanes[0].pieces[0].text_left >= 90


def test_a_label_at_the_right_edge_turns_to_the_left() -> None:
    piece = a_piece("Klassenkonferenz", date(2028, 12, 20))
    placed = arrange(a_ribbon(piece), years(2025, 2029), measures(), measure)
    mark = placed.lanes[0].pieces[0]
    assert mark.text == "Klassenkonferenz"
    assert mark.text_left + measure(mark.text) < mark.left


def test_what_finds_no_room_is_bundled_urgent_things_stay() -> None:
    crowd = [a_piece(f"Sehr lange Beschriftung {n}", key=str(n)) for n in range(9)]
    urgent = a_piece("Heute anrufen", key="urgent", tone=Tone.TODAY)
    placed = arrange(a_ribbon(*crowd, urgent), years(2025, 2029), measures(max_rows=3), measure)
    lane = placed.lanes[0]
    assert lane.pieces[0].row == 0 or "urgent" in {p.piece.key for p in lane.pieces}
    assert "urgent" in {p.piece.key for p in lane.pieces}
    assert [bundle.text for bundle in lane.bundles] == ["+7"]
    assert lane.bundles[0].row == 3


def test_bands_show_full_short_or_no_label_by_room() -> None:
    def label(days: int) -> str:
        band = Band(
            stage="geburt",
            first=TODAY,
            last=TODAY + timedelta(days=days),
            label="Geburt und Wochenbett",
            short="Geb.",
        )
        placed = arrange(a_ribbon(bands=(band,)), years(2026, 2028), measures(), measure)
        return placed.lanes[0].bands[0].text

    assert label(300) == "Geburt und Wochenbett"
    assert label(56) == "Geb."
    assert label(10) == ""


@pytest.mark.parametrize(
    ("days", "text"), [(300, "Schwangerschaft"), (54, "Schwang."), (38, "Schw."), (20, "")]
)
def test_a_long_name_of_a_band_is_shortened_as_by_hand(days: int, text: str) -> None:
    last = TODAY + timedelta(days=days)
    name = "Schwangerschaft"
    band = Band(stage="schwangerschaft", first=TODAY, last=last, label=name, short="Schwanger")
    placed = arrange(a_ribbon(bands=(band,)), years(2026, 2028), measures(), measure)
    assert placed.lanes[0].bands[0].text == text


def test_pointing_finds_pieces_bundles_and_bands() -> None:
    band = Band(
        stage="u3", first=TODAY, last=TODAY + timedelta(days=700), label="unter 3", short="U3"
    )
    sheet = measures(max_rows=1)
    first, second = a_piece("U5", key="a"), a_piece("U6 lang", TODAY, key="b", tone=Tone.LATER)
    placed = arrange(a_ribbon(first, second, bands=(band,)), years(2026, 2028), sheet, measure)
    lane = placed.lanes[0]
    mark, bundle = lane.pieces[0], lane.bundles[0]
    y = lane.bands_bottom + 2
    assert placed.piece_at(mark.left + 1, y, sheet) is first
    assert placed.bundle_at(bundle.start + 1, y + sheet.row, sheet) is bundle
    assert bundle.pieces == (second,)
    assert placed.bundle_at(mark.left + 1, y, sheet) is None
    assert placed.piece_at(mark.end + 300, y, sheet) is None
    assert placed.band_at(lane.bands[0].left + 1, lane.top + 1) is band
    assert placed.band_at(5, lane.top + 1) is None


@pytest.mark.parametrize(
    ("first", "last"), [(2000, 2027), (2020, 2031), (2025, 2028), (2026, 2027)]
)
def test_ticks_keep_clear_of_each_other_and_of_today(first: int, last: int) -> None:
    placed = arrange(a_ribbon(), years(first, last), measures(), measure)
    named = [tick for tick in placed.ticks if tick.text]
    assert len(named) >= 2
    for one, other in pairwise(named):
        assert one.x + measure(one.text) < other.x
    assert placed.today is not None
    for tick in named:
        assert not placed.today - 4 < tick.x < placed.today + measure("heute")


def a_long_ribbon() -> Ribbon:
    band = Band(stage="u3", first=date(2018, 1, 1), last=date(2045, 1, 1), label="alles", short="a")
    return a_ribbon(bands=(band,))


def test_zoom_keeps_the_day_under_the_eye_and_has_limits() -> None:
    ribbon = a_long_ribbon()
    span = overview(ribbon)
    closer = zoomed(span, 2, TODAY, ribbon)
    assert closer.days == pytest.approx(span.days / 2)
    share = (TODAY.toordinal() - span.first) / span.days
    assert (TODAY.toordinal() - closer.first) / closer.days == pytest.approx(share)
    assert zoomed(span, 1000, TODAY, ribbon).days == 90
    assert zoomed(span, 0.001, TODAY, ribbon) == whole(ribbon)


def test_showing_moves_only_as_far_as_needed() -> None:
    ribbon = a_long_ribbon()
    span = overview(ribbon)
    assert showing(span, TODAY, ribbon) == span
    later = showing(span, date(2040, 1, 1), ribbon)
    assert later.holds(date(2040, 1, 1))
    assert later.days == pytest.approx(span.days)


def test_a_family_without_dates_still_has_a_ribbon() -> None:
    ribbon = a_ribbon()
    assert overview(ribbon).holds(TODAY)
    assert arrange(ribbon, overview(ribbon), measures(), measure).height > 0
