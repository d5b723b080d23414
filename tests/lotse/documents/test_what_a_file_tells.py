"""What a PDF tells beside its pages: a title, the program, the language, and nobody's name."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from lotse.documents.drawing.draw import draw
from tests.lotse.documents.hostile import KINDS, content_of

NAMES = ("Yıldız", "Elif", "Emre", "Kowalczyk", "Mila", "Haddad", "Rima", "Adler", "Ölmez")


def drawn(kind: str) -> PdfReader:
    return PdfReader(BytesIO(draw(kind, content_of(kind))))


@pytest.mark.parametrize("kind", KINDS)
def test_no_name_stands_in_what_describes_the_file(kind: str) -> None:
    about = drawn(kind).metadata
    assert about is not None
    told = " ".join(str(value) for value in about.values())

    assert [name for name in NAMES if name in told] == []
    assert about.author == about.creator == "Lotse"
    assert about.title


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_about_time_or_machine_is_told(kind: str) -> None:
    about = drawn(kind).metadata
    assert about is not None

    assert {about.get("/CreationDate"), about.get("/ModDate")} <= {None, "D:20000101000000+00'00'"}
    assert "/Metadata" not in drawn(kind).trailer["/Root"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_says_which_it_is_of_how_many(kind: str) -> None:
    pages = drawn(kind).pages

    for number, page in enumerate(pages, start=1):
        assert f"Seite {number} von {len(pages)}" in page.extract_text()
