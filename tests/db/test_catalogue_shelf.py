"""Offers with their history, the school directory of the year, what step 0002 brought."""

import json
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from db import upgrade
from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.catalogue.offer_history import ChangeAct, FieldChange
from lotse.catalogue.school import School
from lotse.errors import InvalidInput, NotFound, RecordChanged
from lotse.institutions import Certificate
from tests.builders import a_desk, a_family, a_referral, an_institution, an_offer
from tests.conftest import CHEAP, PASSWORD


def test_an_offer_keeps_who_changed_what_and_when(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        stored = records.offers.add(an_offer(cost="frei"))
        assert stored.version == 1
    book.sign_in(a_desk(author="Ayşe Muster"))
    with book.transaction() as records:
        changed = records.offers.save(replace(stored, cost="5 Euro", name="Hebamme"))
        assert (changed.version, records.offers.get("ge-01")) == (2, changed)
        assert records.offers.get("ge-01").version == 2
        latest, first = records.offers.history("ge-01")
    assert (first.act, first.by, first.fields) == (ChangeAct.ADDED, "Jana Beispiel", ())
    assert (latest.act, latest.by) == (ChangeAct.CHANGED, "Ayşe Muster")
    assert latest.at > first.at
    assert latest.fields == (
        FieldChange(column="name", before="Familienhebamme", after="Hebamme"),
        FieldChange(column="cost", before="frei", after="5 Euro"),
    )


def test_the_history_outlives_the_offer(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        records.offers.add(an_offer())
        records.offers.remove("ge-01")
        assert not records.offers.all()
        acts = [change.act for change in records.offers.history("ge-01")]
        assert acts == [ChangeAct.REMOVED, ChangeAct.ADDED]
        with pytest.raises(NotFound):
            records.offers.remove("ge-01")


def test_an_older_version_overwrites_nothing(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        seen = records.offers.add(an_offer())
        records.offers.save(replace(seen, cost="frei"))
    for save in ("save", "save_all"):
        late = replace(seen, cost="5 Euro")
        with pytest.raises(RecordChanged), book.transaction() as records:
            getattr(records.offers, save)(late if save == "save" else [late])
    with book.transaction() as records:
        assert records.offers.get("ge-01").cost == "frei"
        assert len(records.offers.history("ge-01")) == 2


def test_many_at_once_are_all_or_nothing(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        records.offers.add_all([an_offer(f"x-{n}") for n in range(5)])
        stored = records.offers.all()
    with book.transaction() as records:
        records.offers.save_all([replace(offer, cost="frei") for offer in stored[:3]])
        assert [offer.version for offer in records.offers.all()] == [2, 2, 2, 1, 1]
        assert records.offers.history("x-0")[0].fields[0].after == "frei"
        assert len(records.offers.history("x-4")) == 1
    unknown = [replace(stored[4], cost="1"), an_offer("x-9", version=1)]
    with pytest.raises(NotFound), book.transaction() as records:
        records.offers.save_all(unknown)
    with book.transaction() as records:
        assert records.offers.get("x-4").cost == ""


@pytest.mark.parametrize("ids", [("ge-01",), ("ge-02", "ge-01"), ("ge-03", "ge-03")])
def test_an_id_is_given_once(book: SqlRecordBook, ids: tuple[str, ...]) -> None:
    with book.transaction() as records:
        records.offers.add(an_offer())
    with pytest.raises(InvalidInput) as refused, book.transaction() as records:
        records.offers.add_all([an_offer(offer_id) for offer_id in ids])
    assert "id" in refused.value.problems
    with book.transaction() as records:
        assert [offer.id for offer in records.offers.all()] == ["ge-01"]


def test_a_new_catalogue_replaces_the_old_one(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        records.offers.replace_all([an_offer("a"), an_offer("b")])
        records.offers.replace_all([an_offer("c")])
        assert [offer.id for offer in records.offers.all()] == ["c"]
        assert records.offers.history("c") == []


def test_the_school_directory_of_the_year(book: SqlRecordBook) -> None:
    school = School(number="100020", school_type="Grundschule", name="Schule", social_index=5)
    with book.transaction() as records:
        assert not records.schools.all()
        records.schools.replace_all([school, replace(school, number="100010")])
        assert [s.number for s in records.schools.all()] == ["100010", "100020"]
        assert records.schools.all()[1] == school


def test_certificates_and_the_service_of_a_referral(book: SqlRecordBook) -> None:
    certificate = Certificate(name="Bewegungskindergarten", valid_until=date(2027, 7, 31))
    house, family = an_institution(certificates=(certificate,)), a_family()
    with book.transaction() as records:
        records.institutions.add(house)
        assert records.institutions.get(house.id).certificates == (certificate,)
        records.families.add(family)
        referral = records.referrals.add(a_referral(family, service_type="Schuldnerberatung"))
        assert records.referrals.get(referral.id).service_type == "Schuldnerberatung"
    assert certificate.is_valid(date(2027, 7, 31))
    assert not certificate.is_valid(date(2027, 8, 1))
    assert Certificate(name="x").is_valid(date(2030, 1, 1))


def test_a_file_of_the_first_step_gets_the_new_tables(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = SqlVault(tmp_path / "alt", cost=CHEAP)  # type: ignore[operator]
    with monkeypatch.context() as earlier:
        earlier.setattr(upgrade, "STEPS", ("0001",))
        _, book = vault.create(PASSWORD)
        assert book._file is not None
        with book._file.engine.begin() as connection:
            connection.exec_driver_sql(
                "INSERT INTO institution (id, created_at, created_by, changed_at, changed_by,"
                " row_version, kind, name, provider, law, school_number) VALUES"
                " ('00000000000000000000000000000001', '2026-01-01', '', '2026-01-01', '', 1,"
                " 'kita', 'Kita', '', 'DSGVO', '')"
            )
        book.close()
    with closing(vault.unlock(PASSWORD)) as book, book.transaction() as records:
        (house,) = records.institutions.all()
        assert (house.name, house.certificates) == ("Kita", ())
        assert not records.schools.all()


def test_a_stored_offer_says_only_what_is_not_usual(book: SqlRecordBook) -> None:
    offer = an_offer(referable=False, status="", by_appointment=True)
    with book.transaction() as records:
        records.offers.add(offer)
        assert records.offers.get("ge-01") == offer
    assert book._file is not None
    with book._file.engine.connect() as connection:
        kept = json.loads(connection.exec_driver_sql("SELECT offer FROM offer").scalar_one())
    assert kept.keys() == {
        "id", "name", "municipality", "needs", "stages", "age_min_months", "age_max_months",
        "referable", "status", "by_appointment",
    }  # fmt: skip
