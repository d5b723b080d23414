"""Settings and the letter when something is wrong: told at the place, nothing changed."""

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from lotse.acts.revoking import revoke_consent
from lotse.consents.rules import recipient_of_offer
from tests.builders import TODAY, a_consent, a_full_family, an_offer
from tests.conftest import PASSWORD
from tests.ui.paths_taken import a_context
from ui.referrals.letter_page import LetterPage
from ui.settings.settings_page import SettingsPage
from ui.widgets.hint_box import HintBox
from ui.workplace.preferences import Preferences
from ui.workplace.workplace import Workplace


@pytest.fixture
def page(qtbot, surroundings, theme, preferences, vault):
    workplace = Workplace(theme=theme, preferences=preferences, vault=vault)
    made = SettingsPage(surroundings[0], workplace)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def line(page, name, number=0):
    return [e for e in page.findChildren(QLineEdit) if e.accessibleName() == name][number]


def press(page, words):
    button = next(b for b in page.findChildren(QPushButton) if b.text().replace("&", "") == words)
    button.setFocus()
    button.click()


def said(page):
    return " ".join(box.text() for box in page.findChildren(HintBox) if box.text())


def test_a_wrong_old_password_changes_nothing(page, vault, book):
    line(page, "Bisheriges Passwort").setText("falsch")
    for name in ("Neues Passwort", "Passwort wiederholen"):
        line(page, name).setText("blaues Boot segelt laut")
    press(page, "Passwort ändern")
    assert "stimmt nicht" in said(page)
    assert line(page, "Bisheriges Passwort") is QApplication.focusWidget()
    assert line(page, "Neues Passwort").text() == "blaues Boot segelt laut"
    book.close()
    vault.unlock(PASSWORD).close()


def test_a_wrong_password_makes_no_new_sheet(page, vault):
    before = (vault.directory / "lotse.key").read_bytes()
    line(page, "Ihr Passwort").setText("falsch")
    press(page, "Neues Blatt erstellen")
    assert "stimmt nicht" in said(page)
    assert line(page, "Ihr Passwort") is QApplication.focusWidget()
    assert (vault.directory / "lotse.key").read_bytes() == before


def test_nobody_works_here_without_a_name(page, book):
    before = book.desk
    line(page, "Einrichtung").setText("Familienhaus Nord")
    line(page, "Ihr Name").setText("   ")
    press(page, "Angaben übernehmen")
    assert line(page, "Ihr Name") is QApplication.focusWidget()
    assert line(page, "Einrichtung").text() == "Familienhaus Nord"
    with book.transaction() as records:
        assert records.settings.desk() == before


@pytest.mark.parametrize("kept", ["nie", "-5", "0", "99999999", "1.5", ""])
def test_a_senseless_lock_time_in_the_file_still_locks(tmp_path, kept):
    file = tmp_path / "fenster.ini"
    file.write_text(f"[General]\nsperrzeit={kept}\nschriftgroesse={kept}\ndarstellung={kept}\n")
    preferences = Preferences(file)
    assert 1 <= preferences.lock_minutes(5) <= 60
    assert preferences.zoom >= 0
    assert preferences.scheme.value


def test_a_consent_revoked_between_look_and_print_stops_the_print(qtbot, book, tmp_path):
    offer = an_offer(needs=("sprache",), provider="Stadt Gelsenkirchen")
    with book.transaction() as records:
        records.offers.replace_all((offer,))
        family = records.families.add(a_full_family())
        consent = records.consents.add(a_consent(family, recipient=recipient_of_offer(offer)))
    context, _taken, told = a_context(book)
    letter = LetterPage(context, family.id, offer.id)
    qtbot.addWidget(letter)
    with qtbot.waitExposed(letter):
        letter.show()
    revoke_consent(consent.id, "Elif Yıldız", TODAY, book)
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "brief.pdf"))
    letter.file_on_paper(printer)
    assert "widerrufen" in " ".join((letter.hint.text(), *told.failures))
    assert not (tmp_path / "brief.pdf").exists()
    with book.transaction() as records:
        assert not records.documents.of_family(family.id)
        assert not records.referrals.of_family(family.id)
    context.background.close()
