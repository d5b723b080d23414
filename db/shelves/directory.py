"""Bodies, networks, professionals and patterns of transitions, each by name."""

from collections.abc import Sequence
from uuid import UUID

from db.shelves.shelf import R, Shelf
from db.tables.directory import NetworkRow, OrganisationRow, ProfessionalRow, TransitionTemplateRow
from lotse.directory.network import Network
from lotse.directory.organisation import Organisation
from lotse.directory.professional import Professional
from lotse.directory.template import TransitionTemplate


class NamedShelf(Shelf[R]):
    def all(self) -> Sequence[R]:
        return self._where(order=[self._table.c.name])

    def remove(self, record_id: UUID) -> None:
        self._ledger.remove(self._table, self._table.c.id == record_id)


class OrganisationShelf(NamedShelf[Organisation]):
    row, kind = OrganisationRow, Organisation
    missing = "Diese Einrichtung steht nicht (mehr) im Verzeichnis."


class NetworkShelf(NamedShelf[Network]):
    row, kind = NetworkRow, Network
    missing = "Dieses Netzwerk steht nicht (mehr) im Verzeichnis."


class ProfessionalShelf(NamedShelf[Professional]):
    row, kind = ProfessionalRow, Professional
    missing = "Diese Fachkraft steht nicht (mehr) im Verzeichnis."


class TransitionTemplateShelf(NamedShelf[TransitionTemplate]):
    row, kind = TransitionTemplateRow, TransitionTemplate
    missing = "Diese Vorlage ist nicht (mehr) in der Datei."
