"""Consent in practice: asked for on paper, signed one by one."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID, uuid4

from lotse.acts.filing import Imprint, keep, made, only
from lotse.acts.signing_in import desk_of
from lotse.acts.transition_steps import consent_given, consent_refused
from lotse.consents.consent import Consent, Party, Signature
from lotse.consents.question import ConsentQuestion, recipient_and_end
from lotse.consents.rules import is_valid, required_signatories
from lotse.dates.months import period_end
from lotse.documents.record import Document, DocumentKind
from lotse.errors import InvalidInput
from lotse.families.family import Family
from lotse.institutions import Desk, Work
from lotse.profiles.kept import profile_of
from lotse.profiles.on_paper import desk_on_paper
from lotse.records import RecordBook
from lotse.wording.consent_form import consent_form_for

# Months a consent lasts unless said otherwise; short where contact is short.
MONTHS = {Work.CLINIC: 6, Work.SOCIAL_WORK: 12, Work.DAY_CARE: 12}


def ask_consent(
    family_id: UUID, question: ConsentQuestion, book: RecordBook, *, today: date, now: datetime
) -> tuple[Consent, Document]:
    """Records the question and prints the form.

    Raises NoConsent if custody is unclear, InvalidInput if the question is not complete.
    """
    desk = desk_of(book)
    with book.transaction() as records:
        family = records.families.get(family_id)
        recipient, valid_until = recipient_and_end(question, family, today)
        signers = required_signatories(family, question.child_ids, today)
        consent = Consent(
            id=uuid4(),
            family_id=family_id,
            child_ids=question.child_ids,
            giver=giver_of(desk),
            recipient=recipient,
            mutual=question.mutual,
            categories=question.categories,
            purpose=question.purpose.strip(),
            signatures=tuple(Signature(person_id=signer.id) for signer in signers),
            valid_from=today,
            valid_until=valid_until,
            form=question.form,
            language=question.language,
            explained_by=question.explained_by.strip(),
        )
        paper = desk_on_paper(desk, profile_of(records))
        document = keep(records, _printed(consent, family, paper, today=today, now=now))
        stored = records.consents.add(replace(consent, document_id=document.id))
    return stored, document


def _printed(
    consent: Consent, family: Family, desk: Desk, *, today: date, now: datetime
) -> Document:
    return made(
        DocumentKind.CONSENT,
        f"Einwilligung: {consent.recipient.name}",
        consent_form_for(consent, family, desk, today=today),
        Imprint(
            family_id=family.id,
            child_id=only(consent.child_ids),
            made_by=desk.author,
            made_at=now,
        ),
    )


def giver_of(desk: Desk) -> Party:
    """The body that holds the data and would pass them on."""
    return Party(
        key=f"institution:{desk.institution.id}",
        name=desk.institution.name,
        contact=desk.phone or desk.institution.main_site.phone,
    )


def default_end(desk: Desk, today: date) -> date:
    """The last day of a consent unless another is agreed on."""
    end: date = period_end(today, MONTHS[desk.work])
    return end


def record_signature(
    consent_id: UUID, person_id: UUID, on: date, book: RecordBook, *, today: date
) -> Consent:
    """One more person has signed. The last one opens the way for a waiting transition.

    Raises InvalidInput for a day that has not come yet.
    """
    if on > today:
        raise InvalidInput(
            "Der Tag der Unterschrift liegt in der Zukunft. Es wurde nichts eingetragen. "
            "Bitte prüfen Sie das Datum."
        )
    with book.transaction() as records:
        consent = records.consents.get(consent_id)
        signed = records.consents.save(
            replace(
                consent,
                signatures=_marked(consent, Signature(person_id=person_id, signed_on=on)),
                valid_from=min(consent.valid_from, on),
            )
        )
        if is_valid(signed, today):
            consent_given(records, signed)
    return signed


def decline_signature(consent_id: UUID, person_id: UUID, book: RecordBook) -> Consent:
    """Somebody does not agree. That has no disadvantage for the family."""
    with book.transaction() as records:
        consent = records.consents.get(consent_id)
        declined = Signature(person_id=person_id, declined=True)
        refused = records.consents.save(replace(consent, signatures=_marked(consent, declined)))
        consent_refused(records, refused)
    return refused


def _marked(consent: Consent, signature: Signature) -> tuple[Signature, ...]:
    if all(old.person_id != signature.person_id for old in consent.signatures):
        raise InvalidInput(
            "Diese Person steht nicht auf der Einwilligung. Es wurde nichts geändert. "
            "Bitte legen Sie eine neue Einwilligung an."
        )
    return tuple(
        signature if old.person_id == signature.person_id else old for old in consent.signatures
    )
