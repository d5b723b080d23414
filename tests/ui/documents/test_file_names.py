"""Names of files that Lotse proposes are taken by every system."""

from pathlib import Path

import pytest

from ui.documents.saving import file_name, free_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Einwilligung: Diesterwegschule", "Einwilligung Diesterwegschule"),
        ('A/B\\C "D" <E>|F?*', "A B C D E F"),
        ("Zeile\neins\u202e", "Zeileeins"),
        ("Träger e. V.", "Träger e. V"),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert file_name(title) == name


def test_a_second_letter_does_not_ask_to_overwrite_the_first(tmp_path: Path) -> None:
    assert free_name(tmp_path, "Vermittlung 2026-0001.pdf") == "Vermittlung 2026-0001.pdf"
    for name in ("Vermittlung 2026-0001.pdf", "Vermittlung 2026-0001 2.pdf"):
        (tmp_path / name).touch()
    assert free_name(tmp_path, "Vermittlung 2026-0001.pdf") == "Vermittlung 2026-0001 3.pdf"
