"""Asking for consent, collecting signatures, taking it back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.consenting import ask_consent, decline_signature, default_end, record_signature
from lotse.acts.revoking import revoke_consent
from lotse.acts.signing_in import desk_of
from lotse.consents.consent import Consent, DataCategory, Party
from lotse.consents.question import ConsentQuestion, askable, usual_purpose, usually_asked
from lotse.consents.rules import is_valid
from lotse.documents.record import Document
from lotse.errors import InvalidInput, NoConsent
from lotse.families.family import Family
from lotse.institutions import DataProtectionLaw, Work
from lotse.referrals.referral import ReferralState
from lotse.transitions.transition import TransitionState
from tests.builders import (
    NOW,
    TODAY,
    a_consent,
    a_desk,
    a_family,
    a_referral,
    a_transition,
    an_institution,
)
from tests.papers import words_of

OFFER = Party(key="offer:ge-01", name="Familienhebamme", contact="0209 456")
SCHOOL = Party(key="school:135616", name="Diesterwegschule")


@pytest.fixture
def family(book: SqlRecordBook) -> Family:
    with book.transaction() as records:
        return records.families.add(a_family())


def asked(
    book: SqlRecordBook, family: Family, recipient: Party = OFFER
) -> tuple[Consent, Document]:
    question = ConsentQuestion(
        child_ids=(family.children[0].id,),
        recipient=recipient,
        categories=(DataCategory.CONTACT, DataCategory.HEALTH),
        purpose="Hebamme für die ersten Wochen",
        valid_until=default_end(desk_of(book), TODAY),
        language="tr",
        explained_by="Frau Aksoy",
    )
    return ask_consent(family.id, question, book, today=TODAY, now=NOW)


def test_the_form_asks_both_parents_and_says_everything(
    book: SqlRecordBook, family: Family
) -> None:
    consent, document = asked(book, family)

    assert [s.signed_on for s in consent.signatures] == [None, None]
    assert consent.document_id == document.id
    assert not is_valid(consent, TODAY)
    text = words_of(document.pdf)
    for part in (
        "Elif Yıldız", "Murat Yıldız", "Can Yıldız, geboren 03.07.2021", "Familienhebamme",
        "Hebamme für die ersten Wochen", "freiwillig", "widerrufen", "20.05.2027", "LDI NRW",
        "Türkisch durch Frau Aksoy",
    ):  # fmt: skip
        assert part in text, part


def test_both_signatures_make_it_valid(book: SqlRecordBook, family: Family) -> None:
    consent, _ = asked(book, family)
    mother, father = (member.person.id for member in family.adults)

    one = record_signature(consent.id, mother, TODAY, book, today=TODAY)
    both = record_signature(consent.id, father, TODAY, book, today=TODAY)

    assert not is_valid(one, TODAY)
    assert is_valid(both, TODAY)
    with book.transaction() as records:
        assert list(records.consents.of_family(family.id)) == [both]


@pytest.mark.parametrize(
    ("work", "until"),
    [
        (Work.CLINIC, date(2027, 5, 20)),
        (Work.SOCIAL_WORK, date(2027, 11, 20)),
    ],
)
def test_how_long_it_lasts_depends_on_the_desk(
    book: SqlRecordBook, family: Family, work: Work, until: date
) -> None:
    book.sign_in(a_desk(work=work))

    assert asked(book, family)[0].valid_until == until


def test_a_church_provider_names_its_own_law(book: SqlRecordBook, family: Family) -> None:
    kita = an_institution(law=DataProtectionLaw.PROTESTANT)
    book.sign_in(a_desk(institution=kita))

    text = words_of(asked(book, family)[1].pdf)

    assert "DSG-EKD" in text
    assert "evangelischen Kirche" in text


def test_everything_that_is_missing_is_said_at_once(book: SqlRecordBook, family: Family) -> None:
    empty = ConsentQuestion(
        child_ids=(), recipient=None, categories=(), purpose=" ", valid_until=None
    )
    with pytest.raises(InvalidInput, match="Es wurde nichts angelegt") as refused:
        ask_consent(family.id, empty, book, today=TODAY, now=NOW)
    assert list(refused.value.problems) == [
        "recipient", "children", "categories", "purpose", "valid_until",
    ]  # fmt: skip

    ended = replace(empty, valid_until=TODAY - timedelta(days=1))
    with pytest.raises(InvalidInput) as late:
        ask_consent(family.id, ended, book, today=TODAY, now=NOW)
    assert "heute oder einen späteren Tag" in late.value.problems["valid_until"]


def test_schools_and_offers_are_asked_about_different_things() -> None:
    assert DataCategory.HANDOVER in askable(SCHOOL)
    assert DataCategory.HANDOVER not in askable(OFFER)
    assert DataCategory.HEALTH in askable(None)
    for recipient in (SCHOOL, OFFER, None):
        assert DataCategory.HEALTH not in usually_asked(recipient)
        assert set(usually_asked(recipient)) <= set(askable(recipient))
    assert usual_purpose(OFFER) == "Vermittlung zu: Familienhebamme"
    assert usual_purpose(SCHOOL) == "Übergabe in die Grundschule"


def test_unclear_custody_is_refused(book: SqlRecordBook, family: Family) -> None:
    with book.transaction() as records:
        records.families.save(replace(family, guardianships=()))
    with pytest.raises(NoConsent):
        asked(book, family)
    with book.transaction() as records:
        assert not records.consents.of_family(family.id)


def test_somebody_who_was_not_asked_cannot_sign(book: SqlRecordBook, family: Family) -> None:
    consent, _ = asked(book, family)

    with pytest.raises(InvalidInput, match="steht nicht auf der Einwilligung"):
        record_signature(consent.id, family.children[0].id, TODAY, book, today=TODAY)


def test_signatures_open_the_way_to_school_and_a_no_closes_it(
    book: SqlRecordBook, family: Family
) -> None:
    going = a_transition(
        family, state=TransitionState.PREPARED, to_school_number="135616", to_name="Diesterweg"
    )
    with book.transaction() as records:
        records.transitions.add(going)
    consent, _ = asked(book, family, SCHOOL)
    mother, father = (member.person.id for member in family.adults)

    def state() -> TransitionState:
        with book.transaction() as records:
            return records.transitions.get(going.id).state

    record_signature(consent.id, mother, TODAY, book, today=TODAY)
    assert state() is TransitionState.PREPARED
    record_signature(consent.id, father, TODAY, book, today=TODAY)
    assert state() is TransitionState.CONSENTED
    decline_signature(consent.id, father, book)
    assert state() is TransitionState.DECLINED


def test_a_consent_for_one_school_moves_no_other_transition(
    book: SqlRecordBook, family: Family
) -> None:
    going = a_transition(family, state=TransitionState.PREPARED, to_school_number="135604")
    with book.transaction() as records:
        records.transitions.add(going)
    consent, _ = asked(book, family, SCHOOL)

    for member in family.adults:
        record_signature(consent.id, member.person.id, TODAY, book, today=TODAY)

    with book.transaction() as records:
        assert records.transitions.get(going.id).state is TransitionState.PREPARED


def test_a_revocation_stops_what_is_open_and_says_whom_to_inform(
    book: SqlRecordBook, family: Family
) -> None:
    consent = a_consent(family)
    referrals = {
        state: a_referral(family, state=state, consent_id=consent.id, reply_code=f"K7-{n}X")
        for n, state in enumerate(ReferralState)
    }
    other = a_referral(family, state=ReferralState.SENT, reply_code="AA-22")
    with book.transaction() as records:
        records.consents.add(consent)
        for referral in (*referrals.values(), other):
            records.referrals.add(referral)

    revocation = revoke_consent(consent.id, "Elif Yıldız", TODAY, book)

    with book.transaction() as records:
        after = {state: records.referrals.get(r.id).state for state, r in referrals.items()}
        untouched = records.referrals.get(other.id).state
    stopped = {ReferralState.PREPARED, ReferralState.SENT, ReferralState.WAITING}
    assert all(after[state] is ReferralState.STOPPED for state in stopped)
    assert all(after[state] is state for state in set(ReferralState) - stopped)
    assert untouched is ReferralState.SENT
    assert revocation.to_inform == ("Familienhebamme",)
    assert len(revocation.stopped) == 3
    assert not is_valid(revocation.consent, TODAY)


def test_a_revocation_before_anything_was_sent_needs_nobody_informed(
    book: SqlRecordBook, family: Family
) -> None:
    consent = a_consent(family)
    with book.transaction() as records:
        records.consents.add(consent)
        records.referrals.add(a_referral(family, consent_id=consent.id))

    assert revoke_consent(consent.id, "Murat Yıldız", TODAY, book).to_inform == ()


def test_a_signature_cannot_be_from_tomorrow(book: SqlRecordBook, family: Family) -> None:
    consent, _ = asked(book, family)
    tomorrow = TODAY + timedelta(days=1)
    with pytest.raises(InvalidInput, match="Zukunft"):
        record_signature(consent.id, consent.signatures[0].person_id, tomorrow, book, today=TODAY)
    with book.transaction() as records:
        assert records.consents.get(consent.id).signatures[0].signed_on is None


def test_a_revocation_says_who_took_the_consent_back(book: SqlRecordBook, family: Family) -> None:
    consent, _ = asked(book, family)
    with pytest.raises(InvalidInput, match="wer widerrufen hat"):
        revoke_consent(consent.id, " ", TODAY, book)
    with book.transaction() as records:
        assert records.consents.get(consent.id).revoked_on is None
