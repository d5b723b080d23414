"""The bundled fonts: which one can draw which sign."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from resources import resource

BODY = "Lotse"
BOLD = "Lotse-Bold"
ARABIC = "Lotse-Arabic"
ARABIC_BOLD = "Lotse-Arabic-Bold"
SYMBOLS = "Lotse-Symbols"
MISSING = "\u25af"  # a visible box for a sign that no bundled font has

_FILES = {
    BODY: "NotoSans-Regular.ttf",
    BOLD: "NotoSans-Bold.ttf",
    ARABIC: "NotoNaskhArabic-Regular.ttf",
    ARABIC_BOLD: "NotoNaskhArabic-Bold.ttf",
    SYMBOLS: "DejaVuSans.ttf",
}


class Run(NamedTuple):
    font: str
    text: str


@cache
def register() -> None:
    """Registers the fonts once per process. Text never makes ReportLab fetch anything."""
    if rl_config.trustedHosts is not None:
        raise RuntimeError("reportlab must not trust any host")
    rl_config.useA85 = 0  # binary streams: smaller files, less work
    for name, file in _FILES.items():
        with resource(f"fonts/{file}").open("rb") as stream:
            pdfmetrics.registerFont(TTFont(name, stream))
    pdfmetrics.registerFontFamily(BODY, BODY, BOLD, BODY, BOLD)
    pdfmetrics.registerFontFamily(ARABIC, ARABIC, ARABIC_BOLD, ARABIC, ARABIC_BOLD)
    pdfmetrics.registerFontFamily(SYMBOLS, SYMBOLS, SYMBOLS, SYMBOLS, SYMBOLS)


@cache
def signs_of(font: str) -> frozenset[int]:
    """Code points the font can draw."""
    register()
    registered = pdfmetrics.getFont(font)
    assert isinstance(registered, TTFont)
    return frozenset(registered.face.charToGlyph)


def runs(text: str, *, bold: bool = False) -> Iterator[Run]:
    """The text cut where the font changes; unknown signs become a visible box."""
    main = BOLD if bold else BODY
    if signs_of(main).issuperset(map(ord, text)):
        yield Run(main, text)
        return
    chain = (main, ARABIC_BOLD if bold else ARABIC, SYMBOLS)
    for font, signs in groupby(text, lambda sign: _font_for(sign, chain)):
        if font is None:
            yield Run(SYMBOLS, MISSING * len(list(signs)))
        else:
            yield Run(font, "".join(signs))


def _font_for(sign: str, chain: tuple[str, ...]) -> str | None:
    code = ord(sign)
    return next((font for font in chain if code in signs_of(font)), None)


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Width in points over all font runs."""
    return sum(pdfmetrics.stringWidth(run.text, run.font, size) for run in runs(text, bold=bold))
