"""Opening a form: whom it is about, what is known, which draft waits."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from lotse.acts.opening_forms import OpenedForm, open_form
from lotse.dates.partial import PartialDate
from lotse.errors import NotFound
from lotse.families.family import Family
from lotse.families.person import SpeaksLevel, SpokenLanguage
from lotse.form_data.names import HANDOVER
from lotse.records import RecordBook
from tests.builders import (
    NOW,
    TODAY,
    a_child,
    a_draft,
    a_family,
    a_person,
    a_transition,
    an_unborn_child,
)


def stored(book: RecordBook, family: Family) -> Family:
    with book.transaction() as records:
        return records.families.add(family)


def opened(book: RecordBook, family: Family | None, child: UUID | None = None) -> OpenedForm:
    return open_form("basisbogen", family.id if family else None, child, book, today=TODAY)


def test_a_family_that_comes_in(book: RecordBook) -> None:
    found = open_form("aufnahmebogen", None, None, book, today=TODAY)
    assert found.title.endswith("· neue Familie")
    assert found.about == "Noch nicht in der Datei. Abschließen legt die Familie an."
    assert (found.key.family_id, found.key.child_id, found.draft) == (None, None, None)
    assert found.key.form_version == found.form.version


def test_a_child_is_named_with_birthday_languages_and_case(book: RecordBook) -> None:
    turkish = SpokenLanguage(code="tr")
    german = SpokenLanguage(code="de", level=SpeaksLevel.SOME)
    family = stored(
        book,
        a_family(
            mother=a_person(languages=(turkish,)),
            father=a_person("Murat", languages=(german, turkish)),
        ),
    )
    found = opened(book, family, family.children[0].id)
    assert found.title == "Lotse-Basisbogen · Can Yıldız"
    assert found.about == ("Kind geboren 03.07.2021 · Türkisch, Deutsch · Fallnummer 2026-0117")


def test_an_unborn_child_bears_the_name_of_its_family(book: RecordBook) -> None:
    family = stored(book, a_family(children=(an_unborn_child(date(2027, 1, 15)),)))
    found = opened(book, family, family.children[0].id)
    assert found.title == "Lotse-Basisbogen · Familie Yıldız"
    assert found.about == "Termin 15.01.2027 · Fallnummer 2026-0117"


def test_a_roughly_known_birthday_and_none_at_all(book: RecordBook) -> None:
    roughly = replace(a_child("Can", born=None), born=PartialDate(2021, circa=True))
    family = stored(book, a_family(children=(roughly, a_child("Ela", born=None))))
    about = {child.given_name: opened(book, family, child.id).about for child in family.children}
    assert about == {
        "Can": "Kind geboren ca. 2021 · Fallnummer 2026-0117",
        "Ela": "Fallnummer 2026-0117",
    }
    assert opened(book, family).title == "Lotse-Basisbogen · Familie Yıldız"


def test_the_draft_of_the_same_child_waits_also_of_an_older_form(book: RecordBook) -> None:
    family = stored(book, a_family(children=(a_child("Can"), a_child("Ela"))))
    can, ela = (child.id for child in family.children)
    draft = a_draft(family)
    old = replace(draft, key=replace(draft.key, form_version="0.1", child_id=can))
    other = replace(draft, key=replace(draft.key, form_id=HANDOVER, child_id=ela))
    with book.transaction() as records:
        records.drafts.save(replace(old, saved_at=NOW))
        records.drafts.save(other)
    found = opened(book, family, can).draft
    assert found is not None
    assert found.key.form_version == "0.1"
    assert opened(book, family, ela).draft is None
    assert opened(book, family).draft is None
    assert opened(book, None).draft is None


def test_the_protocol_knows_the_transition(book: RecordBook) -> None:
    family = stored(book, a_family())
    child = family.children[0].id
    with book.transaction() as records:
        records.transitions.add(
            a_transition(family, to_name="Diesterwegschule", to_school_number="135616")
        )
    found = open_form(HANDOVER, family.id, child, book, today=TODAY)
    assert found.preset["schule"] == "Diesterwegschule"


def test_a_family_that_is_not_there(book: RecordBook) -> None:
    with pytest.raises(NotFound):
        open_form("basisbogen", uuid4(), None, book, today=TODAY)
