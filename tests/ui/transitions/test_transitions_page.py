"""The year group on the screen: who starts, where each child stands, and the way on."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QPushButton

from lotse.acts.answering import save_draft
from lotse.acts.consenting import ask_consent, record_signature
from lotse.answers import Draft, DraftKey
from lotse.catalogue.shipped import school_directory
from lotse.consents.consent import DataCategory
from lotse.consents.question import ConsentQuestion
from lotse.consents.rules import recipient_of_school
from lotse.dates.partial import PartialDate
from lotse.families.family import SchoolEntry
from lotse.views.school_starters import StarterStage, year_group
from tests.builders import NOW, TODAY, a_child, a_family
from tests.ui.paths_taken import a_context
from tests.ui.reading import labels
from tests.ui.transitions.protocols import SCHOOL, finish_protocol
from ui.transitions.transitions_page import TransitionsPage


def add(book, *children, **more):
    with book.transaction() as records:
        return records.families.add(a_family(children=children, reference=str(uuid4()), **more))


@pytest.fixture
def shown(qtbot, book):
    def show():
        context, taken, _ = a_context(book)
        page = TransitionsPage(context)
        qtbot.addWidget(page)
        page.resize(1000, 800)
        with qtbot.waitExposed(page):
            page.show()
        return page, context, taken

    return show


def button(page, name):
    return next(b for b in page.findChildren(QPushButton) if b.accessibleName() == name)


def test_the_cut_off_decides_who_starts(book, shown):
    add(book, a_child("Ada", born=date(2021, 9, 30)), a_child("Ben", born=date(2021, 10, 1)))
    page, _, _ = shown()
    assert "1 Kind kommt im Sommer 2027 in die Schule." in labels(page)
    assert "Ada Yıldız" in labels(page)
    assert "Ben Yıldız" not in labels(page)


def test_a_deferred_child_stands_in_its_own_year(book, shown):
    child = a_child("Ada", born=date(2021, 9, 30))
    entry = SchoolEntry(child_id=child.id, year=2028, reason="zurückgestellt")
    add(book, child, school_entries=(entry,))
    page, _, _ = shown()
    assert "0 Kinder kommen im Sommer 2027 in die Schule." in labels(page)
    next(b for b in page.findChildren(QPushButton.__base__) if b.text() == "2028").click()
    assert "1 Kind kommt im Sommer 2028 in die Schule." in labels(page)


def test_beginning_leads_to_the_protocol(book, shown):
    family = add(book, a_child("Ada"))
    page, _, taken = shown()
    button(page, "Beginnen: Ada Yıldız").click()
    assert taken.steps == [("form", "uebergabeprotokoll", family.id, family.children[0].id)]


def test_a_draft_says_how_far_it_is(book, shown):
    family = add(book, a_child("Ada"))
    key = DraftKey(
        form_id="uebergabeprotokoll",
        form_version="2026.1",
        family_id=family.id,
        child_id=family.children[0].id,
    )
    answers = {f"f0{n}_gelingt": "Text" for n in range(1, 8)}
    save_draft(Draft(key=key, title="Protokoll", answers=answers, saved_at=NOW), book)
    page, _, _ = shown()
    assert any(text.startswith("Entwurf ") and text.endswith(" %") for text in labels(page))


def test_the_missing_signature_is_named(book):
    family = add(book, a_child("Ada"))
    child = family.children[0]
    school = school_directory().get(SCHOOL)
    finish_protocol(family, book)
    consent, _ = ask_consent(
        family.id,
        ConsentQuestion(
            child_ids=(child.id,),
            recipient=recipient_of_school(school),
            categories=(DataCategory.HANDOVER,),
            purpose="Guter Start",
            valid_until=date(2028, 1, 31),
        ),
        book,
        today=TODAY,
        now=NOW,
    )
    record_signature(consent.id, family.adults[0].person.id, TODAY, book, today=TODAY)
    (starter,) = year_group(book, 2027).starters
    assert starter.stage is StarterStage.SIGNATURE_MISSING
    assert starter.said == "Unterschrift Vater fehlt"


def test_a_new_child_appears_while_the_page_is_open(book, shown):
    page, context, _ = shown()
    assert "Für diesen Sommer ist noch kein Kind da" in labels(page)
    family = add(book, a_child("Ada"))
    context.changes.families_changed.emit(family.id)
    assert "1 Kind kommt im Sommer 2027 in die Schule." in labels(page)


def test_a_child_without_a_year_leads_to_its_family(book, shown):
    family = add(book, replace(a_child("Ada", born=None), born=PartialDate(2021, circa=True)))
    page, _, taken = shown()
    assert "Ohne Jahrgang" in labels(page)
    button(page, "Familie öffnen: Ada Yıldız").click()
    assert taken.steps[-1] == ("family", family.id, "intake")
