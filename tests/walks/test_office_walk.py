"""A social worker at an advice desk, by keyboard alone: from the first start to the reply."""

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

OFFER = "Griffbereit"
BORN = date.today() - timedelta(days=500)
WISH = "Ich möchte mit Sami andere Mütter treffen."


def test_a_family_is_advised_and_referred(lotse: RealLotse, tmp_path: Path) -> None:
    hands = lotse.start()
    set_up(
        hands,
        tmp_path / "blatt.pdf",
        name="Jana Weber",
        institution="Familienbüro Schalke",
        work="Soziale Arbeit",
        town=("gelsen", "Gelsenkirchen"),
    )
    _take_in(hands)
    hands.arrive("Familie Haddad")
    _name_needs(hands)
    _look_at_reasons(hands)
    hands.push(f"Vermitteln: {OFFER}")
    hands.arrive(f"Vermittlung an {OFFER}")
    hands.wait_at("Einwilligung einholen")
    hands.press("Space")
    hands.arrive("Einwilligung")
    _print_form(hands, tmp_path / "formular.pdf")
    _come_back_with_the_signature(hands)
    letter = tmp_path / "brief.pdf"
    hands.arrive(f"Vermittlung an {OFFER}")
    hands.save_as(lambda: hands.press("Ctrl+S"), letter)
    _read(letter, tmp_path / "brief Familie.pdf")
    hands.arrive("Familie Haddad")
    _reply(hands, "n", "nicht erschienen")
    _come_to_the_start_page(hands)
    (stored,) = lotse.stored(SECRET, DocumentKind.LETTER)
    assert not stored.draft
    assert stored.pdf == letter.read_bytes()


def _take_in(hands: Hands) -> None:
    name_the_child(hands, "Sami", BORN)
    name_a_parent(hands, "Rania", "Haddad", "Mutter")
    hands.press("Ctrl+4")
    hands.choose("Wer hat das Sorgerecht?", "eine Person allein")
    hands.press("Ctrl+PgDown")
    hands.fill_in("Ort", "Gelsenkirchen")
    hands.press("Ctrl+PgDown")
    leave_a_number(hands, "0150 1234567", message="Nein")
    need_an_interpreter(hands, "arab", "Arabisch")
    for _ in range(3):
        hands.press("Ctrl+PgDown")
    hands.fill_in("Was wünscht sich die Familie?", WISH)
    hands.press("Ctrl+PgDown")
    hands.push("Formular abschließen")


def _name_needs(hands: Hands) -> None:
    """From „nothing fits“ to the needs: typed in part, taken by Enter, one after the other."""
    hands.push("Bedarfe ergänzen")
    hands.go_to("Neuer Bedarf")
    for part, need in (("eltern-kind", "Eltern-Kind-Gruppe"), ("ankommen", "Ankommen nach")):
        hands.wait_at("Neuer Bedarf")
        hands.write(part)
        hands.press("Return")
        hands.wait_for(f"Bedarf „{need}")


def _look_at_reasons(hands: Hands) -> None:
    hands.press("Ctrl+M")
    hands.push(f"Warum {OFFER}?")
    hands.wait_for("Deckt: Eltern-Kind-Gruppe")

    def read() -> None:
        hands.write("Dortmund")
        hands.wait_for("von ")
        hands.press("Escape")

    hands.in_dialog(lambda: hands.push("Warum nicht …?"), read)
    hands.wait_at("Warum nicht …?")


def _print_form(hands: Hands, form: Path) -> None:
    hands.wait_for("Unterschreiben muss: Rania Haddad.")
    hands.press("Ctrl+S")
    hands.wait_for("Es fehlt noch die Unterschrift von: Rania Haddad.")
    hands.save_as(lambda: hands.push("Als PDF speichern"), form)
    words = words_of(form)
    assert "Rania Haddad" in words
    assert OFFER in words
    assert "Familienbüro Schalke" in words


def _come_back_with_the_signature(hands: Hands) -> None:
    """The paper comes back later: the way back leads to the form that was printed."""
    hands.press("Alt+1")
    hands.arrive("Start")
    hands.press("Alt+Left")
    hands.arrive("Einwilligung")
    hands.push("Unterschrift von Rania Haddad eintragen")
    hands.wait_for("Die Einwilligung gilt")
    hands.wait_at("Brief schreiben")
    hands.press("Return")


def _read(letter: Path, for_family: Path) -> None:
    words = words_of(letter)
    for part in (
        f"Vermittlung zu: {OFFER}", "mit Einverständnis von Rania Haddad", WISH,
        "Eltern-Kind-Gruppe", "Sprachmittlung", "Familienbüro Schalke", "Rückantwort",
    ):  # fmt: skip
        assert part in words, part
    assert words.index("Persönlich/Vertraulich") < words.index(OFFER)
    assert "ENTWURF" not in words
    assert OFFER in words_of(for_family)


def _reply(hands: Hands, key: str, words: str) -> None:
    hands.press("Alt+4")
    hands.arrive("Vermittlungen")
    hands.go_to(f"Rückmeldung zu {OFFER}")
    hands.write(key)
    hands.wait_for(f"{OFFER}: {words}.")


def _come_to_the_start_page(hands: Hands) -> None:
    """The family stands there, to be called."""
    hands.press("Alt+1")
    hands.arrive("Start")
    hands.wait_for("Familie Haddad")
