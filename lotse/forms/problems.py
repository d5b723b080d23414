"""What is wrong with a form, in the words of its author's spreadsheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from lotse.errors import LotseError


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """`row` counts as the spreadsheet does, the header is row 1; empty or None: not known."""

    sentence: str
    sheet: str = ""
    row: int | None = None
    column: str = ""

    def __str__(self) -> str:
        places = (
            f"Blatt {self.sheet}" if self.sheet else "",
            f"Zeile {self.row}" if self.row is not None else "",
            f"Spalte {self.column}" if self.column else "",
        )
        where = ", ".join(place for place in places if place)
        return f"{where}: {self.sentence}" if where else self.sentence


class FormRefused(LotseError):
    """A readable form that cannot be used; `problems` names each of them."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        count = "ein Problem" if len(problems) == 1 else f"{len(problems)} Probleme"
        super().__init__(
            f"Das Formular kann so nicht verwendet werden, es hat {count}. Es wurde nichts "
            f"übernommen. Bitte beheben Sie: {' '.join(str(problem) for problem in problems)}"
        )
        self.problems = tuple(problems)
