"""Dialogs and pages of the network: what cannot be is said, kept, and overwrites nothing."""

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.acts.directory import keep_network, keep_organisation, keep_professional
from lotse.directory.organisation import HeldRole
from lotse.errors import NotFound
from lotse.exchange.archive import packed
from lotse.exchange.package import About, write_package
from lotse.institutions import Certificate
from lotse.responsible.read import read_directory
from tests.builders import TODAY
from tests.lotse.directory.entries import a_body, a_network, a_worker, at_school
from tests.ui.paths_taken import Surroundings
from ui.directory.change_dialogs import EndDialog, MergeDialog, SwitchDialog
from ui.directory.dated_dialogs import CertificateDialog, RoleDialog
from ui.directory.directory_page import DirectoryPage
from ui.directory.entry_page import EntryPage
from ui.directory.exchange_tab import ExchangeTab
from ui.directory.inputs import CodeBox
from ui.directory.list_tab import ListTab
from ui.directory.member_dialog import MemberDialog
from ui.directory.network_dialog import NetworkDialog
from ui.directory.network_page import NetworkPage
from ui.directory.organisation_dialog import OrganisationDialog
from ui.directory.organisation_page import OrganisationPage
from ui.directory.professional_page import ProfessionalPage
from ui.directory.responsibility_dialog import ResponsibilityDialog
from ui.family_parts.edit_dialog import EditDialog
from ui.imports.take_back import TakeBackDialog

pytestmark = pytest.mark.usefixtures("theme")


def told(page: QWidget) -> str:
    QApplication.processEvents()
    return " | ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def refused(qtbot: QtBot, dialog: EditDialog, sentence: str) -> None:
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.try_to_save()
    assert dialog.isVisible()
    assert sentence in told(dialog)
    dialog.reject()


