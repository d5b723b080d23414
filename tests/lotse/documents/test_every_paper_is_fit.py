"""Every paper of the practice families as it is handed out: whole, numbered, inside its margins."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from unicodedata import category

import pytest
from pypdf import PageObject, PdfReader

from lotse.documents.drawing.fonts import face_for
from lotse.documents.drawing.style import MM
from tests.looks.paper_room import practice_room
from tests.looks.practice_papers import practice_papers
from tests.looks.unusual_papers import unusual_papers

FOOT, HEAD = 20 * MM, 277 * MM  # from below: what stands outside is on every page
LEAST_LINES = 4
# Lists and letters of many pages; one that not even the smallest print keeps on its page.
MAY_END_SHORT = ("offer-list", "letter-three-pages", "family-letter-long")


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, PdfReader]:
    place = tmp_path_factory.mktemp("papers")
    return {name: PdfReader(BytesIO(pdf)) for name, pdf in _all(place)}


def _all(place: Path) -> Iterator[tuple[str, bytes]]:
    with practice_room(place) as room:
        yield from practice_papers(room)
    yield from unusual_papers()


def words_of(page: PageObject) -> list[tuple[str, float, float]]:
    found = []

    def note(text: str, cm: Any, matrix: Any, _font: Any, _size: Any) -> None:
        if text.strip() and cm[1] == 0:  # the slanted watermark is none of them
            found.append((text.strip(), matrix[4] + cm[4], matrix[5] + cm[5]))

    page.extract_text(visitor_text=note)
    return found


def test_every_page_is_numbered(papers: dict[str, PdfReader]) -> None:
    assert len(papers) > 45
    for name, paper in papers.items():
        for number, page in enumerate(paper.pages, start=1):
            assert f"Seite {number} von {len(paper.pages)}" in page.extract_text(), name


def test_nothing_leaves_the_paper_or_its_margins(papers: dict[str, PdfReader]) -> None:
    """Offices punch on the left, printers do not reach the edge."""
    for name, paper in papers.items():
        for page in paper.pages:
            for text, x, y in words_of(page):
                assert 15 * MM <= x <= 201 * MM, (name, text)
                assert 8 * MM <= y <= 291 * MM, (name, text)


def test_every_sign_has_a_glyph(papers: dict[str, PdfReader]) -> None:
    for name, paper in papers.items():
        signs = set("".join(page.extract_text() for page in paper.pages))
        drawn = {sign for sign in signs if category(sign)[0] not in "ZC"}
        assert [sign for sign in drawn if face_for(sign, bold=False) is None] == [], name


def test_no_page_is_all_but_empty(papers: dict[str, PdfReader]) -> None:
    for name, paper in papers.items():
        for page in paper.pages:
            lines = {round(y) for _, _, y in words_of(page) if FOOT < y < HEAD}
            assert len(lines) >= LEAST_LINES or name in MAY_END_SHORT, name


def test_practice_is_marked_on_every_page_of_practice(papers: dict[str, PdfReader]) -> None:
    of_practice = ("consent-one", "family-letter-tr", "handover-copy", "deadline-sheet", "form-")
    for name, paper in papers.items():
        if name.startswith(of_practice):
            assert all("ÜBUNG" in page.extract_text() for page in paper.pages), name
