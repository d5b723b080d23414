"""The bundled typefaces, read once when first needed."""

from functools import cache
from io import BytesIO
from itertools import count
from typing import Any
from unicodedata import category

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from resources import resource

FILES = {
    ("sans", False): "NotoSans-Regular.ttf",
    ("sans", True): "NotoSans-Bold.ttf",
    ("arabic", False): "NotoSansArabic-Regular.ttf",
    ("arabic", True): "NotoSansArabic-Bold.ttf",
    ("symbols", False): "DejaVuSans.ttf",  # signs, Hebrew, Georgian, Armenian; one weight only
}
ORDER = ("sans", "arabic", "symbols")
_FIRST_OWN_CODE = 0xF0000  # private plane: never printed, never taken from a text


class Typeface(TTFont):
    """A font that also draws shaped glyphs, and says in the PDF which text each one stands for.

    `widths` (1/1000 em) holds what can be set character by character, without shaping.
    """

    def __init__(self, name: str, data: bytes) -> None:
        super().__init__(name, BytesIO(data))
        glyphs: dict[int, int] = self.face.charToGlyph
        self.known = frozenset(chr(code) for code in glyphs)
        self.widths: dict[str, float] = {
            char: self.face.charWidths[ord(char)]
            for char in self.known
            if category(char) not in ("Mn", "Me", "Cf") or char == "\u00ad"
        }
        self.widths.setdefault("\u00a0", self.widths[" "])
        self._own_codes: dict[tuple[int, str], int] = {}
        self._own_texts: dict[int, str] = {}
        self._next = count(_FIRST_OWN_CODE)

    def code_for(self, glyph: int, text: str, advance: float) -> str:
        """A code of our own for a glyph that stands for `text`."""
        code = self._own_codes.get((glyph, text))
        if code is None:
            code = self._own_codes[glyph, text] = next(self._next)
            self._own_texts[code] = text
            self.face.charToGlyph[code] = glyph
            self.face.charWidths[code] = advance
        return chr(code)

    def addObjects(self, doc: Any) -> None:  # noqa: N802 (ReportLab's name)
        """Adds the font; then says what its glyphs mean, beyond what a single code can."""
        state = self.state[doc]
        subsets, name = state.subsets, state.internalName
        super().addObjects(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for number, subset in enumerate(subsets):
            base = fonts[f"{name}+{number}"].BaseFont
            doc.idToObject[f"toUnicodeCMap:{base}"].content = self._to_unicode(subset)

    def _to_unicode(self, subset: list[int]) -> str:
        pairs = [
            f"<{place:02X}> <{self._own_texts.get(code, chr(code)).encode('utf-16-be').hex()}>"
            for place, code in enumerate(subset)
            if code
        ]
        return "\n".join(
            (
                "/CIDInit /ProcSet findresource begin",
                "12 dict begin begincmap",
                "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
                "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
                "1 begincodespacerange <00> <FF> endcodespacerange",
                *_chunks(pairs),
                "endcmap CMapName currentdict /CMap defineresource pop end end",
            )
        )


def _chunks(pairs: list[str]) -> list[str]:
    """At most a hundred pairs in one block, as the format demands."""
    blocks = (pairs[start : start + 100] for start in range(0, len(pairs), 100))
    return [f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks]


def typeface(family: str, bold: bool = False) -> Typeface:
    """Reads the file on first use; a family without a bold weight gives its only one."""
    return _read(FILES.get((family, bold)) or FILES[family, False])


@cache
def _read(file: str) -> Typeface:
    face = Typeface(f"Lotse-{file.removesuffix('.ttf')}", resource(f"fonts/{file}").read_bytes())
    pdfmetrics.registerFont(face)
    return face


def face_for(char: str, bold: bool) -> Typeface | None:
    """The first typeface that has the character; None draws the box for a missing glyph."""
    for family in ORDER:
        face = typeface(family, bold)
        if char in face.known:
            return face
    return None
