"""What the page of a transition shows, and what is still missing before anything leaves."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from lotse.consents.consent import Consent, DataCategory, Party, Signature
from lotse.documents.record import DocumentKind
from lotse.families.family import Custody, Family, Guardianship
from lotse.form_data.names import HANDOVER
from lotse.records import RecordBook
from lotse.transitions.transition import Transition
from lotse.views.child_transition import TransitionView, latest_consent, read_transition
from tests.builders import (
    TODAY,
    a_child,
    a_consent,
    a_document,
    a_draft,
    a_family,
    a_transition,
    form_answers,
)

SCHOOL = Party(key="school:135616", name="Diesterwegschule")
NO_PROTOCOL = "Das Übergabeprotokoll ist noch nicht abgeschlossen."
NO_SCHOOL = "Es ist noch keine Schule aus dem Schulverzeichnis gewählt."
NOT_ASKED = "Die Sorgeberechtigten sind noch nicht um ihre Einwilligung gebeten."


@pytest.fixture
def family(book: RecordBook) -> Family:
    with book.transaction() as records:
        return records.families.add(a_family(children=(a_child("Can"), a_child("Ela"))))


def read(
    book: RecordBook, transition: Transition, *consents: Consent, today: date = TODAY
) -> TransitionView:
    with book.transaction() as records:
        records.transitions.add(transition)
        for consent in consents:
            records.consents.add(consent)
    return read_transition(transition.id, book, today=today)


def to_school(family: Family, **more: object) -> Transition:
    return a_transition(family, to_school_number="135616", to_name="Diesterwegschule", **more)


def test_at_the_beginning_everything_is_missing(book: RecordBook, family: Family) -> None:
    view = read(book, a_transition(family))
    assert view.problems == (NO_PROTOCOL, NO_SCHOOL, NOT_ASKED)
    assert not view.ready
    assert not view.has_draft
    assert view.child == family.children[0]
    assert [(s.name, s.signed_on, s.declined) for s in view.signers] == [
        ("Elif Yıldız", None, False),
        ("Murat Yıldız", None, False),
    ]


def test_unclear_custody_is_to_be_clarified_first(book: RecordBook) -> None:
    family = a_family()
    unclear = Guardianship(
        guardian_id=family.adults[0].person.id,
        child_id=family.children[0].id,
        custody=Custody.UNCLEAR,
    )
    with book.transaction() as records:
        records.families.add(replace(family, guardianships=(unclear,)))
    view = read(book, to_school(family))
    assert view.signers == ()
    assert len(view.problems) == 3
    assert "Can Yıldız" in view.problems[1]
    assert view.problems[-1] == NOT_ASKED


def test_with_protocol_school_and_all_signatures_it_is_ready(
    book: RecordBook, family: Family
) -> None:
    protocol = form_answers(family, form_id=HANDOVER)
    with book.transaction() as records:
        records.answers.add(protocol)
        records.documents.add(a_document(family))
        paper = a_document(
            family, child_id=family.children[0].id, kind=DocumentKind.HANDOVER, title="für die Akte"
        )
        records.documents.add(paper)
        sister = family.children[1].id
        records.documents.add(a_document(family, child_id=sister, kind=DocumentKind.HANDOVER))
    going = to_school(family, answers_id=protocol.id)
    view = read(book, going, a_consent(family, recipient=SCHOOL))
    assert view.ready
    assert view.protocol is not None
    assert view.protocol.id == protocol.id
    assert [document.title for document in view.documents] == ["für die Akte"]
    assert [signer.signed_on for signer in view.signers] == [TODAY, TODAY]
    late = read_transition(going.id, book, today=date(2027, 11, 21))
    assert late.problems == (
        "Die Einwilligung ist am 20.11.2027 abgelaufen. Bitte holen Sie eine neue ein.",
    )


def test_a_no_and_a_missing_signature_are_named(book: RecordBook, family: Family) -> None:
    mother, father = (member.person.id for member in family.adults)
    consent = a_consent(
        family,
        recipient=SCHOOL,
        signatures=(Signature(person_id=mother), Signature(person_id=father, declined=True)),
    )
    view = read(book, to_school(family), consent)
    assert view.problems == (
        NO_PROTOCOL,
        "Es fehlt noch die Unterschrift von: Elif Yıldız. Bitte holen Sie sie ein.",
        "Murat Yıldız hat nicht zugestimmt. Das ist zu respektieren.",
    )
    assert [signer.declined for signer in view.signers] == [False, True]


def test_a_draft_of_this_child_counts_no_other(book: RecordBook, family: Family) -> None:
    first, second = (child.id for child in family.children)
    with book.transaction() as records:
        draft = a_draft(family)
        records.drafts.save(replace(draft, key=replace(draft.key, form_id=HANDOVER)))
    assert read(book, a_transition(family, child_id=first)).has_draft
    assert not read(book, a_transition(family, child_id=second)).has_draft


def test_the_latest_consent_to_this_school_about_this_child(family: Family) -> None:
    going = to_school(family)
    old = a_consent(family, recipient=SCHOOL, valid_from=TODAY - timedelta(days=9))
    new = a_consent(family, recipient=SCHOOL)
    elsewhere = a_consent(family, valid_from=TODAY + timedelta(days=1))
    sister = a_consent(family, recipient=SCHOOL, child_ids=(family.children[1].id,))
    sister = replace(sister, valid_from=TODAY + timedelta(days=1))
    assert latest_consent((old, new, elsewhere, sister), going) == new
    assert latest_consent((elsewhere, sister), going) is None


def test_sections_nobody_allowed_are_kept_back(book: RecordBook, family: Family) -> None:
    transition = to_school(family)
    consent = a_consent(
        family, recipient=SCHOOL, categories=(DataCategory.HANDOVER, DataCategory.HEALTH)
    )

    assert read(book, transition, consent).kept_back == ("Förderung",)
    nobody_asked = a_transition(family, id=uuid4(), child_id=family.children[1].id)
    assert read(book, nobody_asked).kept_back == ("Förderung", "Gesundheit")
