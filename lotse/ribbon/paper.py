"""The ribbon as a sheet: days become places, words become as short as their room."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from lotse.ribbon.placed import Measures
from lotse.ribbon.span import Span

Measure = Callable[[str], float]  # width of a text
_VOWELS = "aeiouäöü"


@dataclass(frozen=True, slots=True)
class Paper:
    """Turns days into places on the ribbon."""

    span: Span
    measures: Measures
    measure: Measure

    @property
    def left(self) -> float:
        return self.measures.names

    @property
    def right(self) -> float:
        return self.measures.width

    def x(self, day: date) -> float:
        share = (day.toordinal() - self.span.first) / self.span.days
        return self.left + share * (self.right - self.left)

    def fitted(self, text: str, room: float) -> str:
        """The text, shortened with an ellipsis; empty if not even three signs fit."""
        if self.measure(text) <= room:
            return text
        for length in range(len(text) - 1, 2, -1):
            shorter = text[:length].rstrip() + "…"
            if self.measure(shorter) <= room:
                return shorter
        return ""

    def abbreviated(self, text: str, room: float) -> str:
        """As one shortens by hand, `Schwang.`: before a vowel, at least three signs, or empty."""
        for length in range(len(text) - 1, 2, -1):
            broken = text[length - 1 : length + 1].lower()
            shorter = text[:length] + "."
            good = broken.isalpha() and broken[0] not in _VOWELS and broken[1] in _VOWELS
            if good and self.measure(shorter) <= room:
                return shorter
        return ""
