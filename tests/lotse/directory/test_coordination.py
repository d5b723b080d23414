"""The view of the coordination counts, and names nobody."""

from dataclasses import asdict
from datetime import date

from lotse.directory.coordination import coordination_view
from lotse.directory.directory import Directory
from tests.builders import TODAY
from tests.lotse.directory.entries import a_body, a_worker, at_school, in_district


def test_eight_providers_without_a_single_name() -> None:
    providers = [a_body(f"Träger {number}", "freier_traeger") for number in range(1, 9)]
    workers = [
        a_worker(
            f"Person {number} {letter}",
            at_school(f"Schule {number}{letter}", f"10{number}{letter}"),
            organisation_id=provider.id,
            themes=("gewalt", "schulabsentismus") if letter == "a" else ("gewalt",),
        )
        for number, provider in enumerate(providers, 1)
        for letter in "abcdef"[: 1 + number % 3]
    ]
    directory = Directory(organisations=providers, professionals=workers)
    rows = coordination_view(directory, TODAY)
    assert len(rows) == 8
    assert sum(row.workers for row in rows) == len(workers)
    assert rows[0].workers == rows[0].houses == 3
    assert rows[0].themes == {"gewalt": 3, "schulabsentismus": 1}
    written = str([asdict(row) for row in rows])
    assert "Person" not in written
    assert "Schule" not in written


def test_only_who_works_that_day_counts() -> None:
    provider = a_body("Träger")
    people = [
        a_worker("A", in_district("Buer"), organisation_id=provider.id, themes=("gewalt",)),
        a_worker("B", organisation_id=provider.id, ended_on=date(2025, 1, 1)),
        a_worker("C", function="hebamme", themes=("gesundheit",)),
    ]
    directory = Directory(organisations=(provider,), professionals=people)
    (row,) = coordination_view(directory, TODAY, function="schulsozialarbeit")
    assert (row.provider, row.kind_label, row.workers, row.districts) == ("Träger", "Kita", 1, 1)
    assert [r.provider for r in coordination_view(directory, TODAY, theme="gesundheit")] == [""]
