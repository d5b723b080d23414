"""A place without a profile of its own works from the first day: screens, suggestions, letters."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.acts.profiling import choose_place, current_profile
from lotse.acts.referring import LetterOrder, preview_letter
from lotse.catalogue.lists import areas
from lotse.families.family import FamilyNeed
from lotse.wording.wish import LetterWish
from tests.builders import NOW, a_child, a_family, an_offer
from tests.walks.frame_at_work import put_to_work, screen
from ui.frame.frame import Frame

TODAY = date.today()


@pytest.fixture
def frame(vault: SqlVault, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path) -> Iterator[Frame]:
    at_work = put_to_work(vault, book, qtbot, tmp_path)
    yield at_work.frame
    at_work.close()


@pytest.mark.parametrize(
    ("ags", "town", "stands_for"),
    [
        ("05974040", "Soest", ()),
        ("05315000", "Köln", ()),
        ("05334", "Alsdorf", ("Alsdorf", "Baesweiler", "Eschweiler")),
    ],
    ids=["a small town", "a kreisfreie Stadt", "a Kreis"],
)
def test_a_place_without_its_own_profile_works_from_the_first_day(
    frame: Frame, book: SqlRecordBook, ags: str, town: str, stands_for: tuple[str, ...]
) -> None:
    choose_place(ags, book)
    frame.context.changes.profile_changed.emit()
    frame.context.changes.desk_changed.emit()
    towns = tuple(row.name for row in current_profile(book).towns)
    assert set(stands_for) <= set(towns)
    assert bool(towns) == bool(stands_for)
    child = a_child("Can", born=TODAY - timedelta(days=550))
    need = FamilyNeed(code="erziehung", since=TODAY)
    family = a_family(children=(child,), municipality=areas().resolve(town).ags, needs=(need,))
    home = replace(family.households[0], town=town)
    offer = an_offer(
        "kurs", name="Elternkurs", municipality=town, needs=("erziehung",), stages=("u3",),
        age_min_months=None, age_max_months=None,
    )  # fmt: skip
    with book.transaction() as records:
        records.offers.replace_all([])
        family = records.families.add(replace(family, households=(home,)))
    frame.navigate.show_family(family.id)
    assert "Dafür kennt der Katalog hier nichts" in screen(frame)
    with book.transaction() as records:
        records.offers.replace_all([offer])
    frame.context.changes.offers_changed.emit()
    frame.navigate.show_family(family.id)
    assert "Elternkurs" in screen(frame)
    wish = LetterWish(child_ids=(family.children[0].id,), needs=("erziehung",))
    order = LetterOrder(family_id=family.id, offer=offer, wish=wish)
    letter = preview_letter(order, book, today=TODAY, now=NOW)
    (page,) = PdfReader(BytesIO(letter.pdf)).pages
    assert "Erziehungsfragen, Elternbildung" in page.extract_text()
    frame.navigate.show_page("chain")
    assert "1. Schwangerschaft" in screen(frame)
