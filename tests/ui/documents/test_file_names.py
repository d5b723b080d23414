"""Names of files that Lotse proposes are taken by every system."""

import pytest

from ui.documents.saving import file_name


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
