"""An offer that fits some child now or later, before it is put into words."""

from dataclasses import dataclass
from datetime import date

from lotse.matching.prepared import PreparedOffer


@dataclass(frozen=True, slots=True)
class Hit:
    """`opens` pairs child positions with the first day; empty for what fits today."""

    prepared: PreparedOffer
    score: int
    covers: tuple[str, ...]
    children: tuple[int, ...]
    opens: tuple[tuple[int, date], ...] = ()
    together: bool = False

    @property
    def order(self) -> tuple[bool, int, str]:
        """Best first: with a window, then by score, then by id."""
        return not self.prepared.has_window, -self.score, self.prepared.offer.id

    @property
    def starts(self) -> date:
        return min(day for _, day in self.opens)
