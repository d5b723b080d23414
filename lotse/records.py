"""What use cases ask of the record keeper. `db` fulfils it; nothing here knows how."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import Protocol, TypeVar
from uuid import UUID

from lotse.answers import Draft, DraftKey, FormAnswers
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_history import OfferChange
from lotse.catalogue.school import School
from lotse.consents.consent import Consent
from lotse.directory.network import Network
from lotse.directory.organisation import Organisation
from lotse.directory.professional import Professional
from lotse.directory.template import TransitionTemplate
from lotse.documents.record import Document, DocumentSummary
from lotse.families.family import ChildSummary, Family, FamilySummary
from lotse.families.wanted import WantedFamilies
from lotse.institutions import Desk, Institution
from lotse.referrals.referral import Referral
from lotse.reminders import Reminder
from lotse.transitions.transition import Transition

Entry = TypeVar("Entry")
Made = TypeVar("Made")


class Families(Protocol):
    def add(self, family: Family) -> Family:
        """Stores a new family; returns it with its version. Raises InvalidInput with the problem
        `reference` if its Fallnummer is taken."""

    def get(self, family_id: UUID) -> Family:
        """Raises NotFound."""

    def save(self, family: Family) -> Family:
        """Overwrites; returns it with the raised version. Raises RecordChanged, NotFound."""

    def summaries(self, *, limit: int = 200, offset: int = 0) -> Sequence[FamilySummary]:
        """Latest change first."""

    def search(self, text: str, *, limit: int = 50) -> Sequence[FamilySummary]:
        """By folded name tokens, reference or date of birth; empty text: latest change first."""

    def titles(self, family_ids: Collection[UUID]) -> Mapping[UUID, str]:
        """Only of those that are in the file."""

    def children_born_between(self, first: date, last: date) -> Sequence[ChildSummary]:
        """Exact birthdays only, oldest first."""

    def children_without_birthday(self) -> Sequence[ChildSummary]:
        """Born on a day that is not known, or not yet; by name."""

    def for_matching(self, wanted: WantedFamilies) -> Sequence[Family]:
        """Only what matching asks for: no contacts, milestones, strengths, custody, settled needs.
        They cannot be saved. All of them that may fit `wanted`, by reference."""

    def next_reference(self, year: int) -> str:
        """The next free Fallnummer, `2026-0117`."""

    def count(self) -> int: ...


class FormShelf(Protocol):
    def add(self, answers: FormAnswers) -> FormAnswers: ...

    def get(self, answers_id: UUID) -> FormAnswers: ...

    def of_family(self, family_id: UUID) -> Sequence[FormAnswers]:
        """Latest first."""


class Drafts(Protocol):
    def save(self, draft: Draft) -> None:
        """Replaces the draft of the same key."""

    def all(self) -> Sequence[Draft]:
        """Latest first."""

    def discard(self, key: DraftKey) -> None: ...


class Consents(Protocol):
    def add(self, consent: Consent) -> Consent: ...

    def save(self, consent: Consent) -> Consent: ...

    def get(self, consent_id: UUID) -> Consent: ...

    def of_family(self, family_id: UUID) -> Sequence[Consent]: ...

    def ending_by(self, last: date) -> Sequence[Consent]:
        """Not revoked, ending on or before `last`, soonest first."""


class Referrals(Protocol):
    def add(self, referral: Referral) -> Referral: ...

    def save(self, referral: Referral) -> Referral: ...

    def get(self, referral_id: UUID) -> Referral: ...

    def of_family(self, family_id: UUID) -> Sequence[Referral]: ...

    def of_code(self, reply_code: str) -> Referral | None: ...

    def to_offers(self, offer_ids: Collection[str]) -> Sequence[Referral]:
        """Of all families, oldest first."""

    def open(self) -> Sequence[Referral]:
        """Prepared, sent or waiting; earliest reply date first."""

    def all(self) -> Sequence[Referral]: ...


class Transitions(Protocol):
    def add(self, transition: Transition) -> Transition: ...

    def save(self, transition: Transition) -> Transition: ...

    def get(self, transition_id: UUID) -> Transition: ...

    def of_family(self, family_id: UUID) -> Sequence[Transition]: ...

    def of_entry_year(self, year: int) -> Sequence[Transition]: ...


class Documents(Protocol):
    def add(self, document: Document) -> None: ...

    def get(self, document_id: UUID) -> Document: ...

    def of_family(self, family_id: UUID) -> Sequence[DocumentSummary]:
        """Latest first, without the bytes."""


class Reminders(Protocol):
    def add(self, reminder: Reminder) -> Reminder: ...

    def save(self, reminder: Reminder) -> Reminder: ...

    def get(self, reminder_id: UUID) -> Reminder: ...

    def open_until(self, last: date) -> Sequence[Reminder]: ...

    def of_family(self, family_id: UUID) -> Sequence[Reminder]: ...


class Institutions(Protocol):
    def add(self, institution: Institution) -> Institution: ...

    def save(self, institution: Institution) -> Institution: ...

    def get(self, institution_id: UUID) -> Institution: ...

    def all(self) -> Sequence[Institution]: ...


class Offers(Protocol):
    def all(self) -> Sequence[Offer]:
        """By id. Kept until somebody writes an offer: read it as often as you like."""

    def derived(self, build: Callable[[Sequence[Offer]], Made]) -> Made:
        """What `build`, a class or a function of a module, makes of all offers; kept as they are,
        so never change it."""

    def count(self) -> int: ...

    def get(self, offer_id: str) -> Offer:
        """Raises NotFound."""

    def add(self, offer: Offer) -> Offer:
        """Raises InvalidInput with the problem `id` if its id is taken."""

    def save(self, offer: Offer) -> Offer:
        """Overwrites the version that was read. Raises RecordChanged, NotFound."""

    def remove(self, offer_id: str) -> None:
        """Its history stays. Raises NotFound."""

    def add_all(self, offers: Sequence[Offer]) -> None:
        """Many at once, as an import brings them. Raises InvalidInput as `add`."""

    def save_all(self, offers: Sequence[Offer]) -> None:
        """As `save`; one that was changed elsewhere refuses all."""

    def history(self, offer_id: str) -> Sequence[OfferChange]:
        """Latest first."""

    def replace_all(self, offers: Sequence[Offer]) -> None:
        """A new catalogue; nothing of it is written into the history."""


class Schools(Protocol):
    def all(self) -> Sequence[School]:
        """The directory imported into this file; empty as long as the shipped one holds."""

    def derived(self, build: Callable[[Sequence[School]], Made]) -> Made:
        """As for offers: `derived(directory_of)` is the directory that holds for this file."""

    def replace_all(self, schools: Sequence[School]) -> None: ...


class Named(Protocol[Entry]):
    """A shelf of the directory."""

    def add(self, record: Entry) -> Entry: ...

    def save(self, record: Entry) -> Entry:
        """Overwrites the version that was read. Raises RecordChanged, NotFound."""

    def get(self, record_id: UUID) -> Entry:
        """Raises NotFound."""

    def all(self) -> Sequence[Entry]:
        """By name."""


class Settings(Protocol):
    def get(self, key: str) -> str | None: ...

    def put(self, key: str, value: str) -> None: ...

    def desk(self) -> Desk | None:
        """None until the first start is finished."""

    def save_desk(self, desk: Desk) -> None: ...


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
