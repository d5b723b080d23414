"""The intake form by hand, as clinic and advice desk fill it in: one function per section."""

from datetime import date

from tests.walks.hands import Hands


def name_the_child(hands: Hands, given_name: str, born: date) -> None:
    hands.press("Ctrl+N")
    hands.arrive("Aufnahmebogen")
    hands.choose("Ist das Kind schon geboren?", "Ja, am …")
    hands.fill_in("Geburtsdatum", f"{born:%d.%m.%Y}")
    hands.fill_in("Vorname des Kindes", given_name)
    hands.press("Ctrl+PgDown")


def name_a_parent(hands: Hands, given_name: str, family_name: str, role: str) -> None:
    hands.fill_in("Vorname oder Rufname", given_name)
    hands.fill_in("Nachname", family_name)
    hands.choose("Diese Person ist …", role)


def leave_a_number(hands: Hands, number: str, *, message: str) -> None:
    """`message` is the answer to whether one may be left."""
    hands.choose("Bester Weg", "Handy")
    hands.fill_in("Nummer oder Adresse", number)
    hands.choose("Dürfen wir eine Nachricht hinterlassen?", message)
    hands.press("Ctrl+PgDown")


def need_an_interpreter(hands: Hands, typed: str, language: str) -> None:
    hands.pick("Welche Sprache spricht die Familie am besten?", typed, language)
    hands.choose("Brauchen Gespräche Sprachmittlung?", "Ja")
