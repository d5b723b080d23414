"""What becomes of imported entries of the directory when their import is taken back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol
from uuid import UUID

import msgspec

from lotse.directory.network import Network
from lotse.directory.organisation import Organisation
from lotse.directory.professional import Professional
from lotse.directory.template import TransitionTemplate
from lotse.imports import Fate, Kept, KeptEntry, UndoStep

Entry = Organisation | Network | Professional | TransitionTemplate
KINDS: Mapping[Kept, type[Entry]] = {
    Kept.ORGANISATION: Organisation,
    Kept.NETWORK: Network,
    Kept.PROFESSIONAL: Professional,
    Kept.TEMPLATE: TransitionTemplate,
}
Stored = Mapping[UUID, Entry]


@dataclass(slots=True)
class EntryUndo:
    steps: list[UndoStep] = field(default_factory=list)
    entries: list[KeptEntry] = field(default_factory=list)


class Titled(Protocol):
    @property
    def id(self) -> UUID: ...
    @property
    def name(self) -> str: ...


def kept(what: Kept, before: Titled | None, after: Titled) -> KeptEntry:
    return KeptEntry(
        what=what,
        key=str(after.id),
        name=after.name,
        before="" if before is None else msgspec.json.encode(before).decode(),
        after=msgspec.json.encode(after).decode(),
    )


def entry_of(what: Kept, text: str) -> Entry:
    found: Entry = msgspec.json.decode(text, type=KINDS[what])
    return found


def undo_of_entries(entries: Iterable[KeptEntry], stored: Stored) -> EntryUndo:
    """An entry somebody changed since stays, and so does one that others still point to."""
    undo, wanted = EntryUndo(), list(entries)
    changed = {entry.key for entry in wanted if not _is_as_imported(entry, stored)}
    going = {UUID(e.key) for e in wanted if not e.before and e.key not in changed}
    restored = {
        UUID(e.key): entry_of(e.what, e.before) for e in wanted if e.before and e.key not in changed
    }
    needed = _needed(going, {**stored, **restored})
    for entry in wanted:
        if entry.key in changed:
            undo.steps.append(_step(entry, Fate.LEFT, _why(UUID(entry.key) in stored)))
        elif UUID(entry.key) in needed:
            undo.steps.append(_step(entry, Fate.LEFT, "andere Einträge verweisen darauf"))
        else:
            undo.steps.append(_step(entry, Fate.RESTORED if entry.before else Fate.REMOVED))
            undo.entries.append(entry)
    return undo


def _is_as_imported(entry: KeptEntry, stored: Stored) -> bool:
    return stored.get(UUID(entry.key)) == entry_of(entry.what, entry.after)


def _why(is_there: bool) -> str:
    return "wurde seit dem Import bearbeitet" if is_there else "steht nicht mehr im Verzeichnis"


def _needed(going: set[UUID], left: Stored) -> set[UUID]:
    """Those of `going` that cannot go; what one of them points to cannot either."""
    needed: set[UUID] = set()
    while True:
        pointed_to = {
            target
            for key, entry in left.items()
            if key not in going or key in needed
            for target in _targets(entry)
        }
        if pointed_to & going <= needed:
            return needed
        needed |= pointed_to & going


def _targets(entry: Entry) -> Iterator[UUID]:
    found: list[Any] = []
    if isinstance(entry, Professional):
        found = [entry.organisation_id]
    elif isinstance(entry, Network):
        found = [entry.office_id, entry.merged_into, *(m.organisation_id for m in entry.members)]
    yield from filter(None, found)


def _step(entry: KeptEntry, fate: Fate, details: str = "") -> UndoStep:
    return UndoStep(fate=fate, what=entry.what.value, name=entry.name, details=details)
