"""Forms with a result that is shown while they are filled in, as `rules/screening.toml` says."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from lotse.chain.rules import rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening:
    """Which fields of a form carry its result; `reasons` are fields with the words for them."""

    outcome: str
    urgent: str
    reasons: tuple[tuple[str, str], ...]
    circumstances: Mapping[str, str]  # question -> what its "ja" says about the family


@cache
def screening_of(form_id: str) -> Screening | None:
    """None for a form without such a result."""
    row = rules("screening").get(form_id)
    if row is None:
        return None
    return Screening(
        outcome=row["outcome"],
        urgent=row["urgent"],
        reasons=tuple((reason["field"], reason["words"]) for reason in row["reasons"]),
        circumstances=row["circumstances"],
    )
