"""What a family takes home about an offer."""

from dataclasses import replace

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.family_letters import preview_family_letter, write_family_letter
from lotse.catalogue.offer import Offer
from lotse.documents.record import Document, DocumentKind
from lotse.families.family import Family, Member, Role
from lotse.wording.texts import text_blocks
from lotse.wording.wish import LetterOrder, LetterWish
from resources import resource
from tests.builders import NOW, TODAY, a_household, a_person, an_offer
from tests.lotse.acts.wanting_help import OFFER, allowed, kept_family
from tests.papers import words_of


@pytest.fixture
def family(book: SqlRecordBook) -> Family:
    return kept_family(book)


def written(
    book: SqlRecordBook, family: Family, offer: Offer = OFFER, *, language: str = ""
) -> Document:
    wish = LetterWish(child_ids=(family.children[0].id,), language=language)
    return write_family_letter(
        LetterOrder(family_id=family.id, offer=offer, wish=wish), book, today=TODAY, now=NOW
    )


def test_the_family_letter_speaks_german_and_the_language_of_the_family(
    book: SqlRecordBook, family: Family
) -> None:
    letter = written(book, family)

    german, turkish = letter.content["blocks"]
    assert letter.kind is DocumentKind.FAMILY_LETTER
    assert (german["language"], turkish["language"]) == ("de", "tr")
    assert german["salutation"] == "Guten Tag Elif Yıldız und Murat Yıldız,"
    assert turkish["salutation"] == "Merhaba Elif Yıldız, Murat Yıldız,"
    assert "Entwurf" in turkish["notice"]
    assert "nichts über Sie gesagt" in " ".join(german["paragraphs"])
    assert "Musterstraße 1" in letter.content["recipient"]
    assert "Sizin için" in words_of(letter.pdf)


def test_the_family_letter_can_be_seen_before_it_is_kept(
    book: SqlRecordBook, family: Family
) -> None:
    seen = preview_family_letter(
        LetterOrder(family_id=family.id, offer=OFFER, wish=LetterWish(child_ids=(), language="ar")),
        book,
        today=TODAY,
        now=NOW,
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

    letter = written(book, family, rich)

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

    letter = written(book, family, near)

    facts = {f["label"]: f["value"] for f in letter.content["blocks"][0]["facts"]}
    assert facts["Wo ist das?"] == "Gelsenkirchen, Schalke, Horst"


def test_with_consent_the_family_is_told_that_data_were_passed_on(
    book: SqlRecordBook, family: Family
) -> None:
    allowed(book, family)

    letter = written(book, family)

    assert "Erlaubnis gegeben" in " ".join(letter.content["blocks"][0]["paragraphs"])


@pytest.mark.parametrize("language", ["de", "ig", "../de"])
def test_a_language_without_blocks_falls_back_to_plain_german(
    book: SqlRecordBook, family: Family, language: str
) -> None:
    letter = written(book, family, language=language)

    assert [block["language"] for block in letter.content["blocks"]] == ["de"]


def test_the_family_letter_greets_parents_or_the_family_never_a_grandparent(
    book: SqlRecordBook, family: Family
) -> None:
    parents = {member.person.id for member in family.adults}
    hatice = Member(person=a_person("Hatice"), role=Role.GRANDPARENT)
    with book.transaction() as records:
        stored = records.families.save(replace(family, members=(hatice, *family.members)))

    letter = written(book, family)

    assert letter.content["recipient"][0] == "Elif Yıldız und Murat Yıldız"
    without = replace(
        stored,
        members=tuple(m for m in stored.members if m.person.id not in parents),
        memberships=(),
        guardianships=(),
    )
    with book.transaction() as records:
        records.families.save(without)

    neutral = written(book, family)

    assert neutral.content["recipient"][0] == "Familie Yıldız"
    assert neutral.content["blocks"][0]["salutation"] == "Guten Tag Familie Yıldız,"


def test_a_secret_address_is_on_no_letter(book: SqlRecordBook, family: Family) -> None:
    secret = a_household(id=family.households[0].id, address_confidential=True)
    with book.transaction() as records:
        records.families.save(replace(family, households=(secret,)))

    letter = written(book, family)

    assert "Musterstraße" not in str(letter.content)
