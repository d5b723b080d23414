"""The way every user goes once: folder, password, sheet, desk."""

from pathlib import Path

from tests.walks.hands import Hands, words_of

SECRET = "Vier Wörter und ein Hut"


def set_up(
    hands: Hands, sheet: Path, *, name: str, institution: str, work: str, town: tuple[str, str]
) -> None:
    """From the empty folder to the start page; the sheet is saved, two groups typed back."""
    hands.go_to("Datenordner")
    hands.press("Return")
    hands.wait_for("Ihr Passwort")
    hands.fill_in("Neues Passwort", SECRET)
    hands.fill_in("Passwort wiederholen", SECRET)
    hands.press("Return")
    hands.wait_for("Das Blatt für den Notfall")
    hands.save_as(lambda: hands.push("Blatt als PDF speichern"), sheet)
    printed = "".join(words_of(sheet).split())
    for group in _typed_back(hands):
        assert group in printed
    hands.press("Return")
    hands.wait_for("Ihr Arbeitsplatz")
    hands.fill_in("Ihr Name", name)
    hands.fill_in("Einrichtung", institution)
    hands.choose("Arbeit", work)
    hands.pick("Stadt oder Gemeinde", *town)
    hands.push("Einrichten")
    hands.wait_for("Lotse ist bereit")
    hands.press("Return")
    hands.arrive("Start")


def _typed_back(hands: Hands) -> list[str]:
    """Reads the groups off the screen, as a person off the sheet."""
    words = hands.screen().split("\n")
    groups = [word for word in words if len(word) == 5 and word.isalnum() and word.isupper()]
    asked = [int(word.split()[1]) for word in words if word.startswith("Gruppe ")]
    for number in asked:
        hands.fill_in(f"Gruppe {number}", groups[number - 1])
    return groups
