"""The referral letter measured in its PDF against DIN 5008 form B, in mm from the upper left."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from msgspec.structs import replace
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

from lotse.documents.drawing.draw import draw
from lotse.documents.examples import example
from lotse.documents.letter import LetterContent
from lotse.documents.record import DocumentKind

MM = 72 / 25.4
HEIGHT = 297.0
SLACK = 0.3


def a_letter(**changes: Any) -> LetterContent:
    letter = example(DocumentKind.LETTER)
    assert isinstance(letter, LetterContent)
    return replace(letter, **changes)


def page_of(letter: LetterContent) -> PageObject:
    return PdfReader(BytesIO(draw(DocumentKind.LETTER, letter))).pages[0]


def lines_of(page: PageObject) -> Iterator[tuple[float, float, float]]:
    """Level lines: (left, right, from the top)."""
    start = (0.0, 0.0)
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        if operator == b"m":
            start = (float(operands[0]), float(operands[1]))
        elif operator == b"l" and float(operands[1]) == start[1]:
            yield start[0] / MM, float(operands[0]) / MM, HEIGHT - start[1] / MM


def words_of(page: PageObject) -> list[tuple[str, float, float]]:
    """(text, left, baseline from the top)."""
    found = []

    def note(text: str, _cm: Any, matrix: Any, _font: Any, _size: Any) -> None:
        if text.strip():
            found.append((text.strip(), matrix[4] / MM, HEIGHT - matrix[5] / MM))

    page.extract_text(visitor_text=note)
    return found


def place_of(page: PageObject, text: str) -> tuple[float, float]:
    return next((x, y) for words, x, y in words_of(page) if text in words)


def test_the_sheet_is_a4() -> None:
    box = page_of(a_letter()).mediabox
    assert (float(box.width) / MM, float(box.height) / MM) == pytest.approx((210, 297), abs=0.1)


def test_fold_and_hole_marks_stand_at_the_left_edge() -> None:
    marks = [(y, right) for left, right, y in lines_of(page_of(a_letter())) if left < 5]

    assert sorted(y for y, _ in marks) == pytest.approx([105, 148.5, 210], abs=SLACK)
    assert all(right < 15 for _, right in marks)  # outside the text


def test_sender_and_remark_stand_above_the_address_in_the_window() -> None:
    page = page_of(a_letter())
    return_x, return_y = place_of(page, "Lotsendienst, Beispielweg 12")
    _, mark_y = place_of(page, "Persönlich/Vertraulich")
    _, first_y = place_of(page, "Zentrale Anlaufstelle für Familien")

    assert return_x == pytest.approx(25, abs=SLACK)
    assert 45 < return_y < mark_y < 62.7 < first_y


def test_an_address_of_six_lines_stays_in_the_window() -> None:
    lines = tuple(f"Zeile {number}" for number in range(1, 7))
    page = page_of(a_letter(recipient=lines))
    places = [place_of(page, line) for line in lines]

    assert all(x >= 20 and 62.7 < y < 90 for x, y in places)


def test_nothing_else_shows_in_the_window() -> None:
    """20 to 105 mm from the left, 45 to 90 mm from the top: what the envelope lets be read."""
    letter = a_letter()
    seen = [text for text, x, y in words_of(page_of(letter)) if 20 < x < 105 and 45 < y < 90]

    shown = " ".join(seen)
    for line in (letter.return_line, letter.mark, *letter.recipient):
        assert line in shown
        shown = shown.replace(line, "", 1)
    assert shown.strip() == ""


def test_information_block_and_subject_stand_where_offices_look_for_them() -> None:
    page = page_of(a_letter())

    assert place_of(page, "Unser Zeichen")[0] == pytest.approx(125, abs=SLACK)
    assert 50 < place_of(page, "Unser Zeichen")[1] < 56
    subject_x, subject_y = place_of(page, "Vermittlung zu")
    assert subject_x == pytest.approx(25, abs=SLACK)
    assert 98.5 < subject_y < 105


def test_no_text_leaves_the_margins_or_stands_on_a_fold_mark() -> None:
    for text, x, y in words_of(page_of(a_letter())):
        assert 20 <= x < 200, text
        assert 10 < y < 290, text
