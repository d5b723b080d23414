"""What taking over a package would do, before anything is done."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar, Generic, Protocol, TypeVar
from uuid import UUID

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_parts import Origin
from lotse.directory.network import Network
from lotse.directory.organisation import Organisation
from lotse.directory.professional import Professional
from lotse.directory.template import TransitionTemplate
from lotse.exchange.import_plan import ImportPlan, plan_import
from lotse.exchange.own_work import OwnWork
from lotse.exchange.package import Package


class Given(Protocol):
    """An entry that keeps its id wherever it goes."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> UUID: ...
    @property
    def name(self) -> str: ...
    @property
    def origin(self) -> Origin | None: ...
    @property
    def version(self) -> int: ...


G = TypeVar("G", bound=Given)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryPlan(Generic[G]):
    added: tuple[G, ...] = ()
    changed: tuple[G, ...] = ()  # with the version of the stored one
    unchanged: int = 0  # our own ones among them: a package never overwrites those


@dataclass(frozen=True, slots=True, kw_only=True)
class PackagePlan:
    source: str
    offers: ImportPlan
    organisations: EntryPlan[Organisation]
    networks: EntryPlan[Network]
    professionals: EntryPlan[Professional]
    templates: EntryPlan[TransitionTemplate]

    @property
    def is_allowed(self) -> bool:
        return self.offers.is_allowed

    @property
    def parts(self) -> tuple[tuple[str, int, int, int], ...]:
        """What it is, added, changed, unchanged."""
        offers = self.offers
        rows = [("Angebote", len(offers.added), len(offers.changed), len(offers.unchanged))]
        rows += [
            (words, len(plan.added), len(plan.changed), plan.unchanged)
            for words, plan in (
                ("Einrichtungen", self.organisations),
                ("Netzwerke", self.networks),
                ("Ansprechstellen", self.professionals),
                ("Vorlagen für Übergänge", self.templates),
            )
        ]
        return tuple(rows)

    @property
    def changes(self) -> int:
        return sum(added + changed for _, added, changed, _ in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """What this installation has; `installation` is its name on packages."""

    installation: str
    offers: Sequence[Offer]
    organisations: Sequence[Organisation]
    networks: Sequence[Network]
    professionals: Sequence[Professional]
    templates: Sequence[TransitionTemplate]
    work: OwnWork  # done here in the offers
    taken: Mapping[UUID, Any]  # entries of the directory as packages last brought them


def plan_package(here: Here, package: Package, today: date) -> PackagePlan:
    source, taken = package.about.installation, here.taken
    return PackagePlan(
        source=source,
        offers=plan_import(
            here.offers, package.offers, source, today, own=here.installation, work=here.work
        ),
        organisations=_planned(here.organisations, package.organisations, source, today, taken),
        networks=_planned(here.networks, package.networks, source, today, taken),
        professionals=_planned(here.professionals, package.professionals, source, today, taken),
        templates=_planned(here.templates, package.templates, source, today, taken),
    )


def _planned(
    existing: Iterable[G],
    incoming: Iterable[G],
    source: str,
    today: date,
    taken: Mapping[UUID, Any],
) -> EntryPlan[G]:
    """What somebody changed here stays as long as the package says nothing new."""
    known = {entry.id: entry for entry in existing}
    added, changed, unchanged = [], [], 0
    for given in incoming:
        stored = known.get(given.id)
        entry = given if stored is None else _with_own_note(given, stored)
        origin = _origin(entry, source, today)
        if stored is None:
            added.append(replace(entry, origin=origin, version=0))
        elif (
            stored.origin is None
            or _is_like(entry, stored, stored)
            or (given.id in taken and _is_like(entry, taken[given.id], stored))
        ):
            unchanged += 1
        else:
            changed.append(replace(entry, origin=origin, version=stored.version))
    return EntryPlan(added=tuple(added), changed=tuple(changed), unchanged=unchanged)


def _is_like(entry: G, other: G, stored: G) -> bool:
    """Wherever they come from, and whatever was noted here."""
    here = replace(_with_own_note(other, stored), origin=stored.origin)
    return replace(entry, origin=stored.origin) == here


def _with_own_note(given: G, stored: G) -> G:
    """Notes never travel: those made here stay."""
    if not hasattr(stored, "note"):
        return given
    return replace(given, note=stored.note)


def _origin(entry: Given, source: str, today: date) -> Origin:
    """Who wrote it first stays its origin, however many hands it went through."""
    first = entry.origin
    if first is not None and first.installation:
        return replace(first, imported_on=today)
    return Origin(installation=source, source_id=str(entry.id), imported_on=today)
