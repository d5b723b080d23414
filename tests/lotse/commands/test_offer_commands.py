"""`lotse offers check` and `convert` in all formats."""

import json
from pathlib import Path

import pytest

from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.shipped import shipped_offers
from lotse.commands.offers import check, convert
from lotse.commands.suggest import run as suggest
from lotse.errors import InvalidInput, UnreadableFile
from lotse.exchange.catalogue_file import WRITERS, read_catalogue, write_catalogue
from tests.builders import an_offer

FORMATS = tuple(WRITERS)


@pytest.mark.parametrize("ending", FORMATS)
def test_check_counts_offers_of_every_format(
    ending: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / f"angebote{ending}"
    file.write_bytes(write_catalogue(file.name, shipped_offers()))
    assert check(file, as_json=True) == 0
    found = json.loads(capfd.readouterr().out)
    assert (found["rows"], found["offers"], found["problems"]) == (158, 158, [])
    assert found["by_status"]["geplant"] == 9


@pytest.mark.parametrize("ending", FORMATS)
def test_convert_there_and_back_is_the_same_file(ending: str, tmp_path: Path) -> None:
    first, between, last = tmp_path / "a.csv", tmp_path / f"b{ending}", tmp_path / "c.csv"
    first.write_bytes(write_catalogue("a.csv", shipped_offers()))
    assert (convert(first, between), convert(between, last)) == (0, 0)
    assert last.read_bytes() == first.read_bytes()
    assert {path.name for path in tmp_path.iterdir()} == {"a.csv", between.name, "c.csv"}


def test_convert_keeps_confidential_addresses_at_home(tmp_path: Path) -> None:
    site = OfferSite(name="Schutzwohnung", street="Geheimweg 3", is_confidential=True)
    source, out = tmp_path / "a.csv", tmp_path / "b.csv"
    line = "Name: Schutzwohnung | Straße: Geheimweg 3 | vertraulich: ja"
    text = write_catalogue("a.csv", [an_offer(locations=(site,))]).decode()
    source.write_text(text.replace("Name: Schutzwohnung | vertraulich: ja", line))
    assert read_catalogue("a.csv", source.read_bytes()).offers[0].locations == (site,)
    assert convert(source, out) == 0
    assert "Schutzwohnung" in out.read_text()
    assert "Geheimweg" not in out.read_text()


def test_a_blocking_problem_writes_nothing_and_keeps_what_was_there(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    source, out = tmp_path / "a.csv", tmp_path / "b.json"
    source.write_bytes(write_catalogue("a.csv", [an_offer(needs=("quatsch",))]))
    out.write_text("alt")
    assert convert(source, out) == 1
    assert out.read_text() == "alt"
    said = capfd.readouterr()
    assert "Zeile 2, Spalte „needs“" in said.out
    (sentence,) = said.err.splitlines()
    assert "„a.csv“ hat ein Problem in Zeile 2, Spalte „needs“." in sentence
    assert "nichts geschrieben" in sentence


def test_many_problems_are_counted_and_the_first_is_named(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "a.csv"
    wrong = [an_offer(id="a", needs=("quatsch",)), an_offer(id="b", needs=("unsinn",))]
    source.write_bytes(write_catalogue("a.csv", wrong))
    assert convert(source, tmp_path / "b.json") == 1
    said = capfd.readouterr()
    assert [line.split(":")[0] for line in said.out.splitlines()] == [
        "Zeile 2, Spalte „needs“", "Zeile 3, Spalte „needs“",
    ]  # fmt: skip
    assert "hat 2 Probleme, das erste in Zeile 2, Spalte „needs“." in said.err


def test_one_is_not_many(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file, out = tmp_path / "a.csv", tmp_path / "b.json"
    file.write_bytes(write_catalogue("a.csv", [an_offer(status="offen")]))
    assert (check(file, as_json=False), convert(file, out)) == (1, 0)
    said = capfd.readouterr().out
    assert said.startswith("a.csv: 1 Zeile, 1 Angebot lesbar.\n")
    assert "\n1 Problem. Es wurde nichts übernommen.\n" in said
    assert said.endswith("\n1 Angebot in b.json.\n")


def test_a_file_is_never_converted_onto_itself(tmp_path: Path) -> None:
    source, link = tmp_path / "a.csv", tmp_path / "b.csv"
    source.write_bytes(write_catalogue("a.csv", [an_offer()]))
    before = source.read_bytes()
    link.symlink_to(source)
    for out in (source, link):
        with pytest.raises(InvalidInput, match="dieselbe Datei"):
            convert(source, out)
    assert source.read_bytes() == before


@pytest.mark.parametrize("name", ["b.ods", "b"])
def test_an_ending_nobody_can_write_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="Endungen"):
        convert(tmp_path / "a.csv", tmp_path / name)


def test_no_place_to_write(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    source.write_bytes(write_catalogue("a.csv", [an_offer()]))
    with pytest.raises(UnreadableFile, match=r"b\.json"):
        convert(source, tmp_path / "fehlt" / "b.json")


@pytest.mark.parametrize("ending", FORMATS)
def test_suggest_reads_every_format(
    ending: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file, situation = tmp_path / f"a{ending}", tmp_path / "s.json"
    file.write_bytes(write_catalogue(file.name, shipped_offers()))
    known = {
        "on": "2026-11-21",
        "municipality": "Dortmund",
        "children": [{"born": "2026-03-15"}],
        "needs": ["betreuung"],
        "languages": ["de"],
    }
    situation.write_text(json.dumps(known))
    assert suggest(file, situation, limit=3, with_rest=False, as_json=True) == 0
    assert json.loads(capfd.readouterr().out)["suggestions"]
