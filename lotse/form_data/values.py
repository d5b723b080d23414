"""Answers of a form by name, as plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lotse.answers import Answers

YES = "ja"


@dataclass(frozen=True, slots=True)
class Values:
    """Answers by name, as plain text or list; a missing answer is empty."""

    answers: Answers

    def text(self, name: str) -> str:
        value = self.answers.get(name)
        return "" if value is None else str(value).strip()

    def yes(self, name: str) -> bool:
        return self.text(name) == YES

    def maybe(self, name: str) -> bool | None:
        """None: not asked, or not clear yet."""
        return {"ja": True, "nein": False}.get(self.text(name))

    def number(self, name: str) -> int | None:
        value = self.text(name)
        return int(float(value)) if value else None

    def day(self, name: str) -> date | None:
        value = self.text(name)
        return date.fromisoformat(value[:10]) if value else None

    def chosen(self, name: str) -> Sequence[str]:
        value = self.answers.get(name) or ()
        return value.split() if isinstance(value, str) else tuple(value)

    def rows(self, name: str) -> Sequence["Values"]:
        return [Values(row) for row in self.answers.get(name) or ()]
