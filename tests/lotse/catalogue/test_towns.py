"""The town of a family: found, or remarked upon with a guess that helps."""

import pytest

from lotse.catalogue.towns import town_ags, town_remark


@pytest.mark.parametrize(
    ("written", "ags"),
    [
        ("Gelsenkirchen", "05513000"),
        ("gelsenkirchen ", "05513000"),
        ("Monheim", "05158026"),
        ("Kreis Unna", ""),
        ("Hannover", ""),
        (" ", ""),
    ],
)
def test_a_town_is_a_municipality_or_none(written: str, ags: str) -> None:
    assert town_ags(written) == ags
    assert not (ags == "" and written.strip() and not town_remark(written))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Gelsenkirhen", "Meinten Sie „Gelsenkirchen“?"),
        ("Gelsenkirchen-Buer", "Meinten Sie „Gelsenkirchen“?"),
        ("Köln-Kalk", "Meinten Sie „Köln“?"),
        ("Buer", "Lotse liest „Buer“ als „Büren“."),
        ("GELSENKIRCHEN", ""),
        ("", ""),
        ("Hannover", "„Hannover“ ist keine Gemeinde in NRW. Ohne Gemeinde"),
        ("Kreis Unna", "„Kreis Unna“ ist keine Gemeinde."),
        ("Bad", "kann mehreres heißen: Bad Berleburg, Bad"),
        ("x" * 20_000, "…“ ist keine Gemeinde"),
    ],
)
def test_the_remark_says_what_to_do(written: str, said: str) -> None:
    remark = town_remark(written)
    assert said in remark
    assert len(remark) < 240
    assert bool(remark) is bool(said)
