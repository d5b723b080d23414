"""The practice file: about 40 fictional families across the whole chain."""

from datetime import date

import msgspec

import resources
from lotse.catalogue.shipped import shipped_offers
from lotse.institutions import Desk
from lotse.practice.cast import family_of
from lotse.practice.desks import desk_of_row
from lotse.practice.network import add_network
from lotse.practice.papers import (
    answers_of,
    consent_of,
    draft_of,
    referral_of,
    reminder_of,
    transition_of,
)
from lotse.practice.schema import DeskFile, FamilyFile, FamilyRow
from lotse.records import RecordBook, Records

FAMILY_FILES = (
    "families_1_pregnancy_birth",
    "families_2_infant",
    "families_3_day_care",
    "families_4_school_job",
)


def practice_desks() -> dict[str, Desk]:
    """Desks for the three jobs by key; the first is the one to begin with."""
    read = msgspec.toml.decode(resources.text("practice/desks.toml"), type=DeskFile)
    return {row.key: desk_of_row(row, practice=True) for row in read.desk}


def practice_families() -> tuple[FamilyRow, ...]:
    return tuple(
        row
        for name in FAMILY_FILES
        for row in msgspec.toml.decode(
            resources.text(f"practice/{name}.toml"), type=FamilyFile
        ).family
    )


def fill(book: RecordBook, today: date) -> None:
    """Fills an empty file and signs in with the first desk. Same day, same file."""
    desks = practice_desks()
    families = practice_families()
    first = next(iter(desks.values()))
    for key, desk in desks.items():
        book.sign_in(desk)
        with book.transaction() as records:
            if desk == first:
                records.offers.replace_all(shipped_offers())
                records.settings.save_desk(desk)  # keeps its institution too
                add_network(records, today)
            else:
                records.institutions.add(desk.institution)
            for row in families:
                if row.desk == key:
                    _add(records, row, desk, today)
    book.sign_in(first)


def _add(records: Records, row: FamilyRow, desk: Desk, today: date) -> None:
    reference = records.families.next_reference(today.year)
    family = records.families.add(family_of(row, desk, reference, today))
    for filled in row.form:
        records.answers.add(answers_of(row, filled, family, desk, today))
    for draft in row.draft:
        records.drafts.save(draft_of(row, draft, family, desk, today))
    consents = [consent_of(row, asked, desk, today) for asked in row.consent]
    for consent in consents:
        records.consents.add(consent)
    for made in row.referral:
        records.referrals.add(referral_of(row, made, consents, today))
    for transition in row.transition:
        records.transitions.add(transition_of(transition, row, family, desk, today))
    for reminder in row.reminder:
        records.reminders.add(reminder_of(row, reminder, today))
