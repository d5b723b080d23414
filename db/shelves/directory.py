"""Bodies, networks, professionals and patterns of transitions, each by name."""

from collections.abc import Sequence
from uuid import UUID

from db.shelves.ledger import Ledger
from db.shelves.memory import Memory, Recall
from db.shelves.shelf import R, Shelf
from db.tables.directory import NetworkRow, OrganisationRow, ProfessionalRow, TransitionTemplateRow
from lotse.directory.network import Network
from lotse.directory.organisation import Organisation
from lotse.directory.professional import Professional
from lotse.directory.template import TransitionTemplate


class NamedShelf(Shelf[R]):
    def all(self) -> Sequence[R]:
        return tuple(self._where(order=[self._table.c.name]))

    def remove(self, record_id: UUID) -> None:
        self._ledger.remove(self._table, self._table.c.id == record_id)


class KeptShelf(NamedShelf[R]):
    """Every family's page asks for all of it, and hardly anybody writes."""

    def __init__(self, ledger: Ledger, memory: Memory) -> None:
        super().__init__(ledger)
        self._recall = Recall(memory)

    def all(self) -> Sequence[R]:
        return self._recall.once(None, super().all)

    def add_all(self, records: Sequence[R]) -> list[R]:
        self._recall.forget()
        return super().add_all(records)

    def save(self, record: R) -> R:
        self._recall.forget()
        return super().save(record)

    def remove(self, record_id: UUID) -> None:
        self._recall.forget()
        super().remove(record_id)


class OrganisationShelf(KeptShelf[Organisation]):
    row, kind = OrganisationRow, Organisation
    missing = "Diese Einrichtung steht nicht (mehr) im Verzeichnis."


class NetworkShelf(KeptShelf[Network]):
    row, kind = NetworkRow, Network
    missing = "Dieses Netzwerk steht nicht (mehr) im Verzeichnis."


class ProfessionalShelf(KeptShelf[Professional]):
    row, kind = ProfessionalRow, Professional
    missing = "Diese Fachkraft steht nicht (mehr) im Verzeichnis."


class TransitionTemplateShelf(NamedShelf[TransitionTemplate]):
    row, kind = TransitionTemplateRow, TransitionTemplate
    missing = "Diese Vorlage ist nicht (mehr) in der Datei."
