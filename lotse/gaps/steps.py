"""Numbers in steps, so that no comparison of two reports tells a small one.

Every cell of every report shows only the step its number lies in: `unter 6`, `6–9`, `10–14`,
`15–19` … What else a report shows (which rows it names, its shades) is made of these steps alone,
and there are no totals. It is deterministic rounding of every number by itself: Hundepool et al.,
Statistical Disclosure Control (Wiley 2012), chapter 5, on tables of counts. Against differencing
it stands as follows.

Let a cell hold one to four families and let somebody compare its report with any other one: of
other sides, ages or districts, or of the same file with one family more, all of whose needs they
know. Put one more family with this one gap into the cell: it holds at most five and keeps its step.
The other report looks the same too, unless each of its cells that this family may fall into is full
(5, 9, 14 …). Then let a family of the cell lose its gaps there instead: what is full keeps its step
with one less. So one of the two worlds looks the same and has another number in the cell; in one
and the same cell of both reports the second always does. It takes that no step is a single number,
that the first one has room for one family beyond four, and that a cell counts a family once.
"""

from dataclasses import dataclass

from lotse.chain.rules import rules


@dataclass(frozen=True, slots=True, order=True)
class Step:
    """Numbers from `low` to `high`, both inclusive; the first step hides whether there are any."""

    low: int
    high: int

    @property
    def is_shown(self) -> bool:
        return self.low > 0

    @property
    def text(self) -> str:
        return f"{self.low}–{self.high}" if self.is_shown else f"unter {self.high + 1}"


def first_shown() -> int:
    found: int = rules("gaps")["shown"]["first"]
    return found


def step_of(count: int) -> Step:
    width: int = rules("gaps")["shown"]["width"]
    first = first_shown()
    if count < first:
        return Step(0, first - 1)
    low = count - count % width
    return Step(max(low, first), low + width - 1)
