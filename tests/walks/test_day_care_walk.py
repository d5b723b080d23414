"""A Kita in Kamen, by keyboard alone: a child of five, its protocol, handed to its school."""

from datetime import date
from pathlib import Path

from lotse.documents.record import DocumentKind
from tests.walks.first_start_way import SECRET, set_up
from tests.walks.hands import Hands, words_of
from tests.walks.real_lotse import RealLotse

TODAY = date.today()
# Six years old by the next 30 September: this child starts school next summer.
BORN = date(TODAY.year - (5 if TODAY.month >= 8 else 6), 3, 15)
SCHOOL = "Diesterwegschule"


def test_a_child_is_handed_over_to_its_school(lotse: RealLotse, tmp_path: Path) -> None:
    hands = lotse.start()
    set_up(
        hands,
        tmp_path / "blatt.pdf",
        name="Petra Lindner",
        institution="Kita Lindenhof",
        work="Kita",
        town=("kam", "Kamen"),
    )
    _take_in(hands)
    hands.arrive("Familie")
    hands.press("Alt+5")
    hands.arrive("Übergänge")
    hands.push("Beginnen: Jakub")
    hands.arrive("Übergabeprotokoll")
    _write_protocol(hands)
    hands.arrive("Übergang · Jakub")
    _get_consent(hands)
    hands.push("An die Schule übergeben")
    hands.wait_for("Bitte jetzt drucken.")
    hands.wait_at("Drucken")
    hands.press("Shift+Tab")
    hands.wait_at("Als PDF")
    paper = tmp_path / "protokoll.pdf"
    hands.save_as(lambda: hands.press("Space"), paper)
    words = words_of(paper)
    assert SCHOOL in words
    assert "Ich kann gut Fußball spielen." in words
    (stored,) = lotse.stored(SECRET, DocumentKind.HANDOVER)
    assert not stored.draft
    assert stored.pdf == paper.read_bytes()


def _take_in(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.arrive("Kita-Aufnahme")
    hands.fill_in("Vorname oder Rufname", "Jakub")
    hands.fill_in("Geburtsdatum", f"{BORN:%d.%m.%Y}")
    hands.press("Ctrl+PgDown")
    hands.press("Ctrl+PgDown")
    hands.fill_in("Vorname oder Rufname", "Magdalena")
    hands.fill_in("Nachname", "Zielińska")
    hands.choose("Diese Person ist …", "Mutter")
    hands.press("Ctrl+PgDown")
    hands.choose("Gibt es eine zweite Bezugsperson, die Sie notieren möchten?", "Ja")
    hands.fill_in("Vorname oder Rufname", "Henrik")
    hands.fill_in("Nachname", "Sander")
    hands.choose("Diese Person ist …", "Vater")
    hands.press("Ctrl+PgDown")
    hands.choose("Wer hat das Sorgerecht?", "gemeinsam")
    hands.press("Ctrl+PgDown")
    hands.fill_in("Ort", "Kamen")
    hands.press("Ctrl+PgDown")
    hands.press("Ctrl+PgDown")
    hands.pick("Welche Sprache spricht die Familie am besten?", "poln", "Polnisch")
    hands.choose("Brauchen Gespräche Sprachmittlung?", "Nein")
    hands.press("Ctrl+Return")


def _write_protocol(hands: Hands) -> None:
    hands.pick("Grundschule", "Diesterweg Kamen", SCHOOL)
    hands.press("Ctrl+PgDown")
    hands.fill_in("Das kann ich gut", "Ich kann gut Fußball spielen.")
    hands.press("Ctrl+5")
    hands.fill_in("Das interessiert und stärkt das Kind", "Er baut gern mit anderen.")
    hands.press("Ctrl+PgDown")
    for area in range(5):
        hands.go_to("Das gelingt")
        hands.write(f"Beobachtung {area + 1}.")
        hands.press("Tab", "Tab")
    hands.press("Ctrl+Return")


def _get_consent(hands: Hands) -> None:
    hands.push("Einwilligung vorbereiten")
    hands.arrive("Einwilligung")
    hands.press("Alt+Left")
    hands.arrive("Übergang · Jakub")
    hands.push("Unterschrift eintragen: Magdalena")
    hands.wait_at("Unterschrieben am: Henrik")
    hands.press("Return")
    hands.wait_at("An die Schule übergeben")