def test_what_is_missing_is_said_at_its_place(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    context = surroundings[0]
    body = keep_organisation(a_body(), book)
    network = keep_network(a_network(), book)
    worker = keep_professional(a_worker("Kim", at_school("Schule")), book)
    directory = read_directory(book)
    held = worker.responsibilities[0]
    refused(qtbot, OrganisationDialog(context), "Bitte nennen Sie einen Namen")
    refused(qtbot, NetworkDialog(context, directory), "Bitte nennen Sie einen Namen")
    refused(qtbot, CertificateDialog(context, body), "Bitte nennen Sie den Namen")
    refused(qtbot, MemberDialog(context, directory, network), "Einrichtung aus der Liste")
    refused(qtbot, ResponsibilityDialog(context, worker), "Stadtteil, die Schule oder die Kita")
    refused(qtbot, MergeDialog(context, network, ()), "das andere Netzwerk")
    refused(qtbot, SwitchDialog(context, held, worker, (worker,)), "wer zuständig wird")
    assert surroundings[2].infos == []


def test_months_offices_and_days_that_cannot_be_read(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    context, directory = surroundings[0], read_directory(book)
    months = NetworkDialog(context, directory, a_network())
    months.low.setText("neun")
    refused(qtbot, months, "Bitte eine ganze Zahl")
    office = NetworkDialog(context, directory, a_network())
    office.office_of.set_picked("", "Irgendwer")
    refused(qtbot, office, "Einrichtung aus der Liste")
    role = RoleDialog(context, a_body())
    role.since.set_text("ca. 2024")
    refused(qtbot, role, "genauen Tag")
    end = EndDialog(context, "Kita", lambda _day, _why: None)
    end.on.set_text("")
    refused(qtbot, end, "Bitte nennen Sie den Tag")
    assert not read_directory(book).networks


def test_an_entry_changed_elsewhere_is_not_overwritten(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    seen = keep_organisation(a_body(), book)
    dialog = OrganisationDialog(surroundings[0], seen)
    keep_organisation(replace(seen, note="inzwischen"), book)
    dialog.note.setText("spät")
    refused(qtbot, dialog, "an anderer Stelle geändert")
    assert dialog.note.text() == "spät"
    assert read_directory(book).organisations[0].note == "inzwischen"


def test_pages_of_what_is_gone_are_not_opened(surroundings: Surroundings) -> None:
    kinds: tuple[type[EntryPage], ...] = (OrganisationPage, NetworkPage, ProfessionalPage)
    for kind in kinds:
        with pytest.raises(NotFound, match="nicht \\(mehr\\) im Verzeichnis"):
            kind(surroundings[0], uuid4())  # type: ignore[call-arg]


def test_roles_and_certificates_are_taken_away(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    held, mark = HeldRole(role="kita"), Certificate(name="Bewegung")
    body = keep_organisation(a_body(roles=(held,), certificates=(mark,)), book)
    page = OrganisationPage(surroundings[0], body.id)
    qtbot.addWidget(page)
    page.show()
    page._without_role(page.entry, held)
    page._without_certificate(page.entry, mark)
    assert (page.entry.roles, page.entry.certificates) == ((), ())
    assert "Kein Zertifikat." in told(page)


def test_the_list_begins_with_its_first_step_and_opens_entries(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    context, taken, _ = surroundings
    page = DirectoryPage(context)
    qtbot.addWidget(page)
    page.show()
    assert "Noch kein Netzwerk" in told(page)
    body = keep_organisation(a_body("Aa"), book)
    network = keep_network(a_network("Bb"), book)
    worker = keep_professional(a_worker("Cc"), book)
    context.changes.directory_changed.emit()
    (tab,) = page.findChildren(ListTab)
    for number in range(3):
        tab.rows.select_row(number)
        tab.rows.open_current()
    assert taken.steps == [
        ("organisation", body.id),
        ("network", network.id),
        ("professional", worker.id),
    ]
    tab.kind.set_value("netzwerk")
    tab._switch(None)
    assert [tab.sort.itemText(n) for n in range(tab.sort.count())] == [
        "Alle Arten",
        "Bildungsverbund",
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"kein Zip", "nicht öffnen"),
        (packed({"andere.json": "[]"}), "kein Paket von Lotse"),
        (
            packed(
                {
                    "paket.json": '{"installation": "X", "made_on": "2026-11-21"}',
                    "angebote.json": '[{"id": "1", "name": ""}]',
                }
            ),
            "1 Angebot im Paket ist nicht lesbar",
        ),
    ],
)
def test_a_package_that_cannot_be_taken_says_why(
    surroundings: Surroundings, qtbot: QtBot, tmp_path: Path, data: bytes, said: str
) -> None:
    path = tmp_path / "x.lotse-paket"
    path.write_bytes(data)
    tab = ExchangeTab(surroundings[0])
    qtbot.addWidget(tab)
    tab.show()
    tab.check(path)
    assert said in tab.hint.text()
    assert not tab.take.isVisible()
    tab.take_over()
    assert surroundings[2].infos == []
    tab.save_to(tmp_path / "fehlt" / "x.lotse-paket")
    assert "konnte dort nicht gespeichert werden" in surroundings[2].failures[0]


def test_what_is_wrong_in_a_package_is_named_with_its_place(
    surroundings: Surroundings, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "x.lotse-paket"
    about = '{"installation": "X", "made_on": "2026-11-21"}'
    path.write_bytes(packed({"paket.json": about, "angebote.json": '[{"id": "1", "name": ""}]'}))
    tab = ExchangeTab(surroundings[0])
    qtbot.addWidget(tab)
    tab.show()
    tab.check(path)
    assert "„angebote.json“, Angebot 1 · name" in told(tab)
    kinds = '[{"id": "00000000-0000-0000-0000-000000000001", "name": "a"}, {"id": 3}]'
    path.write_bytes(packed({"paket.json": about, "einrichtungen.json": kinds}))
    tab.check(path)
    assert tab.hint.text().startswith("„x.lotse-paket“: In „einrichtungen.json“ ist Eintrag 2 ")
    assert "es geht um die Angabe „id“." in tab.hint.text()
    path.write_bytes(packed({"paket.json": about, "netzwerke.json": "[\nx"}))
    tab.check(path)
    assert "„netzwerke.json“ ist ab Zeile 2 nicht lesbar" in tab.hint.text()


def test_an_own_package_brings_nothing_new(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path
) -> None:
    keep_organisation(a_body(), book)
    tab = ExchangeTab(surroundings[0])
    qtbot.addWidget(tab)
    tab.show()
    path = tmp_path / "x.lotse-paket"
    tab.save_to(path)
    tab.check(path)
    assert "1 unverändert" in told(tab)
    with book.transaction() as records:
        assert len(records.organisations.all()) == 1


def test_a_package_is_taken_back_from_its_message(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "moers.lotse-paket"
    about = About(installation="Stadt Moers", made_on=TODAY)
    path.write_bytes(write_package(about, organisations=[a_body("Haus"), a_body("Amt")]))
    tab = ExchangeTab(surroundings[0])
    qtbot.addWidget(tab)
    tab.show()
    tab.check(path)
    tab.take_over()
    assert "Paket: „moers.lotse-paket“" in told(tab)
    with book.transaction() as records:
        amt, _ = records.organisations.all()
    keep_organisation(replace(amt, note="Unsere Notiz"), book)
    surroundings[2].infos[-1][1]()
    (dialog,) = tab.findChildren(TakeBackDialog)
    assert "1 Eintrag bleibt" in told(dialog)
    dialog.take.click()
    qtbot.waitUntil(lambda: "Zurückgenommen am" in told(tab), timeout=20_000)
    with book.transaction() as records:
        assert [entry.name for entry in records.organisations.all()] == ["Amt"]


def test_a_code_nobody_knows_stays_chosen(surroundings: Surroundings, qtbot: QtBot) -> None:
    box = CodeBox({"a": "A"}, "von früher", "offen")
    qtbot.addWidget(box)
    assert box.code() == "von früher"
