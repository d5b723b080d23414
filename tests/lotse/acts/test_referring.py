"""Letters leave the house with consent only, and say only what it covers."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from db.record_book import SqlRecordBook
from lotse.acts.consenting import revoke_consent
from lotse.acts.referring import (
    preview_letter,
    record_reply,
    refer_family,
    send_referral,
    write_family_letter,
)
from lotse.consents.consent import Consent, DataCategory, Signature
from lotse.documents.record import Document, DocumentKind
from lotse.errors import InvalidInput, NoConsent
from lotse.families.changes import add_needs, add_strengths, set_custody, with_person
from lotse.families.family import Custody, Family, Member, Role
from lotse.families.person import ContactKind, ContactWay, SpokenLanguage
from lotse.referrals.referral import ReferralState
from lotse.wording.texts import text_blocks
from lotse.wording.wish import LetterWish, Urgency
from resources import resource
from tests.builders import (
    NOW,
    TODAY,
    a_consent,
    a_desk,
    a_family,
    a_household,
    a_person,
    a_referral,
    an_offer,
    form_answers,
)

OFFER = an_offer(provider="Stadt Gelsenkirchen, Team Frühe Hilfen")
EVERYTHING = tuple(DataCategory)


@pytest.fixture
def family(book: SqlRecordBook) -> Family:
    mother = a_person(
        languages=(SpokenLanguage(code="tr"),),
        interpreter_needed=True,
        contacts=(
            ContactWay(kind=ContactKind.MOBILE, value="0151 1", message_allowed=False),
            ContactWay(kind=ContactKind.POST, value=""),
        ),
    )
    family = a_family(mother=mother, concern="„Ich brauche Ruhe.“")
    family = add_needs(family, ["sucht", "entlastung"], today=TODAY, source="Basisbogen")
    family = add_strengths(family, ["Oma hilft", "Sie singt."], today=TODAY, source="Basisbogen")
    with book.transaction() as records:
        records.offers.replace_all([OFFER])
        records.answers.add(
            form_answers(family, answers={"i12": "ja", "punkte": "17"}, outcome="zeitnah heute")
        )
        return records.families.add(family)


def allowed(book: SqlRecordBook, family: Family, *categories: DataCategory) -> Consent:
    with book.transaction() as records:
        return records.consents.add(a_consent(family, categories=categories or EVERYTHING))


def wish(family: Family, **more: Any) -> LetterWish:
    plain = LetterWish(child_ids=(family.children[0].id,), needs=("sucht", "entlastung"))
    return replace(plain, **more)


def referred(book: SqlRecordBook, family: Family, **more: Any) -> Document:
    _, letter = refer_family(family.id, OFFER, wish(family, **more), book, today=TODAY, now=NOW)
    return letter


def text_of(document: Document) -> str:
    pages = PdfReader(BytesIO(document.pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


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

    text = text_of(referred(book, family, urgency=Urgency.TODAY))

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

    draft = preview_letter(alone.id, OFFER, wish(alone), book, today=TODAY, now=NOW)
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
        refer_family(family.id, OFFER, wish(family), book, today=TODAY, now=NOW)[0].reply_code
        for _ in range(5)
    }

    assert len(codes) == 5


def test_a_preview_is_a_draft_and_leaves_nothing_behind(
    book: SqlRecordBook, family: Family
) -> None:
    preview = preview_letter(family.id, OFFER, wish(family), book, today=TODAY, now=NOW)

    assert preview.draft
    assert preview.content["draft"]
    assert "Sucht" not in str(preview.content)
    assert "ENTWURF" in text_of(preview)
    with book.transaction() as records:
        assert not records.documents.of_family(family.id)
        assert not records.referrals.all()


def test_a_preview_with_consent_shows_what_is_allowed(book: SqlRecordBook, family: Family) -> None:
    allowed(book, family, DataCategory.CONTACT)

    preview = preview_letter(family.id, OFFER, wish(family), book, today=TODAY, now=NOW)

    assert "Ruhe" not in str(preview.content)


def test_a_letter_is_sent_only_while_the_consent_holds(book: SqlRecordBook, family: Family) -> None:
    consent = allowed(book, family)
    first, _ = refer_family(family.id, OFFER, wish(family), book, today=TODAY, now=NOW)

    sent = send_referral(first.id, TODAY, book)
    assert sent.state is ReferralState.SENT
    assert send_referral(first.id, TODAY, book) == sent

    second, _ = refer_family(family.id, OFFER, wish(family), book, today=TODAY, now=NOW)
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
    letter, _ = refer_family(family.id, OFFER, wish(family), book, today=TODAY, now=NOW)
    allowed(book, family, DataCategory.CONTACT)

    with pytest.raises(NoConsent, match="umfasst nicht"):
        send_referral(letter.id, until + timedelta(days=1), book)


def test_replies_are_recorded_but_not_for_a_stopped_referral(
    book: SqlRecordBook, family: Family
) -> None:
    sent = a_referral(family, state=ReferralState.SENT, note="Erster Anruf.")
    stopped = a_referral(family, state=ReferralState.STOPPED, reply_code="AA-22")
    with book.transaction() as records:
        records.referrals.add(sent)
        records.referrals.add(stopped)

    arrived = record_reply(sent.id, ReferralState.ARRIVED, TODAY, book, note="Frau K. war da.")

    assert arrived.state is ReferralState.ARRIVED
    assert arrived.note == "Erster Anruf.\n21.11.2026: Frau K. war da."
    with pytest.raises(InvalidInput, match="gestoppt"):
        record_reply(stopped.id, ReferralState.ARRIVED, TODAY, book)
    with pytest.raises(InvalidInput, match="keine Rückmeldung"):
        record_reply(sent.id, ReferralState.PREPARED, TODAY, book)


def test_the_family_letter_speaks_german_and_the_language_of_the_family(
    book: SqlRecordBook, family: Family
) -> None:
    letter = write_family_letter(
        family.id, OFFER, (family.children[0].id,), book, today=TODAY, now=NOW
    )

    german, turkish = letter.content["blocks"]
    assert letter.kind is DocumentKind.FAMILY_LETTER
    assert (german["language"], turkish["language"]) == ("de", "tr")
    assert german["salutation"] == "Guten Tag Elif Yıldız und Murat Yıldız,"
    assert turkish["salutation"] == "Merhaba Elif Yıldız, Murat Yıldız,"
    assert "Entwurf" in turkish["notice"]
    assert "nichts über Sie gesagt" in " ".join(german["paragraphs"])
    assert "Musterstraße 1" in letter.content["recipient"]
    assert "Sizin için" in text_of(letter)


def test_the_family_letter_can_be_seen_before_it_is_kept(
    book: SqlRecordBook, family: Family
) -> None:
    seen = write_family_letter(
        family.id, OFFER, (), book, today=TODAY, now=NOW, language="ar", draft=True
    )

    assert [block["language"] for block in seen.content["blocks"]] == ["de", "ar"]
    with book.transaction() as records:
        assert not records.documents.of_family(family.id)


def test_every_language_has_all_blocks_and_says_whether_it_was_reviewed() -> None:
    german = text_blocks("de")
    assert german is not None
    files = [file.name for file in resource("texts").iterdir()]
    languages = {name.removesuffix(".toml") for name in files if name.endswith(".toml")}
    assert languages == {"de", "tr", "ar", "uk", "ru", "ro", "bg", "pl", "en", "fr"}
    for code in languages:
        blocks = text_blocks(code)
        assert blocks is not None
        assert blocks.language == code
        assert blocks.family_letter.keys() == german.family_letter.keys()
        assert all(blocks.family_letter.values())
        assert "{offer}" in blocks.family_letter["subject"]
        assert "{name}" in blocks.family_letter["greeting"]
        assert "{phone}" in blocks.family_letter["questions"]
        assert not blocks.is_reviewed
        assert (blocks.direction == "rtl") is (code == "ar")


def test_the_family_letter_says_what_the_catalogue_knows(
    book: SqlRecordBook, family: Family
) -> None:
    rich = an_offer(
        description="Hebamme kommt nach Hause.", phone="0209 456", cost="kostenfrei",
        frequency="wöchentlich", languages=("de", "tr"), districts=("Schalke",), sites="Rathaus",
    )  # fmt: skip

    letter = write_family_letter(family.id, rich, (), book, today=TODAY, now=NOW)

    german, turkish = (
        {f["label"]: f["value"] for f in b["facts"]} for b in letter.content["blocks"]
    )
    assert german["Was ist das?"] == "Hebamme kommt nach Hause."
    assert german["Was kostet das?"] == "Es kostet nichts."
    assert german["Wann ist das?"].startswith("wöchentlich. ")
    assert german["Welche Sprachen?"] == "Deutsch, Türkisch"
    assert german["Wo ist das?"] == "Rathaus"
    assert turkish["Telefon"] == "0209 456"
    assert "Hebamme" not in str(turkish)


def test_an_offer_for_some_districts_names_them(book: SqlRecordBook, family: Family) -> None:
    near = an_offer(districts=("Schalke", "Horst"))

    letter = write_family_letter(family.id, near, (), book, today=TODAY, now=NOW)

    facts = {f["label"]: f["value"] for f in letter.content["blocks"][0]["facts"]}
    assert facts["Wo ist das?"] == "Gelsenkirchen, Schalke, Horst"


def test_with_consent_the_family_is_told_that_data_were_passed_on(
    book: SqlRecordBook, family: Family
) -> None:
    allowed(book, family)

    letter = write_family_letter(
        family.id, OFFER, (family.children[0].id,), book, today=TODAY, now=NOW
    )

    assert "Erlaubnis gegeben" in " ".join(letter.content["blocks"][0]["paragraphs"])


@pytest.mark.parametrize("language", ["de", "ig", "../de"])
def test_a_language_without_blocks_falls_back_to_plain_german(
    book: SqlRecordBook, family: Family, language: str
) -> None:
    letter = write_family_letter(
        family.id, OFFER, (), book, today=TODAY, now=NOW, language=language
    )

    assert [block["language"] for block in letter.content["blocks"]] == ["de"]


def test_the_family_letter_greets_parents_or_the_family_never_a_grandparent(
    book: SqlRecordBook, family: Family
) -> None:
    parents = {member.person.id for member in family.adults}
    hatice = Member(person=a_person("Hatice"), role=Role.GRANDPARENT)
    with book.transaction() as records:
        stored = records.families.save(replace(family, members=(hatice, *family.members)))

    letter = write_family_letter(family.id, OFFER, (), book, today=TODAY, now=NOW)

    assert letter.content["recipient"][0] == "Elif Yıldız und Murat Yıldız"
    without = replace(
        stored,
        members=tuple(m for m in stored.members if m.person.id not in parents),
        memberships=(),
        guardianships=(),
    )
    with book.transaction() as records:
        records.families.save(without)

    neutral = write_family_letter(family.id, OFFER, (), book, today=TODAY, now=NOW)

    assert neutral.content["recipient"][0] == "Familie Yıldız"
    assert neutral.content["blocks"][0]["salutation"] == "Guten Tag Familie Yıldız,"


def test_a_secret_address_is_on_no_letter(book: SqlRecordBook, family: Family) -> None:
    secret = a_household(id=family.households[0].id, address_confidential=True)
    with book.transaction() as records:
        records.families.save(replace(family, households=(secret,)))

    letter = write_family_letter(family.id, OFFER, (), book, today=TODAY, now=NOW)

    assert "Musterstraße" not in str(letter.content)


def test_the_letter_carries_the_practice_mark(book: SqlRecordBook, family: Family) -> None:
    book.sign_in(a_desk(practice=True))
    allowed(book, family)

    assert referred(book, family).content["practice"]
