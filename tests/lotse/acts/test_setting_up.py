"""The last step of the first start."""

from dataclasses import replace

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.setting_up import change_desk, set_up_desk
from lotse.catalogue.shipped import shipped_offers
from lotse.errors import VaultError
from lotse.institutions import Work
from tests.builders import a_desk


def test_brings_desk_and_catalogue_into_the_file(book: SqlRecordBook) -> None:
    desk = a_desk(author="Jana Weber", work=Work.CLINIC)
    set_up_desk(desk, book)
    assert book.desk == desk
    with book.transaction() as records:
        kept = records.settings.desk()
        assert kept is not None
        assert (kept.author, kept.work) == ("Jana Weber", Work.CLINIC)
        assert tuple(records.offers.all()) == shipped_offers()


def test_nobody_is_signed_in_if_nothing_could_be_stored(book: SqlRecordBook) -> None:
    before = book.desk
    book.close()
    with pytest.raises(VaultError):
        set_up_desk(a_desk(author="Ali Zweite"), book)
    assert book.desk == before


def test_leaves_a_filled_catalogue_alone(book: SqlRecordBook) -> None:
    own = shipped_offers()[:3]
    with book.transaction() as records:
        records.offers.replace_all(own)
    set_up_desk(a_desk(), book)
    with book.transaction() as records:
        assert tuple(records.offers.all()) == own


def test_changes_name_and_letterhead_again_and_again(book: SqlRecordBook) -> None:
    desk = set_up_desk(a_desk(), book)
    for name in ("Familienbüro Nord", "Familienbüro Süd"):
        desk = change_desk(
            replace(desk, author=name, institution=replace(desk.institution, name=name)), book
        )
    assert book.desk == desk
    with book.transaction() as records:
        kept = records.settings.desk()
        assert kept is not None
        assert kept.institution.name == "Familienbüro Süd"
        assert [i.name for i in records.institutions.all()].count("Familienbüro Süd") == 1
