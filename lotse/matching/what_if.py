"""What other weights would change, tried out on invented situations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lotse.chain.rules import rules
from lotse.dates.months import months_back
from lotse.matching.catalogue_index import Catalogue
from lotse.matching.situation import ChildDates, Situation
from lotse.matching.suggest import suggest
from lotse.matching.weights import Weights

SHOWN = 3
MONTH = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeSituation:
    title: str
    situation: Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderChange:
    """The first offers of one situation by name, best first, with their points."""

    title: str
    before: tuple[tuple[str, int], ...]
    after: tuple[tuple[str, int], ...]

    @property
    def is_changed(self) -> bool:
        """Another order or other offers; points alone do not count."""
        return [name for name, _ in self.before] != [name for name, _ in self.after]


def practice_situations(
    municipality: str, today: date, district: str = ""
) -> tuple[PracticeSituation, ...]:
    """The ten of rules/practice_situations.toml in this place."""
    return tuple(
        PracticeSituation(
            title=row["title"],
            situation=Situation(
                on=today,
                municipality=municipality,
                district=district,
                children=tuple(_child(months, today) for months in row["children"]),
                needs=tuple(row["needs"]),
                languages=tuple(row["languages"]),
                circumstances=tuple(row.get("circumstances", ())),
            ),
        )
        for row in rules("practice_situations")["situation"]
    )


def what_would_change(
    before: Weights,
    after: Weights,
    situations: Iterable[PracticeSituation],
    offers: Catalogue,
    *,
    shown: int = SHOWN,
) -> tuple[OrderChange, ...]:
    """One entry per situation, changed or not."""
    return tuple(
        OrderChange(
            title=one.title,
            before=_first(one.situation, offers, before, shown),
            after=_first(one.situation, offers, after, shown),
        )
        for one in situations
    )


def _first(
    situation: Situation, offers: Catalogue, by: Weights, shown: int
) -> tuple[tuple[str, int], ...]:
    found: Sequence[tuple[str, int]] = [
        (one.name, one.score) for one in suggest(situation, offers, limit=shown, by=by).suggestions
    ]
    return tuple(found)


def _child(months: int, today: date) -> ChildDates:
    if months < 0:
        return ChildDates(due=today - months * MONTH)
    return ChildDates(born=months_back(today, months))
