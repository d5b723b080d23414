"""What use cases ask of the record keeper. `db` fulfils it; nothing here knows how."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from lotse.directory.network import Network
from lotse.directory.organisation import Organisation
from lotse.directory.professional import Professional
from lotse.directory.template import TransitionTemplate
from lotse.institutions import Desk
from lotse.shelves.catalogue import Offers, Schools
from lotse.shelves.families import (
    Consents,
    Documents,
    Drafts,
    Families,
    FormShelf,
    Referrals,
    Reminders,
    Transitions,
)
from lotse.shelves.house import Institutions, Named, Settings
from lotse.shelves.imports import Imports


class Records(Protocol):
    """The shelves of one open transaction."""

    @property
    def families(self) -> Families: ...
    @property
    def answers(self) -> FormShelf: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def consents(self) -> Consents: ...
    @property
    def referrals(self) -> Referrals: ...
    @property
    def transitions(self) -> Transitions: ...
    @property
    def documents(self) -> Documents: ...
    @property
    def reminders(self) -> Reminders: ...
    @property
    def institutions(self) -> Institutions: ...
    @property
    def offers(self) -> Offers: ...
    @property
    def schools(self) -> Schools: ...
    @property
    def organisations(self) -> Named[Organisation]: ...
    @property
    def networks(self) -> Named[Network]: ...
    @property
    def professionals(self) -> Named[Professional]: ...
    @property
    def templates(self) -> Named[TransitionTemplate]: ...
    @property
    def imports(self) -> Imports: ...
    @property
    def settings(self) -> Settings: ...


class RecordBook(Protocol):
    """One open, unlocked data file."""

    def transaction(self, *, by: Desk | None = None) -> AbstractContextManager[Records]:
        """Leaving the block commits; an exception rolls everything back. `by` writes, if it is
        another desk than the one signed in."""

    def sign_in(self, desk: Desk) -> None:
        """Author and institution of every record written from now on."""

    @property
    def desk(self) -> Desk | None: ...

    @property
    def warnings(self) -> Sequence[str]:
        """German sentences to show after unlocking, such as "the data are older than last seen"."""

    def verify(self) -> None:
        """Reads and proves the whole file; may take seconds. Raises DamagedFile."""

    def backup(self, target: Path) -> None:
        """A verified encrypted copy, its key file beside it; never overwrites. VaultError."""

    def close(self) -> None: ...
