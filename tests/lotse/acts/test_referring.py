"""Letters leave the house with consent only, and say only what it covers."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.referring import preview_letter, refer_family, send_referral
from lotse.acts.revoking import revoke_consent
from lotse.consents.consent import DataCategory, Signature
from lotse.documents.record import Document
from lotse.errors import NoConsent
from lotse.families.family import Custody, Family
from lotse.families.member_changes import set_custody, with_person
from lotse.families.person import ContactKind, ContactWay
from lotse.referrals.referral import ReferralState
from lotse.wording.wish import LetterOrder, LetterWish, Urgency
from tests.builders import (
    NOW,
    TODAY,
    a_consent,
    a_desk,
    a_household,
)
from tests.lotse.acts.wanting_help import EVERYTHING, OFFER, allowed, kept_family
from tests.papers import words_of


@pytest.fixture
def family(book: SqlRecordBook) -> Family:
    return kept_family(book)


def wish(family: Family, **more: Any) -> LetterWish:
    plain = LetterWish(child_ids=(family.children[0].id,), needs=("sucht", "entlastung"))
    return replace(plain, **more)


def order(family: Family, **more: Any) -> LetterOrder:
    return LetterOrder(family_id=family.id, offer=OFFER, wish=wish(family, **more))


def referred(book: SqlRecordBook, family: Family, **more: Any) -> Document:
    _, letter = refer_family(order(family, **more), book, today=TODAY, now=NOW)
    return letter


def test_without_consent_there_is_no_letter_and_no_referral(
    book: SqlRecordBook, family: Family
) -> None:
    with pytest.raises(NoConsent, match="noch keine Einwilligung"):
        referred(book, family)

    with book.transaction() as records:
        assert not records.referrals.all()
        assert not records.documents.of_family(family.id)


def test_the_letter_says_what_the_consent_covers(book: SqlRecordBook, family: Family) -> None:
    allowed(book, family)

    text = words_of(referred(book, family, urgency=Urgency.TODAY).pdf)

    for part in (
        "Vermittlung zu: Familienhebamme", "mit Einverständnis von Elif Yıldız und Murat Yıldız",
        "21.11.2026", "Ich brauche Ruhe.", "Oma hilft. Sie singt.", "Sucht und Entlastung",
        "spricht gut Türkisch", "Sprachmittlung", "noch heute", "12.12.2026",
        "bitte keine Nachricht hinterlassen", "Persönlich/Vertraulich", "2026-0117",
    ):  # fmt: skip
        assert part in text, part


def test_no_answer_of_the_screening_is_in_the_letter(book: SqlRecordBook, family: Family) -> None:
    allowed(book, family)

    letter = referred(book, family)

    words = str(letter.content).casefold()
    for secret in ("17", "zeitnah", "punkte", "gespräch anbieten", "alkohol"):
        assert secret not in words.replace("2026-0117", "").replace("0117", ""), secret


@pytest.mark.parametrize(
    ("category", "words"),
    [
        (DataCategory.CONCERN, "Ruhe"),
        (DataCategory.STRENGTHS, "Oma"),
        (DataCategory.LANGUAGE, "Türkisch"),
        (DataCategory.NEEDS, "Entlastung"),
        (DataCategory.HEALTH, "Sucht"),
    ],
)
def test_what_is_not_covered_is_left_out(
    book: SqlRecordBook, family: Family, category: DataCategory, words: str
) -> None:
    allowed(book, family, *(c for c in EVERYTHING if c is not category))

    assert words not in str(referred(book, family).content)


def test_only_those_who_agreed_are_named_and_reached(book: SqlRecordBook, family: Family) -> None:
    mother, father = (member.person for member in family.adults)
    reachable = replace(father, contacts=(ContactWay(kind=ContactKind.PHONE, value="0209 777"),))
    child = family.children[0].id
    alone = set_custody(with_person(family, reachable), child, Custody.SOLE, [mother.id])
    with book.transaction() as records:
        alone = records.families.save(alone)
        records.consents.add(
            a_consent(alone, signatures=(Signature(person_id=mother.id, signed_on=TODAY),))
        )

    draft = preview_letter(order(alone), book, today=TODAY, now=NOW)
    letter = referred(book, alone)

    for content in (str(draft.content), str(letter.content)):
        assert "Elif" in content
        assert "Murat" not in content
        assert "0209 777" not in content


def test_a_secret_address_is_no_way_to_reach_somebody(book: SqlRecordBook, family: Family) -> None:
    allowed(book, family)
    mother = family.adults[0].person
    post = ContactWay(kind=ContactKind.POST, value="Musterstraße 1")
    secret = a_household(id=family.households[0].id, address_confidential=True)
    with book.transaction() as records:
        known = with_person(family, replace(mother, contacts=(*mother.contacts, post)))
        records.families.save(replace(known, households=(secret,)))

    content = str(referred(book, family).content)

    assert "0151 1" in content
    assert "Musterstraße" not in content


def test_contact_is_the_least_a_letter_needs(book: SqlRecordBook, family: Family) -> None:
    allowed(book, family, DataCategory.CONCERN)

    with pytest.raises(NoConsent, match="Name und Kontakt"):
        referred(book, family)


def test_the_window_names_neither_offer_nor_office_unless_wanted(
    book: SqlRecordBook, family: Family
) -> None:
    allowed(book, family)

    neutral = referred(book, family).content
    open_one = referred(book, family, neutral_window=False).content

    assert neutral["return_line"] == "Klinikweg 2 · 45879 Gelsenkirchen"
    assert list(neutral["recipient"]) == [
        "Stadt Gelsenkirchen", "Team Frühe Hilfen", "Gelsenkirchen",
    ]  # fmt: skip
    assert open_one["return_line"].startswith("Klinik am Muster")
    assert "Familienhebamme" in open_one["recipient"]


def test_codes_of_referrals_differ(book: SqlRecordBook, family: Family) -> None:
    allowed(book, family)

    codes = {
        refer_family(order(family), book, today=TODAY, now=NOW)[0].reply_code for _ in range(5)
    }

    assert len(codes) == 5


def test_a_preview_is_a_draft_and_leaves_nothing_behind(
    book: SqlRecordBook, family: Family
) -> None:
    preview = preview_letter(order(family), book, today=TODAY, now=NOW)

    assert preview.draft
    assert preview.content["draft"]
    assert "Sucht" not in str(preview.content)
    assert "ENTWURF" in words_of(preview.pdf)
    allowed(book, family)
    as_printed = preview_letter(order(family), book, today=TODAY, now=NOW)
    assert as_printed.draft
    assert "ENTWURF" not in words_of(as_printed.pdf)
    with book.transaction() as records:
        assert not records.documents.of_family(family.id)
        assert not records.referrals.all()


def test_a_preview_with_consent_shows_what_is_allowed(book: SqlRecordBook, family: Family) -> None:
    allowed(book, family, DataCategory.CONTACT)

    preview = preview_letter(order(family), book, today=TODAY, now=NOW)

    assert "Ruhe" not in str(preview.content)


def test_a_letter_is_sent_only_while_the_consent_holds(book: SqlRecordBook, family: Family) -> None:
    consent = allowed(book, family)
    first, _ = refer_family(order(family), book, today=TODAY, now=NOW)

    sent = send_referral(first.id, TODAY, book)
    assert sent.state is ReferralState.SENT
    assert send_referral(first.id, TODAY, book) == sent

    second, _ = refer_family(order(family), book, today=TODAY, now=NOW)
    with pytest.raises(NoConsent):
        send_referral(second.id, date(2028, 1, 1), book)
    revoke_consent(consent.id, "Elif Yıldız", TODAY, book)
    assert send_referral(second.id, TODAY, book).state is ReferralState.STOPPED


def test_a_narrower_consent_does_not_let_an_older_letter_out(
    book: SqlRecordBook, family: Family
) -> None:
    until = TODAY + timedelta(days=10)
    with book.transaction() as records:
        records.consents.add(a_consent(family, categories=EVERYTHING, valid_until=until))
    letter, _ = refer_family(order(family), book, today=TODAY, now=NOW)
    allowed(book, family, DataCategory.CONTACT)

    with pytest.raises(NoConsent, match="umfasst nicht"):
        send_referral(letter.id, until + timedelta(days=1), book)


def test_the_letter_carries_the_practice_mark(book: SqlRecordBook, family: Family) -> None:
    book.sign_in(a_desk(practice=True))
    allowed(book, family)

    assert referred(book, family).content["practice"]
