"""What this machine remembers."""

from pathlib import Path

from ui.theme.theme import Scheme
from ui.workplace.preferences import Preferences


def test_preferences_survive_nonsense(tmp_path: Path) -> None:
    file = tmp_path / "fenster.ini"
    file.write_text("[General]\ndarstellung=bunt\nschriftgroesse=riesig\n", encoding="utf-8")
    preferences = Preferences(file)
    assert preferences.scheme is Scheme.SYSTEM
    assert preferences.zoom == 100
    assert preferences.lock_minutes(7) == 7
