"""What must hold beside area, need and window: houses, circumstances, other offers, an end."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from lotse.dates.written import german
from lotse.matching.family_view import FamilyView
from lotse.matching.prepared import PreparedOffer


@dataclass(frozen=True)
class Conditions:
    """Of one family among the offers of one catalogue."""

    view: FamilyView
    by_id: Mapping[str, PreparedOffer]

    @cached_property
    def _aside(self) -> frozenset[str]:
        return frozenset(self.view.situation.put_aside)

    @cached_property
    def _running(self) -> frozenset[str]:
        """An offer whose age no child of the family has any more is over."""
        return frozenset(one for one in self.view.situation.running if not self._is_outgrown(one))

    def _is_outgrown(self, offer_id: str) -> bool:
        known = self.by_id.get(offer_id)
        children = self.view.children
        return known is not None and not any(one.fit(known.window).today for one in children)

    @cached_property
    def _shut_by_others(self) -> dict[str, str]:
        """Offer -> the running offer that excludes it."""
        running = (self.by_id[one] for one in sorted(self._running) if one in self.by_id)
        return {shut: one.offer.name for one in running for shut in one.offer.excludes}

    @cached_property
    def all_open(self) -> bool:
        """Whether an offer without conditions of its own is never shut out."""
        return not (self._aside or self._shut_by_others)

    def hold(self, prepared: PreparedOffer) -> bool:
        return (
            prepared.offer.id not in self._aside
            and not self.view.is_excluded(prepared.offer)
            and not (prepared.only_houses and not self.view.children_at(prepared.only_houses))
            and not self._has_ended(prepared)
            and not self.shut_by(prepared)
            and not self.comes_after(prepared)
        )

    def shut_by(self, prepared: PreparedOffer) -> tuple[str, ...]:
        """Names of running offers that do not go together with this one."""
        own = self._running.intersection(prepared.offer.excludes)
        names = [self._name(one) for one in prepared.offer.excludes if one in own]
        other = self._shut_by_others.get(prepared.offer.id)
        return tuple(dict.fromkeys([*names, other] if other else names))

    def comes_after(self, prepared: PreparedOffer) -> tuple[str, ...]:
        """Names of offers that come before and that the family has not been to."""
        attended = self.view.situation.attended
        return tuple(self._name(one) for one in prepared.offer.requires if one not in attended)

    def children(self, prepared: PreparedOffer) -> Collection[int]:
        """Those whom the offer is for, whatever their age."""
        if prepared.only_houses:
            return self.view.children_at(prepared.only_houses)
        return range(len(self.view.children))

    def said(self, prepared: PreparedOffer, *, without_requirements: bool = False) -> list[str]:
        """Sentences about the conditions that do not hold; circumstances are said elsewhere."""
        found = []
        if prepared.offer.id in self._aside:
            found.append("Haben Sie für diese Familie beiseitegelegt („Trifft nicht zu“).")
        if prepared.only_houses and not self.view.children_at(prepared.only_houses):
            found.append(f"Ist nur für Kinder von {house_names(prepared)} und ihre Familien.")
        if self._has_ended(prepared) and prepared.offer.valid_until:
            found.append(f"Ist am {german(prepared.offer.valid_until)} ausgelaufen.")
        found += [
            f"Geht nicht zusammen mit „{name}“, das schon läuft." for name in self.shut_by(prepared)
        ]
        if not without_requirements:
            found += [f"Erst nach „{name}“." for name in self.comes_after(prepared)]
        return found

    def _has_ended(self, prepared: PreparedOffer) -> bool:
        until = prepared.offer.valid_until
        return until is not None and until < self.view.situation.on

    def _name(self, offer_id: str) -> str:
        known = self.by_id.get(offer_id)
        return known.offer.name if known else offer_id


def house_names(prepared: PreparedOffer) -> str:
    """As the offer names its houses; a school by its number if it says no name."""
    named = [one.name or f"Schule {one.school_number}" for one in prepared.offer.institutions] or [
        site.institution or site.name for site in prepared.offer.locations
    ]
    return ", ".join(f"„{name}“" for name in dict.fromkeys(named) if name)
