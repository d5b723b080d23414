"""Taking a family in: one transaction, refused as a whole or done as a whole."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.acts.intake import complete_intake
from lotse.answers import Draft, DraftKey
from lotse.errors import InvalidInput, LotseError
from lotse.families.family import Family
from lotse.forms.shipped import shipped_form
from tests.builders import GELSENKIRCHEN, NOW, TODAY, a_desk, a_family
from tests.conftest import CHEAP, PASSWORD

ANSWERS: dict[str, Any] = {
    "geburt": "geboren",
    "geboren": "2026-11-19",
    "kind_vorname": "Baran",
    "vorname": "Elif",
    "nachname": "Yıldız",
    "anschrift": "bekannt",
    "ort": "Kamen",
    "sprache_erste": "tr",
    "sprachmittlung": "ja",
    "hebamme": "nein",
    "anliegen": "Ich brauche eine Hebamme.",
    "umstaende": ["alleinerziehend"],
    "info_am": "2026-11-20",
}


def taken_in(book: SqlRecordBook, **changes: Any) -> Family:
    return complete_intake(
        {**ANSWERS, **changes}, book, form=shipped_form("aufnahmebogen"), today=TODAY, now=NOW
    )


def test_the_family_is_stored_with_its_form_needs_and_concern(book: SqlRecordBook) -> None:
    family = taken_in(book)

    with book.transaction() as records:
        kept = records.families.get(family.id)
        (form,) = records.answers.of_family(family.id)
    assert kept == family
    assert kept.reference == "2026-0001"
    assert kept.concern == "Ich brauche eine Hebamme."
    assert kept.circumstances == ("alleinerziehend",)
    assert [(n.code, n.source, n.since) for n in kept.needs] == [
        ("hebamme", "Aufnahmebogen", TODAY),
        ("sprachmittlung", "Aufnahmebogen", TODAY),
    ]
    assert (form.form_id, form.child_id) == ("aufnahmebogen", kept.children[0].id)
    assert form.form_version == shipped_form("aufnahmebogen").version


@pytest.mark.parametrize(
    ("changes", "municipality"),
    [
        ({"ort": "Kamen"}, "05978020"),
        ({"ort": "Unna"}, "05978036"),
        ({"ort": "", "plz": "45879"}, GELSENKIRCHEN),
        ({"anschrift": "unbekannt", "ort": None}, GELSENKIRCHEN),
        ({"ort": "Hannover"}, ""),
        ({"ort": "Kreis Unna"}, ""),
    ],
)
def test_the_town_leads_to_its_municipality(
    book: SqlRecordBook, changes: dict[str, Any], municipality: str
) -> None:
    assert taken_in(book, **changes).municipality == municipality


def test_a_form_with_errors_changes_nothing_and_names_the_questions(book: SqlRecordBook) -> None:
    with pytest.raises(InvalidInput) as refused:
        taken_in(book, geboren="2026-11-22", vorname="", nachname="")

    assert set(refused.value.problems) == {"geboren", "vorname"}
    assert "2 Angaben" in str(refused.value)
    with book.transaction() as records:
        assert records.families.count() == 0


def test_a_reference_of_ones_own_is_kept_and_given_only_once(book: SqlRecordBook) -> None:
    assert taken_in(book, fallnummer="K-17").reference == "K-17"

    with pytest.raises(InvalidInput) as refused:
        taken_in(book, fallnummer="K-17")

    assert "fallnummer" in refused.value.problems
    assert taken_in(book).reference == "2026-0001"


def test_a_taken_reference_is_named_however_many_begin_with_it(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        for number in ("1", *range(100, 151)):
            records.families.add(a_family(reference=f"2026-{number}"))

    with pytest.raises(InvalidInput) as refused:
        taken_in(book, fallnummer="2026-1")

    assert "fallnummer" in refused.value.problems


def test_the_draft_is_gone_afterwards_and_kept_if_refused(book: SqlRecordBook) -> None:
    form = shipped_form("aufnahmebogen")
    key = DraftKey(form_id=form.id, form_version=form.version)
    with book.transaction() as records:
        records.drafts.save(Draft(key=key, title="Aufnahme", answers=ANSWERS, saved_at=NOW))

    with pytest.raises(InvalidInput):
        taken_in(book, info_am=None)
    with book.transaction() as records:
        assert [draft.key for draft in records.drafts.all()] == [key]

    taken_in(book)
    with book.transaction() as records:
        assert not records.drafts.all()


def test_what_was_typed_for_a_question_no_longer_asked_is_not_kept(book: SqlRecordBook) -> None:
    family = taken_in(book, zweite_da="nein", zweite_vorname="Murat", mehrlinge="2")

    with book.transaction() as records:
        (form,) = records.answers.of_family(family.id)
    assert "zweite_vorname" not in form.answers
    assert len(family.adults) == 1


def test_without_a_desk_nobody_is_taken_in(tmp_path: Path) -> None:
    _, fresh = SqlVault(tmp_path, cost=CHEAP).create(PASSWORD)

    with pytest.raises(LotseError, match="wer hier arbeitet"):
        taken_in(fresh)

    fresh.close()


def test_the_author_is_the_one_who_signed_in(book: SqlRecordBook) -> None:
    book.sign_in(replace(a_desk(), author="Petra Lindner"))

    assert taken_in(book).version == 1
