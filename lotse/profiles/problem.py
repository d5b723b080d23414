"""What is wrong in a profile, and where."""

from dataclasses import dataclass, field

from lotse.profiles.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    table: str  # name of the sheet
    row: int  # as counted in the file; 0 is the whole sheet
    column: str  # head of the column, empty for the whole row
    sentence: str
    key: str = ""  # of the column

    @property
    def place(self) -> str:
        row = f", Zeile {self.row}" if self.row else ""
        column = f", Spalte „{self.column}“" if self.column else ""
        return f"Blatt „{self.table}“{row}{column}"

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence}"


@dataclass(slots=True)
class Found:
    """The problems of one reading, in the order of the tables."""

    problems: list[Problem] = field(default_factory=list)

    def add(self, table: Table, row: int, key: str, sentence: str) -> None:
        title = next((column.title for column in table.columns if column.key == key), key)
        self.problems.append(
            Problem(table=table.title, row=row, column=title, sentence=sentence, key=key)
        )
