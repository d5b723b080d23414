"""What a family may need: the codes of `data/needs.csv`."""

from dataclasses import dataclass
from enum import StrEnum


class NeedPath(StrEnum):
    OFFER = "offer"
    PROCEDURE = "procedure"  # never suggested; people follow a procedure instead


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    code: str
    label: str  # German
    group: str  # German
    path: NeedPath
    description: str  # German
    age_min_months: int
    age_max_months: int
    reference: str = ""  # number in the needs taxonomy
