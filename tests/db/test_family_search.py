from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from db.record_book import SqlRecordBook
from db.shelves import family_search
from db.vault import SqlVault
from lotse.errors import InvalidInput
from lotse.families.family import Family
from lotse.families.wanted import Shown
from tests.builders import NOW, a_child, a_family, a_household, a_person, an_unborn_child
from tests.conftest import PASSWORD


def fill(book: SqlRecordBook) -> dict[str, Family]:
    families = {
        "yildiz": a_family(
            mother=a_person("Derya", "Yıldız"),
            father=a_person("Murat", "Kaya"),
            children=(a_child("Can", born=date(2021, 7, 3)),),
            reference="2026-0117",
        ),
        "mueller": a_family(
            mother=a_person("Anna-Lena", "Müller-Großmann"),
            father=a_person("Łukasz", "O’Neill"),
            children=(an_unborn_child(date(2027, 1, 15)),),
            reference="2026-0118",
        ),
        "mononym": a_family(
            mother=a_person("", "", written_as="سعاد"),
            father=a_person("Suharto", ""),
            children=(a_child("Ida", "", born=date(2021, 10, 3)),),
            reference="2025-0003",
        ),
    }
    with book.transaction() as records:
        for family in families.values():
            records.families.add(family)
    return families


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("yil der", {"yildiz"}),
        ("der yil", {"yildiz"}),
        ("YILDIZ", {"yildiz"}),
        ("yıldız kaya", {"yildiz"}),
        ("yil müller", set()),
        ("mueller", {"mueller"}),
        ("muller-gross", {"mueller"}),
        ("müllergrossmann", {"mueller"}),
        ("lukasz oneill", {"mueller"}),
        ("neill", {"mueller"}),
        ("سعاد", {"mononym"}),
        ("suharto", {"mononym"}),
        ("2026-0117", {"yildiz"}),
        ("2026-01", {"yildiz", "mueller"}),
        ("117", {"yildiz"}),
        ("3.7.2021", {"yildiz"}),
        ("03.07.2021", {"yildiz"}),
        ("3. 7. 2021", {"yildiz"}),
        ("3.7.21", {"yildiz"}),
        ("3.7.20", {"yildiz"}),
        ("03.07.202", {"yildiz"}),
        ("2021-07-03", {"yildiz"}),
        ("3.", {"yildiz", "mononym"}),
        ("3.1", {"mononym"}),
        ("3.10.", {"mononym"}),
        ("15.1.2027", {"mueller"}),
        ("can 3.7.2021", {"yildiz"}),
        ("4.7.2021", set()),
        ("%", set()),
        ("_", set()),
        ("' OR 1=1 --", set()),
        ("\N{GRINNING FACE}", set()),
        ("y" * 5000, set()),
        ("", {"yildiz", "mueller", "mononym"}),
        ("   ", {"yildiz", "mueller", "mononym"}),
    ],
)
@pytest.mark.parametrize("many", [0, 3000])
def test_families_are_found_while_typing(
    book: SqlRecordBook, typed: str, expected: set[str], many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both ways of looking find the same: looking up rare words, walking along common ones."""
    monkeypatch.setattr(family_search, "MANY", many) if many else None
    names = {family.id: name for name, family in fill(book).items()}
    with book.transaction() as records:
        found = [names[summary.id] for summary in records.families.search(typed)]
    assert set(found) == expected
    assert len(found) == len(expected)


def test_a_renamed_family_is_found_by_its_new_name_only(book: SqlRecordBook) -> None:
    family = fill(book)["yildiz"]
    with book.transaction() as records:
        stored = records.families.get(family.id)
        mother = replace(stored.members[0].person, given_name="Selin")
        member = replace(stored.members[0], person=mother)
        records.families.save(replace(stored, members=(member, *stored.members[1:])))
        assert [s.id for s in records.families.search("selin")] == [family.id]
        assert records.families.search("derya") == []


def test_latest_change_comes_first_and_the_limit_holds(book: SqlRecordBook) -> None:
    families = fill(book)
    with book.transaction() as records:
        kept = records.families.get(families["mueller"].id)
        records.families.save(replace(kept, note="neu"))
        order = [families[name].id for name in ("mueller", "mononym", "yildiz")]
        assert [s.id for s in records.families.summaries()] == order
        assert [s.id for s in records.families.summaries(limit=1, offset=1)] == order[1:2]
        assert [s.id for s in records.families.search("", limit=2)] == order[:2]
        assert [s.id for s in records.families.search("3.", limit=1)] == order[1:2]
        assert records.families.count() == 3


def test_a_summary_says_what_the_list_shows(book: SqlRecordBook) -> None:
    unknown = a_household(street="", town="", district="", address_unknown=True)
    family = a_family()
    family = replace(family, households=(unknown, *family.households))
    with book.transaction() as records:
        records.families.add(family)
        (summary,) = records.families.summaries()
    assert (summary.title, summary.adults) == ("Familie Yıldız", "Elif Yıldız, Murat Yıldız")
    assert (summary.town, summary.district) == ("Gelsenkirchen", "Altstadt")
    assert [(c.name, c.born, c.child_id) for c in summary.children] == [
        (child.name, child.born, child.id) for child in family.children
    ]
    assert summary.reference == family.reference
    assert summary.changed_at >= NOW


def test_references_count_on_within_their_year(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        assert records.families.next_reference(2026) == "2026-0001"
        for reference in ("2026-0009", "2026-0117", "2026-alt", "2025-0500", "2027-0002"):
            records.families.add(a_family(reference=reference))
        assert records.families.next_reference(2026) == "2026-0118"
        records.families.add(a_family(reference="2026-9999"))
        records.families.add(a_family(reference=records.families.next_reference(2026)))
        assert records.families.next_reference(2026) == "2026-10001"


def test_the_list_does_not_show_where_a_secret_address_is(book: SqlRecordBook) -> None:
    secret = a_household(town="Herne", district="Wanne", address_confidential=True)
    with book.transaction() as records:
        records.families.add(a_family(households=(secret,), memberships=()))
        (row,) = records.families.summaries()

    assert (row.town, row.district) == ("", "")


def test_a_taken_reference_is_refused_with_a_sentence(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        first = records.families.add(a_family(reference="2026-0001"))
        second = records.families.add(a_family(reference="2026-0002"))
        records.families.save(first)
        with pytest.raises(InvalidInput, match="2026-0001") as refused:
            records.families.add(a_family(reference="2026-0001"))
        assert set(refused.value.problems) == {"reference"}
        with pytest.raises(InvalidInput):
            records.families.save(replace(second, reference="2026-0001"))


def living_in(town: str, number: int, name: str = "Müller") -> Family:
    home = a_household(town=town, address_confidential=number == 4)
    family = a_family(mother=a_person("Anna", name), reference=f"2026-{number:04}")
    return replace(family, households=(replace(home, id=family.households[0].id),))


def numbers(book: SqlRecordBook, text: str, town: str) -> list[int]:
    with book.transaction() as records:
        found = records.families.search(text, shown=Shown(towns=(town,)))
    return [int(family.reference[-4:]) for family in found]


def test_families_of_a_town_however_it_is_written(book: SqlRecordBook) -> None:
    towns = ("Schwerte", "SCHWERTE ", "Schwerte-Ergste", "Schwerte", "Kamen", "")
    with book.transaction() as records:
        for number, town in enumerate(towns, start=1):
            records.families.add(living_in(town, number))
        moved = records.families.get(records.families.search("2026-0001")[0].id)
    assert numbers(book, "", "schwerte") == [2, 1], "4 is a secret, 3 another place"
    assert numbers(book, "mueller", "Schwerte") == [2, 1]
    assert numbers(book, "0002", "Schwerte") == [2]
    assert numbers(book, "kowalski", "Schwerte") == []
    assert numbers(book, "!!", "Schwerte") == []
    assert numbers(book, "", "Unna") == []
    home = replace(moved.households[0], town="Kamen")
    with book.transaction() as records:
        records.families.save(replace(moved, households=(home,)))
    assert (numbers(book, "", "Schwerte"), numbers(book, "", "Kamen")) == ([2], [1, 5])


def test_several_towns_and_families_of_whom_none_is_known(book: SqlRecordBook) -> None:
    towns = ("Schwerte", "Kamen", "Unna", "Kamen", "")  # the fourth keeps its address secret
    with book.transaction() as records:
        families = [living_in(town, number) for number, town in enumerate(towns, start=1)]
        records.families.add_all(families)
        for shown, expected in (
            (Shown(towns=("Kamen", "Unna")), {"2026-0002", "2026-0003"}),
            (Shown(towns=("Kamen",), or_unknown=True), {"2026-0002", "2026-0004", "2026-0005"}),
            (Shown(towns=("Hamm",), or_unknown=True), {"2026-0004", "2026-0005"}),
            (Shown(towns=("Hamm",)), set()),
        ):
            assert {one.reference for one in records.families.summaries(shown=shown)} == expected
            assert {one.reference for one in records.families.search("m", shown=shown)} == expected
            assert records.families.count(shown) == len(expected)
            ids = {family.id for family in families}
            assert len(records.families.among(ids, shown)) == len(expected)


def test_the_oldest_family_of_a_town_is_found_among_many(
    book: SqlRecordBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(family_search, "MANY", 10)
    with book.transaction() as records:
        records.families.add_all([living_in("Kamen", 1, "Kaya")])
        records.families.add_all([living_in("Unna", number) for number in range(10, 40)])
        records.families.add_all([living_in("Kamen", number) for number in range(40, 60)])
    assert numbers(book, "kaya", "Kamen") == [1]
    assert numbers(book, "", "Kamen")[-1] == 1
    assert len(numbers(book, "müller", "Kamen")) == 20


def test_a_file_of_before_gets_its_towns(vault: SqlVault) -> None:
    with closing(vault.unlock(PASSWORD)) as book:
        with book.transaction() as records:
            records.families.add(living_in("Kamen", 1))
            records.families.add(living_in("", 2))
        assert book._file is not None
        with book._file.engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM name_token WHERE token LIKE '@%'")
            for later in (
                "ALTER TABLE stay DROP COLUMN school_number",
                "DROP INDEX ix_family_running",
                "ALTER TABLE family DROP COLUMN ended_on",
                "DROP TABLE case_end",
            ):
                connection.exec_driver_sql(later)
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0005'")
        assert numbers(book, "", "Kamen") == []
    with closing(vault.unlock(PASSWORD)) as book:
        assert numbers(book, "", "Kamen") == [1]
