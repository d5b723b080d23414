from collections.abc import Mapping

import pytest

import resources
from lotse.catalogue.offer_csv import OfferFile, read_offers
from lotse.catalogue.offer_row import COLUMNS
from lotse.errors import UnreadableFile

GOOD: Mapping[str, str] = {
    "id": "ge-1",
    "name": "Café für Mütter",
    "municipality": "Gelsenkirchen",
    "district": "Schalke;Bulmke",
    "needs": "erziehung;bindung",
    "stages": "u3",
    "age_min_months": "0",
    "age_max_months": "35",
    "languages": "de;tr",
    "status": "aktiv",
    "referable": "ja",
    "only_for": "",
    "prefers": "armut",
}


def csv_text(*rows: Mapping[str, str], separator: str = ",", columns: object = COLUMNS) -> str:
    names = tuple(columns) if isinstance(columns, tuple) else COLUMNS
    lines = [separator.join(names)]
    lines += [separator.join(f'"{row.get(name, "")}"' for name in names) for row in rows]
    return "\r\n".join(lines) + "\r\n"


def read(*rows: Mapping[str, str]) -> OfferFile:
    return read_offers(csv_text(*rows).encode())


def places(found: OfferFile) -> list[tuple[int, str]]:
    return [(problem.row, problem.column) for problem in found.problems]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings_and_separators(encoding: str, separator: str) -> None:
    found = read_offers(csv_text(GOOD, separator=separator).encode(encoding))
    assert found.problems == ()
    (offer,) = found.offers
    assert offer.name == "Café für Mütter"
    assert offer.districts == ("Schalke", "Bulmke")
    assert (offer.age_min_months, offer.age_max_months) == (0, 35)
    assert offer.prefers == ("armut",)


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("id", "", "fehlt"),
        ("name", " ", "fehlt"),
        ("municipality", "", "fehlt"),
        ("municipality", "Musterstadt", "Musterstadt"),
        ("municipality", "Mü", "nicht eindeutig"),
        ("needs", "erziehung;quatsch", "quatsch"),
        ("stages", "krippe", "krippe"),
        ("age_min_months", "zwei", "zwei"),
        ("age_max_months", "1.5", "1.5"),
        ("age_min_months", "-12", "-12"),
        ("age_min_months", "48", "48"),
        ("languages", "türkisch", "türkisch"),
        ("referable", "vielleicht", "vielleicht"),
        ("only_for", "reich", "reich"),
        ("prefers", "reich", "reich"),
    ],
)
def test_a_wrong_cell_is_named_with_row_and_column(column: str, value: str, said: str) -> None:
    found = read(GOOD, GOOD | {"id": "ge-2", column: value})
    assert places(found) == [(3, column)]
    assert said in found.problems[0].sentence
    assert not found.is_usable
    assert [offer.id for offer in found.offers] == ["ge-1"]


@pytest.mark.parametrize(("column", "value"), [("status", "ruht"), ("needs", "")])
def test_what_cannot_make_a_suggestion_wrong_is_named_but_usable(column: str, value: str) -> None:
    found = read(GOOD | {column: value})
    assert places(found) == [(2, column)]
    assert found.is_usable
    assert len(found.offers) == 1


def test_a_duplicate_names_both_rows() -> None:
    found = read(GOOD, GOOD | {"id": "ge-2"}, GOOD)
    assert places(found) == [(4, "id")]
    assert "Zeile 2" in found.problems[0].sentence


def test_missing_unknown_and_repeated_columns() -> None:
    columns = (*(name for name in COLUMNS if name not in ("needs", "phone")), "id", "notiz")
    found = read_offers(csv_text(GOOD, columns=columns).encode())
    assert {(1, "needs"), (1, "id"), (1, "notiz")} <= set(places(found))
    assert (1, "phone") not in places(found)


def test_rows_of_the_wrong_width_are_named() -> None:
    text = csv_text(GOOD) + "ge-9,zu kurz\r\n\r\n"
    found = read_offers(text.encode())
    assert (3, "") in places(found)
    assert found.rows == 2


def test_states_may_be_written_with_a_capital_letter() -> None:
    found = read(GOOD | {"status": "Aktiv", "referable": "Ja"})
    assert found.problems == ()
    assert (found.offers[0].status, found.offers[0].referable) == ("aktiv", True)


def test_pregnancy_months_may_be_written_with_a_true_minus() -> None:
    found = read(GOOD | {"age_min_months": "−9"})
    assert found.offers[0].age_min_months == -9


def test_line_breaks_inside_a_cell_count_as_one_row() -> None:
    found = read(
        GOOD | {"description": "erste\nzweite\u2028dritte"}, GOOD | {"id": "", "name": "x"}
    )
    assert places(found) == [(3, "id")]


@pytest.mark.parametrize(
    "data",
    [b"", b"\xef\xbb\xbf", b"\x00\x01\x02PK\x03\x04", b"\xff\xfe\x00", b'id,name\r\n"offen,\r\n'],
)
def test_what_is_no_table_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile):
        read_offers(data)


def test_the_shipped_file_has_no_problem() -> None:
    found = read_offers(resources.resource("data/offers.csv").read_bytes())
    assert (found.rows, len(found.offers), found.problems) == (158, 158, ())


def test_a_missing_column_is_one_problem_however_many_rows() -> None:
    names = tuple(name for name in COLUMNS if name != "needs")
    found = read_offers(csv_text(GOOD, {**GOOD, "id": "ge-2"}, columns=names).encode())
    assert places(found) == [(1, "needs")]
    assert not found.is_usable


@pytest.mark.parametrize(
    "column", ["district", "stages", "age_min_months", "languages", "referable", "only_for"]
)
def test_a_missing_column_that_decides_is_said_and_counts_as_empty(column: str) -> None:
    names = tuple(name for name in COLUMNS if name != column)
    found = read_offers(csv_text(GOOD | {"id": "a"}, columns=names).encode())
    assert places(found) == [(1, column)]
    assert found.is_usable
    assert found.offers == read(GOOD | {"id": "a", column: ""}).offers
    misspelled = read_offers(csv_text(GOOD, columns=(*names, "spalte")).encode())
    assert not misspelled.is_usable
    assert "„spalte“" in misspelled.problems[0].sentence


@pytest.mark.parametrize("column", ["id", "name", "municipality", "needs", "status"])
def test_without_these_columns_there_is_no_offer(column: str) -> None:
    names = tuple(name for name in COLUMNS if name != column)
    found = read_offers(csv_text(GOOD, columns=names).encode())
    assert (1, column) in places(found)
    assert not found.is_usable


@pytest.mark.parametrize(
    "column", ["municipality", "needs", "languages", "age_min_months", "status", "referable"]
)
def test_a_wrong_cell_is_quoted_shortly_on_one_line(column: str) -> None:
    (problem,) = read(GOOD | {column: "eins\nzwei " + "x" * 9000}).problems
    assert problem.column == column
    assert "„eins zwei xxx" in problem.sentence
    assert len(problem.sentence) < 250
