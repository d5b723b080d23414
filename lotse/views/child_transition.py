"""One transition with everything its page shows: child, protocol, who has signed, papers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lotse.answers import FormAnswers
from lotse.consents.consent import Consent, DataCategory
from lotse.consents.rules import problems_of
from lotse.consents.signatories import signatories
from lotse.documents.record import DocumentKind, DocumentSummary
from lotse.families.family import Family
from lotse.families.person import Person
from lotse.families.words import name_of
from lotse.form_data.names import HANDOVER
from lotse.records import RecordBook, Records
from lotse.transitions.transition import Transition

# Sections of the protocol that need a tick of their own, with their short names.
ASKED_APART = {DataCategory.SUPPORT: "Förderung", DataCategory.HEALTH: "Gesundheit"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """One person who has to agree; neither signed nor declined: still to be asked."""

    person_id: UUID
    name: str
    signed_on: date | None = None
    declined: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TransitionView:
    """`problems` say in sentences why nothing may be handed over yet; empty: all is there."""

    transition: Transition
    family: Family
    child: Person
    protocol: FormAnswers | None
    has_draft: bool
    consent: Consent | None
    signers: tuple[Signer, ...]
    problems: tuple[str, ...]
    documents: tuple[DocumentSummary, ...]

    @property
    def ready(self) -> bool:
        return not self.problems

    @property
    def kept_back(self) -> tuple[str, ...]:
        """Sections that stay here, because nobody allowed them to go."""
        covered = self.consent.categories if self.consent else ()
        return tuple(words for category, words in ASKED_APART.items() if category not in covered)


def read_transition(transition_id: UUID, book: RecordBook, *, today: date) -> TransitionView:
    """Raises NotFound."""
    with book.transaction() as records:
        transition = records.transitions.get(transition_id)
        family = records.families.get(transition.family_id)
        consent = latest_consent(records.consents.of_family(family.id), transition)
        protocol = records.answers.get(transition.answers_id) if transition.answers_id else None
        documents = tuple(
            summary
            for summary in records.documents.of_family(family.id)
            if summary.child_id == transition.child_id and summary.kind is DocumentKind.HANDOVER
        )
        has_draft = _has_draft(records, transition)
    return TransitionView(
        transition=transition,
        family=family,
        child=family.person(transition.child_id),
        protocol=protocol,
        has_draft=has_draft,
        consent=consent,
        signers=_signers(family, transition, consent, today),
        problems=tuple(_problems(family, transition, protocol, consent, today)),
        documents=documents,
    )


def latest_consent(consents: Sequence[Consent], transition: Transition) -> Consent | None:
    """The newest one about this child and this school, whether it holds or not."""
    key = f"school:{transition.to_school_number}"
    found = [
        consent
        for consent in consents
        if consent.recipient.key == key and transition.child_id in consent.child_ids
    ]
    return max(found, key=lambda consent: consent.valid_from, default=None)


def _has_draft(records: Records, transition: Transition) -> bool:
    return any(
        draft.key.form_id == HANDOVER and draft.key.child_id == transition.child_id
        for draft in records.drafts.all()
    )


def _signers(
    family: Family, transition: Transition, consent: Consent | None, today: date
) -> tuple[Signer, ...]:
    """Those on the consent; without one those who will have to be asked."""
    if consent is None:
        persons = signatories(family, (transition.child_id,), today).persons
        return tuple(Signer(person_id=person.id, name=person.name) for person in persons)
    return tuple(
        Signer(
            person_id=signature.person_id,
            name=name_of(family, signature.person_id),
            signed_on=signature.signed_on,
            declined=signature.declined,
        )
        for signature in consent.signatures
    )


def _problems(
    family: Family,
    transition: Transition,
    protocol: FormAnswers | None,
    consent: Consent | None,
    today: date,
) -> list[str]:
    problems = []
    if protocol is None:
        problems.append("Das Übergabeprotokoll ist noch nicht abgeschlossen.")
    if not transition.to_school_number:
        problems.append("Es ist noch keine Schule aus dem Schulverzeichnis gewählt.")
    if consent is None:
        problems.extend(signatories(family, (transition.child_id,), today).to_clarify)
        problems.append("Die Sorgeberechtigten sind noch nicht um ihre Einwilligung gebeten.")
        return problems
    return [*problems, *problems_of(consent, today, family)]
