"""A Lotsin in a birth clinic, by keyboard alone: first start to referral and reply."""

from datetime import date, timedelta
from pathlib import Path

from tests.walks.conftest import Start
from tests.walks.first_start_way import SECRET, set_up
from tests.walks.hands import Hands


BORN = date.today() - timedelta(days=2)


def test_a_family_is_taken_in_and_referred(start_lotse: Start, tmp_path: Path) -> None:
    hands = start_lotse()
    set_up(
        hands,
        tmp_path / "blatt.pdf",
        name="Jana Weber",
        institution="Klinik am Muster",
        work="Geburtsklinik",
        town=("gelsen", "Gelsenkirchen"),
    )
    hands = start_lotse()
    hands.go_to("Passwort")
    hands.write(SECRET)
    hands.press("Return")
    hands.arrive("Start")
    _take_in(hands)
    hands.arrive("Lotse-Basisbogen")
    _ask(hands)
    hands.arrive("Familie")


def _take_in(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.arrive("Aufnahmebogen")
    hands.choose("Ist das Kind schon geboren?", "Ja, am …")
    hands.fill_in("Geburtsdatum", f"{BORN:%d.%m.%Y}")
    hands.fill_in("Vorname des Kindes", "Can")
    hands.press("Ctrl+PgDown")
    hands.fill_in("Vorname oder Rufname", "Elif")
    hands.fill_in("Nachname", "Yıldız")
    hands.choose("Diese Person ist …", "Mutter")
    hands.press("Ctrl+PgDown")
    hands.choose("Gibt es eine zweite Bezugsperson, die Sie notieren möchten?", "Ja")
    hands.fill_in("Vorname oder Rufname", "Murat")
    hands.fill_in("Nachname", "Yıldız")
    hands.choose("Diese Person ist …", "Vater")
    hands.choose("Lebt sie im selben Haushalt wie das Kind?", "Ja")
    hands.press("Ctrl+PgDown")
    hands.choose("Wer hat das Sorgerecht?", "gemeinsam")
    hands.press("Ctrl+PgDown")
    hands.fill_in("Straße und Hausnummer", "Musterstraße 1")
    hands.fill_in("Postleitzahl", "45879")
    hands.fill_in("Ort", "Gelsenkirchen")
    hands.press("Ctrl+PgDown")
    hands.choose("Bester Weg", "Handy")
    hands.fill_in("Nummer oder Adresse", "0150 123")
    hands.choose("Dürfen wir eine Nachricht hinterlassen?", "Ja")
    hands.press("Ctrl+PgDown")
    hands.pick("Welche Sprache spricht die Familie am besten?", "tür", "Türkisch")
    hands.choose("Brauchen Gespräche Sprachmittlung?", "Ja")
    hands.press("Ctrl+Return")


def _ask(hands: Hands) -> None:
    """The letters of the answers lead from question to question."""
    hands.press("Ctrl+PgDown")
    hands.go_to("Es gibt einen Menschen")
    hands.write("jjj")
    hands.press("Ctrl+PgDown")
    hands.go_to("In der Schwangerschaft gab es nur wenige")
    hands.write("nnnj")
    hands.wait_for("Hebamme")
    hands.press("Ctrl+7")
    hands.go_to("Das Geld reicht nicht")
    hands.write("j")
    hands.press("Ctrl+Return")
