"""Offers and schools."""

from collections.abc import Callable, Collection, Sequence
from typing import Protocol, TypeVar
from uuid import UUID

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_history import OfferChange
from lotse.catalogue.school import School

Made = TypeVar("Made")


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

    def add_all(self, offers: Sequence[Offer], *, import_id: UUID | None = None) -> None:
        """Many at once, as an import brings them. Raises InvalidInput as `add`."""

    def save_all(self, offers: Sequence[Offer], *, import_id: UUID | None = None) -> None:
        """As `save`; one that was changed elsewhere refuses all."""

    def remove_all(self, offer_ids: Sequence[str], *, import_id: UUID | None = None) -> None:
        """Their history stays."""

    def history(self, offer_id: str) -> Sequence[OfferChange]:
        """Latest first."""

    def worked_on(self) -> Sequence[OfferChange]:
        """The whole history of the offers somebody changed by hand, the first change first."""

    def changes_of_import(self, import_id: UUID) -> Sequence[OfferChange]:
        """What it did to each offer, by id."""

    def changed_since_import(self, import_id: UUID) -> Collection[str]:
        """Ids of those of its offers that were written again; what later imports did and was
        taken back does not count."""

    def replace_all(self, offers: Sequence[Offer]) -> None:
        """A new catalogue; nothing of it is written into the history."""


class Schools(Protocol):
    def all(self) -> Sequence[School]:
        """The directory imported into this file; empty as long as the shipped one holds."""

    def derived(self, build: Callable[[Sequence[School]], Made]) -> Made:
        """As for offers: `derived(directory_of)` is the directory that holds for this file."""

    def replace_all(self, schools: Sequence[School]) -> None: ...
