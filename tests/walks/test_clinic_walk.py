"""A Lotsin in a birth clinic, by keyboard alone: first start to referral and reply."""

from datetime import date, timedelta
from pathlib import Path

from lotse.documents.record import DocumentKind
from tests.walks.first_start_way import SECRET, set_up
from tests.walks.hands import Hands, words_of
from tests.walks.intake_way import (
    leave_a_number,
    name_a_parent,
    name_the_child,
    need_an_interpreter,
)
from tests.walks.real_lotse import RealLotse

OFFER = "Zentrale Anlaufstelle für Familien mit Babys und Kleinkindern"
BORN = date.today() - timedelta(days=2)


def test_a_family_is_taken_in_and_referred(lotse: RealLotse, tmp_path: Path) -> None:
    hands = lotse.start()
    set_up(
        hands,
        tmp_path / "blatt.pdf",
        name="Jana Weber",
        institution="Klinik am Muster",
        work="Geburtsklinik",
        town=("gelsen", "Gelsenkirchen"),
    )
    hands = lotse.start()
    hands.go_to("Passwort")
    hands.write(SECRET)
    hands.press("Return")
    hands.arrive("Start")
    _take_in(hands)
    hands.arrive("Lotse-Basisbogen")
    _ask(hands)
    hands.arrive("Familie Yıldız")
    _look_at_reasons(hands)
    hands.press("Ctrl+M")
    hands.wait_at(f"Vermitteln: {OFFER}")
    hands.press("Return")
    hands.arrive(f"Vermittlung an {OFFER}")
    hands.wait_for("Einwilligung fehlt")
    hands.press("Ctrl+E")
    hands.arrive("Einwilligung")
    _get_consent(hands, tmp_path / "formular.pdf")
    letter = tmp_path / "brief.pdf"
    hands.arrive(f"Vermittlung an {OFFER}")
    hands.save_as(lambda: hands.press("Ctrl+S"), letter)
    assert "Entlastung im Alltag" in words_of(letter)
    assert "Schulden" not in words_of(letter)
    hands.press("Alt+4")
    hands.arrive("Vermittlungen")
    hands.wait_for(OFFER)
    hands.go_to(f"Rückmeldung zu {OFFER}")
    hands.write("a")
    hands.wait_for(f"{OFFER}: angekommen.")
    hands.wait_at("Welche Vermittlungen?")
    (stored,) = lotse.stored(SECRET, DocumentKind.LETTER)
    assert not stored.draft
    assert stored.pdf == letter.read_bytes()


def _take_in(hands: Hands) -> None:
    name_the_child(hands, "Can", BORN)
    name_a_parent(hands, "Elif", "Yıldız", "Mutter")
    hands.press("Ctrl+PgDown")
    hands.choose("Gibt es eine zweite Bezugsperson, die Sie notieren möchten?", "Ja")
    name_a_parent(hands, "Murat", "Yıldız", "Vater")
    hands.choose("Lebt sie im selben Haushalt wie das Kind?", "Ja")
    hands.press("Ctrl+PgDown")
    hands.choose("Wer hat das Sorgerecht?", "gemeinsam")
    hands.press("Ctrl+PgDown")
    hands.fill_in("Straße und Hausnummer", "Musterstraße 1")
    hands.fill_in("Postleitzahl", "45879")
    hands.fill_in("Ort", "Gelsenkirchen")
    hands.press("Ctrl+PgDown")
    leave_a_number(hands, "0150 123", message="Ja")
    need_an_interpreter(hands, "tür", "Türkisch")
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
    hands.go_to("Es gibt niemanden, der bei Bedarf einspringt")
    hands.write("j")
    hands.press("Ctrl+Return")


def _look_at_reasons(hands: Hands) -> None:
    hands.push(f"Warum {OFFER}?")
    hands.wait_for("Passt zum Bedarf „Entlastung im Alltag“.")

    def read() -> None:
        hands.write("Kita-Eingangsuntersuchung")
        hands.wait_for("1 von ")
        hands.press("Escape")

    hands.in_dialog(lambda: hands.push("Warum nicht …?"), read)


def _get_consent(hands: Hands, form: Path) -> None:
    hands.wait_for("Unterschreiben müssen: Elif Yıldız und Murat Yıldız.")
    hands.press("Ctrl+S")
    hands.save_as(lambda: hands.push("Als PDF speichern"), form)
    assert "Yıldız" in words_of(form)
    hands.push("Unterschrift von Elif Yıldız eintragen")
    hands.wait_at("Unterschrift von Murat Yıldız")
    hands.push("Unterschrift von Murat Yıldız eintragen")
    hands.wait_for("Die Einwilligung gilt")
    hands.wait_at("Brief schreiben")
    hands.press("Return")
