"""The Übergabeprotokoll on paper: its pages are filled, by words or by lines to write on."""

from collections.abc import Sequence
from unittest import mock

import pytest
from msgspec.structs import replace

from lotse.documents.drawing import handover
from lotse.documents.drawing.marks import Mark, Rule, Words
from lotse.documents.drawing.style import MM, PAGE_HEIGHT
from lotse.documents.examples import example
from lotse.documents.handover import Area, HandoverContent
from lotse.documents.record import DocumentKind

FOOT = PAGE_HEIGHT - 20 * MM


def a_protocol() -> HandoverContent:
    protocol = example(DocumentKind.HANDOVER)
    assert isinstance(protocol, HandoverContent)
    return protocol


def little_written() -> HandoverContent:
    protocol = a_protocol()
    return replace(
        protocol,
        interests="",
        areas=tuple(Area(title=area.title) for area in protocol.areas),
        parents_view="",
        first_weeks="",
        meeting=(),
    )


def much_written() -> HandoverContent:
    text = "Das Kind erzählt gern, fragt nach und hilft anderen. " * 5
    protocol = a_protocol()
    return replace(
        protocol,
        interests=text * 2,
        areas=tuple(replace(area, succeeds=text, helps=text) for area in protocol.areas),
        parents_view=text,
    )


def pages_of(content: HandoverContent) -> Sequence[Sequence[Mark]]:
    with mock.patch.object(handover, "paint") as paint:
        handover.draw_handover(content)
    pages: Sequence[Sequence[Mark]] = paint.call_args.args[0]
    return pages


def end_of(page: Sequence[Mark]) -> float:
    """How far down a page is used, as a share of it."""
    ends = [mark.y for mark in page if isinstance(mark, (Words, Rule)) and mark.y < FOOT]
    return max(ends) / PAGE_HEIGHT


@pytest.mark.parametrize("content", [a_protocol(), little_written(), much_written()])
def test_no_page_is_left_half_empty(content: HandoverContent) -> None:
    pages = pages_of(content)

    assert len(pages) <= 5
    assert [round(end_of(page), 2) for page in pages if end_of(page) < 0.72] == []


def test_lines_to_write_on_need_no_page_of_their_own() -> None:
    assert len(pages_of(little_written())) == len(pages_of(a_protocol())) == 4


def test_a_first_page_that_runs_over_leaves_no_gap_behind_it() -> None:
    long = replace(a_protocol(), interests="Baut gern Dämme. " * 90)
    second = pages_of(long)[1]

    heads = [mark.y for mark in second if isinstance(mark, Words) and mark.kind.size == 11]
    assert min(heads) < PAGE_HEIGHT / 2  # the areas follow at once


def test_whoever_signs_writes_the_day_unless_the_signature_is_known() -> None:
    page = pages_of(a_protocol())[-1]
    words = ["".join(run.text for run in m.line.runs) for m in page if isinstance(m, Words)]

    assert words.count("Datum") == 2  # Kita and school; the parents have agreed already
    assert sum("zugestimmt am" in text for text in words) == 2
