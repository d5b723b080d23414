"""Everything on record about one family, read in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from lotse.answers import FormAnswers
from lotse.consents.consent import Consent
from lotse.directory.directory import Directory
from lotse.documents.record import DocumentSummary
from lotse.families.family import Family
from lotse.profiles.kept import profile_of
from lotse.profiles.profile import Profile
from lotse.profiles.shipped import neutral_profile
from lotse.records import RecordBook
from lotse.referrals.referral import Referral
from lotse.reminders import Reminder
from lotse.responsible.contact import ResponsibleContact
from lotse.responsible.of_family import SchoolNumbers, contacts_of, school_numbers
from lotse.responsible.read import directory_of
from lotse.transitions.transition import Transition


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyFile:
    family: Family
    answers: Sequence[FormAnswers] = ()
    consents: Sequence[Consent] = ()
    referrals: Sequence[Referral] = ()
    transitions: Sequence[Transition] = ()
    documents: Sequence[DocumentSummary] = ()
    reminders: Sequence[Reminder] = ()
    profile: Profile = field(default_factory=neutral_profile)
    directory: Directory = field(default_factory=Directory)
    school_numbers: SchoolNumbers = field(default_factory=dict)

    def contacts(self, on: date) -> tuple[ResponsibleContact, ...]:
        """Who answers for the family that day: by school and Kita, then by district."""
        return contacts_of(self.family, self.directory, self.profile, self.school_numbers, on)


def read_family_file(family_id: UUID, book: RecordBook) -> FamilyFile:
    """Raises NotFound."""
    with book.transaction() as records:
        return FamilyFile(
            family=records.families.get(family_id),
            answers=tuple(records.answers.of_family(family_id)),
            consents=tuple(records.consents.of_family(family_id)),
            referrals=tuple(records.referrals.of_family(family_id)),
            transitions=tuple(records.transitions.of_family(family_id)),
            documents=tuple(records.documents.of_family(family_id)),
            reminders=tuple(records.reminders.of_family(family_id)),
            profile=profile_of(records),
            directory=directory_of(records),
            school_numbers=school_numbers(records),
        )
