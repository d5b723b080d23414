"""What another profile would change, said before it does."""

from dataclasses import replace

from lotse.profiles.difference import differences
from lotse.profiles.parts import District
from lotse.profiles.shipped import neutral_profile, profile_for


def test_the_same_profile_changes_nothing() -> None:
    assert differences(neutral_profile(), neutral_profile()) == ()


def test_every_part_that_changes_is_named_in_peoples_words() -> None:
    lines = differences(profile_for("05954036"), profile_for("05562014"))
    said = "\n".join(lines)
    assert "Name der Kette: Lebensphasenmodell Frühe Hilfen → keins" in lines
    assert "Stufen: Werdende Eltern · Neugeborene (KiWi-Kind)" in said
    assert "und 4 weitere → keine eigenen" in said
    assert "Übergang Grundschule–weiterführende Schule" in said
    assert "Sucht" in said


def test_a_change_within_rows_is_said_too() -> None:
    now = replace(neutral_profile(), districts=(District(name="Mitte"), District(name="Nord")))
    nearer = (District(name="Mitte", neighbours=("Nord",)), District(name="Nord"))
    then = replace(now, districts=nearer)
    assert differences(now, then) == ("Stadtteile: Einzelheiten sind anders bei Mitte",)
