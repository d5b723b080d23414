"""Families, and all that is kept with one of them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

from lotse.answers import Draft, DraftKey, FormAnswers
from lotse.consents.consent import Consent
from lotse.documents.record import Document, DocumentSummary
from lotse.families.family import ChildSummary, Family, FamilySummary
from lotse.families.wanted import EVERY_FAMILY, Shown, WantedFamilies
from lotse.referrals.referral import Referral
from lotse.reminders import Reminder
from lotse.transitions.transition import Transition


class Families(Protocol):
    def add(self, family: Family) -> Family:
        """Stores a new family; returns it with its version. Raises InvalidInput with the problem
        `reference` if its Fallnummer is taken."""

    def get(self, family_id: UUID) -> Family:
        """Raises NotFound."""

    def save(self, family: Family) -> Family:
        """Overwrites; returns it with the raised version. Raises RecordChanged, NotFound."""

    def summaries(
        self, *, limit: int = 200, offset: int = 0, shown: Shown = EVERY_FAMILY
    ) -> Sequence[FamilySummary]:
        """Latest change first."""

    def search(
        self, text: str, *, limit: int = 50, shown: Shown = EVERY_FAMILY
    ) -> Sequence[FamilySummary]:
        """By folded name tokens, reference or date of birth; latest change first."""

    def titles(self, family_ids: Collection[UUID]) -> Mapping[UUID, str]:
        """Only of those that are in the file."""

    def among(self, family_ids: Collection[UUID], shown: Shown) -> Collection[UUID]:
        """Those of them that a list would show."""

    def children_born_between(
        self, first: date, last: date, *, also: Collection[UUID] = ()
    ) -> Sequence[ChildSummary]:
        """Exact birthdays only, oldest first; with those of `also`, whenever they were born."""

    def children_without_birthday(self) -> Sequence[ChildSummary]:
        """Born on a day that is not known, or not yet; by name."""

    def entry_years(self) -> Mapping[UUID, int]:
        """Child -> the summer in which it starts school, for whom that was decided by hand."""

    def for_matching(self, wanted: WantedFamilies) -> Sequence[Family]:
        """Only what matching asks for: no contacts, milestones, strengths, custody, settled needs.
        They cannot be saved. All running ones that may fit `wanted`, by reference."""

    def next_reference(self, year: int) -> str:
        """The next free Fallnummer, `2026-0117`."""

    def count(self, shown: Shown = EVERY_FAMILY) -> int: ...

    def outcomes(self) -> Mapping[tuple[int, str], int]:
        """How many cases that are not taken up again ended in a year with an outcome."""


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

    def by_offer(self) -> Mapping[str, int]:
        """How many there are to each offer that has any."""

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
