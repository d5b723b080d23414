"""What can be read on a printed page."""

from io import BytesIO

from pypdf import PdfReader


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page, line by line."""
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def words_of(pdf: bytes) -> str:
    """All pages in one line, however the lines are broken on paper."""
    return " ".join(" ".join(pages_of(pdf)).split())
