"""The shelves of one open transaction."""

from functools import cached_property

from db.shelves.catalogue import OfferShelf
from db.shelves.desk import InstitutionShelf, SettingShelf
from db.shelves.directory import (
    NetworkShelf,
    OrganisationShelf,
    ProfessionalShelf,
    TransitionTemplateShelf,
)
from db.shelves.drafts import DraftShelf
from db.shelves.families import FamilyShelf
from db.shelves.imports import ImportShelf
from db.shelves.ledger import Ledger
from db.shelves.memory import Memory
from db.shelves.papers import (
    AnswersShelf,
    ConsentShelf,
    DocumentShelf,
    ReferralShelf,
    ReminderShelf,
    TransitionShelf,
)
from db.shelves.schools import SchoolShelf


class Memories:
    """Of the shelves that every page reads and hardly anybody writes."""

    def __init__(self) -> None:
        self.offers = Memory()
        self.schools = Memory()
        self.organisations, self.networks, self.professionals = Memory(), Memory(), Memory()


class SqlRecords:
    """The shelves of one open transaction."""

    def __init__(self, ledger: Ledger, memories: Memories) -> None:
        self._ledger = ledger
        self._memories = memories

    @cached_property
    def families(self) -> FamilyShelf:
        return FamilyShelf(self._ledger)

    @cached_property
    def answers(self) -> AnswersShelf:
        return AnswersShelf(self._ledger)

    @cached_property
    def drafts(self) -> DraftShelf:
        return DraftShelf(self._ledger)

    @cached_property
    def consents(self) -> ConsentShelf:
        return ConsentShelf(self._ledger)

    @cached_property
    def referrals(self) -> ReferralShelf:
        return ReferralShelf(self._ledger)

    @cached_property
    def transitions(self) -> TransitionShelf:
        return TransitionShelf(self._ledger)

    @cached_property
    def documents(self) -> DocumentShelf:
        return DocumentShelf(self._ledger)

    @cached_property
    def reminders(self) -> ReminderShelf:
        return ReminderShelf(self._ledger)

    @cached_property
    def institutions(self) -> InstitutionShelf:
        return InstitutionShelf(self._ledger)

    @cached_property
    def offers(self) -> OfferShelf:
        return OfferShelf(self._ledger, self._memories.offers)

    @cached_property
    def schools(self) -> SchoolShelf:
        return SchoolShelf(self._ledger, self._memories.schools)

    @cached_property
    def organisations(self) -> OrganisationShelf:
        return OrganisationShelf(self._ledger, self._memories.organisations)

    @cached_property
    def networks(self) -> NetworkShelf:
        return NetworkShelf(self._ledger, self._memories.networks)

    @cached_property
    def professionals(self) -> ProfessionalShelf:
        return ProfessionalShelf(self._ledger, self._memories.professionals)

    @cached_property
    def templates(self) -> TransitionTemplateShelf:
        return TransitionTemplateShelf(self._ledger)

    @cached_property
    def imports(self) -> ImportShelf:
        return ImportShelf(self._ledger)

    @cached_property
    def settings(self) -> SettingShelf:
        return SettingShelf(self._ledger, self.institutions)
