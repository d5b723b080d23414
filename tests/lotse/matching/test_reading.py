import json
from datetime import date
from typing import Any

import pytest

from lotse.errors import InvalidInput, UnreadableFile
from lotse.matching.reading import read_situation
from lotse.matching.situation import ChildDates

GOOD: dict[str, Any] = {
    "on": "2026-11-21",
    "municipality": "Dortmund",
    "district": "Hannibalviertel",
    "children": [{"born": "2026-03-15"}, {"due": "2027-02-01"}],
    "needs": ["betreuung", "sprache"],
    "languages": ["tr", "de"],
    "circumstances": ["neuzugewandert"],
}


def read(**changed: Any) -> Any:
    return read_situation(json.dumps(GOOD | changed).encode())


def test_a_whole_situation() -> None:
    found = read()
    assert (found.on, found.municipality, found.district) == (
        date(2026, 11, 21), "05913000", "Hannibalviertel",
    )  # fmt: skip
    assert found.children == (
        ChildDates(born=date(2026, 3, 15)), ChildDates(due=date(2027, 2, 1)),
    )  # fmt: skip
    assert found.needs == ("betreuung", "sprache")


def test_district_and_circumstances_are_optional() -> None:
    least = {key: GOOD[key] for key in ("on", "municipality", "children", "needs", "languages")}
    found = read_situation(json.dumps(least | {"district": None}).encode("utf-8-sig"))
    assert (found.district, found.circumstances) == ("", ())


@pytest.mark.parametrize("name", ["on", "municipality", "children", "needs", "languages"])
def test_a_missing_field_is_named(name: str) -> None:
    left = {key: value for key, value in GOOD.items() if key != name}
    with pytest.raises(InvalidInput) as refused:
        read_situation(json.dumps(left).encode())
    assert refused.value.problems == {name: f"Das Feld „{name}“ fehlt."}


@pytest.mark.parametrize(
    ("changed", "field", "said"),
    [
        ({"on": "21.11.2026"}, "on", "JJJJ-MM-TT"),
        ({"on": "2026-02-30"}, "on", "gibt es nicht"),
        ({"on": 20261121}, "on", "Datum"),
        ({"municipality": "Musterstadt"}, "municipality", "Musterstadt"),
        ({"municipality": "Mü"}, "municipality", "eindeutig"),
        ({"municipality": 5913000}, "municipality", "Text"),
        ({"municipality": " "}, "municipality", "fehlt"),
        ({"needs": ["betreuung", "quatsch"]}, "needs", "quatsch"),
        ({"needs": "betreuung"}, "needs", "Liste"),
        ({"needs": [1]}, "needs", "Liste"),
        ({"languages": ["türkisch"]}, "languages", "türkisch"),
        ({"languages": ["xx"]}, "languages", "xx"),
        ({"circumstances": ["reich"]}, "circumstances", "reich"),
        ({"circumstances": {"armut": True}}, "circumstances", "Liste"),
        ({"district": 7}, "district", "Text"),
        ({"district": "\ud800"}, "district", "ungültige Zeichen"),
        ({"distrikt": "Nord"}, "distrikt", "gibt es nicht"),
        ({"children": []}, "children", "kein Kind"),
        ({"children": {"born": "2026-01-01"}}, "children", "Liste"),
        ({"children": ["2026-01-01"]}, "children", "Liste"),
        ({"children": [{}]}, "children[0]", "genau eine"),
        ({"children": [{"born": "2026-01-01", "due": "2026-01-01"}]}, "children[0]", "genau eine"),
        ({"children": [{"born": "2026-13-01"}]}, "children[0].born", "gibt es nicht"),
        ({"children": [{"born": True}]}, "children[0].born", "Datum"),
        ({"children": [{"born": "2026-11-22"}]}, "children[0].born", "nach dem Stichtag"),
        ({"children": [{"due": "2027-09-12"}]}, "children[0].due", "42 Wochen"),
        ({"children": [{"due": "2026-10-30"}]}, "children[0].due", "3 Wochen"),
        ({"children": [{"born": "2026-01-01", "name": "A"}]}, "children[0].name", "gibt es nicht"),
    ],
)
def test_what_is_wrong_is_named(changed: dict[str, Any], field: str, said: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read(**changed)
    assert said in refused.value.problems[field]


@pytest.mark.parametrize(
    "child", [{"born": "2026-11-21"}, {"due": "2027-09-11"}, {"due": "2026-10-31"}]
)
def test_the_last_dates_that_are_possible(child: dict[str, str]) -> None:
    assert len(read(children=[child]).children) == 1


def test_all_problems_at_once() -> None:
    with pytest.raises(InvalidInput) as refused:
        read(on="x", needs=["y"], children=[])
    assert set(refused.value.problems) == {"on", "needs", "children"}


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_json_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="kein lesbares JSON"):
        read_situation(data)


def test_json_of_another_kind() -> None:
    with pytest.raises(InvalidInput) as refused:
        read_situation(b"[]")
    assert "JSON-Objekt" in refused.value.problems["situation"]


def test_of_two_values_under_one_name_none_is_taken() -> None:
    twice = json.dumps(GOOD)[:-1] + ', "on": "2025-01-01"}'
    with pytest.raises(InvalidInput) as refused:
        read_situation(twice.encode())
    assert refused.value.problems == {"on": "Das Feld „on“ steht doppelt da."}


def test_a_number_that_json_does_not_know() -> None:
    with pytest.raises(UnreadableFile, match="kein lesbares JSON"):
        read(district=float("nan"))


@pytest.mark.parametrize(
    "changed",
    [
        {"municipality": "Dort\nmund"},
        {"municipality": "x" * 9000},
        {"needs": ["a\nb"]},
        {"languages": ["x" * 9000]},
        {"circumstances": ["a\r\nb"]},
        {"feld\n2": 1},
        {"children": [{"born": "2026-03-15", "x" * 9000: 1}]},
    ],
)
def test_what_was_written_is_quoted_shortly_on_one_line(changed: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput) as refused:
        read(**changed)
    (said,) = refused.value.problems.values()
    assert len(said.splitlines()) == 1
    assert len(said) < 250
