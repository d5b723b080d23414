"""Runs of glyphs: characters set one by one, joined letters by HarfBuzz, boxes for the rest."""

from functools import cache
from itertools import groupby
from typing import Any, NamedTuple
from unicodedata import category

import uharfbuzz
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr

from lotse.documents.drawing.fonts import Typeface, face_for, typeface

MARKS = ("Mn", "Me", "Cf")


class Run(NamedTuple):
    """Glyphs of one typeface from left to right. `width` in 1/1000 em."""

    face: Typeface
    text: str
    width: float


def runs_of(text: str, bold: bool, *, rtl: bool = False) -> list[Run]:
    """One stretch of one direction. With `rtl` the text is turned into reading order."""
    sans = typeface("sans", bold)
    if not rtl and sans.widths.keys() >= set(text):
        return [Run(sans, text, sum(map(sans.widths.__getitem__, text)))]
    runs = [_run(face, part, bold, rtl) for face, part in _by_face(text, bold)]
    return runs[::-1] if rtl else runs


def _by_face(text: str, bold: bool) -> list[tuple[Typeface | None, str]]:
    faces: list[Typeface | None] = []
    for char in text:
        before = faces[-1] if faces else None
        sticks = before is not None and category(char) in MARKS and char in before.known
        faces.append(before if sticks else face_for(char, bold))
    paired = groupby(zip(faces, text, strict=True), key=lambda pair: pair[0])
    return [(face, "".join(char for _, char in pairs)) for face, pairs in paired]


def _run(face: Typeface | None, text: str, bold: bool, rtl: bool) -> Run:
    if face is None:
        return _boxes(text, bold)
    if not rtl and face.widths.keys() >= set(text):
        return Run(face, text, sum(map(face.widths.__getitem__, text)))
    return _shaped(face, text, rtl)


def _boxes(text: str, bold: bool) -> Run:
    """A visible box per character that no typeface has; copying gives the character itself."""
    sans = typeface("sans", bold)
    advance = sans.face.hmetrics[0][0]
    codes = "".join(sans.code_for(0, char, advance) for char in text)
    return Run(sans, codes, advance * len(text))


def _shaped(face: Typeface, text: str, rtl: bool) -> Run:
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.guess_segment_properties()
    uharfbuzz.shape(_harfbuzz(face), buffer, {"kern": True, "liga": True})
    scale = 1000 / face.face.unitsPerEm
    stands_for = _cluster_texts(text, {info.cluster for info in buffer.glyph_infos})
    codes, data = [], []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        meaning = stands_for.pop(info.cluster, "\u200b")
        own_width = face.face.hmetrics[info.codepoint][0]
        codes.append(face.code_for(info.codepoint, meaning, own_width))
        data.append(
            ShapeData(
                info.cluster,
                place.x_advance * scale,
                0,
                place.x_offset * scale,
                place.y_offset * scale,
                own_width,
            )
        )
    width = sum(datum.x_advance for datum in data)
    glyphs: Any = ShapedStr  # the stubs want one datum; it takes one for each glyph
    return Run(face, glyphs("".join(codes), shapeData=data), width)


def _cluster_texts(text: str, starts: set[int]) -> dict[int, str]:
    ends = [*sorted(starts)[1:], len(text)]
    return {start: text[start:end] for start, end in zip(sorted(starts), ends, strict=True)}


@cache
def _harfbuzz(face: Typeface) -> uharfbuzz.Font:
    return uharfbuzz.Font(face.hbFace)
