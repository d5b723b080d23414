"""Networks, anchors, contacts and exchange as the acceptance list asks for them, through the real
window and file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.acts.cataloguing import add_offer
from lotse.acts.directory import keep_network, keep_organisation, keep_professional
from lotse.acts.profiling import choose_place
from lotse.acts.referring import preview_letter
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.provider import provider_types
from lotse.consents.rules import recipient_of_offer
from lotse.dates.partial import PartialDate
from lotse.directory.network import Network, NetworkMember
from lotse.directory.organisation import Organisation
from lotse.directory.professional import Professional
from lotse.exchange.archive import contents
from lotse.families.family import Family, Stay, StayKind
from lotse.institutions import Site
from lotse.responsible.read import read_directory
from lotse.views.family_file import read_family_file
from lotse.wording.wish import LetterOrder, LetterWish
from tests.builders import NOW, a_child, a_desk, a_family, an_offer
from tests.conftest import CHEAP, PASSWORD
from tests.lotse.directory.entries import a_body, a_network, a_worker, at_school, in_district
from tests.walks.frame_at_work import put_to_work, screen, the
from ui.directory.change_dialogs import EndDialog, MergeDialog, SwitchDialog
from ui.directory.coordination_tab import CoordinationTab
from ui.directory.dated_dialogs import CertificateDialog, RoleDialog
from ui.directory.exchange_tab import ExchangeTab
from ui.directory.list_tab import ListTab
from ui.directory.member_dialog import MemberDialog
from ui.directory.network_dialog import NetworkDialog
from ui.directory.organisation_dialog import OrganisationDialog
from ui.directory.professional_dialog import ProfessionalDialog
from ui.directory.responsibility_dialog import ResponsibilityDialog
from ui.family.stay_dialog import StayDialog
from ui.family_parts.edit_dialog import EditDialog
from ui.family_parts.edits import FamilyEdits
from ui.frame.frame import Frame
from ui.referrals.letter_choices import LetterChoices

TODAY = date.today()
MUENSTER = "05515000"
PARK, MARKT = "Grundschule am Übungspark", "Schule am Übungsmarkt"


@pytest.fixture
def frame(vault: SqlVault, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path) -> Iterator[Frame]:
    at_work = put_to_work(vault, book, qtbot, tmp_path)
    yield at_work.frame
    at_work.close()


def press(qtbot: QtBot, frame: QWidget, name: str) -> None:
    found = [b for b in frame.findChildren(QAbstractButton) if b.isVisible()]
    button = next(b for b in found if name in (b.text().replace("&", ""), b.accessibleName()))
    qtbot.keyClick(button, Qt.Key.Key_Space)


def save(qtbot: QtBot, dialog: EditDialog) -> None:
    qtbot.keyClick(dialog.save_button, Qt.Key.Key_Space)
    assert not dialog.isVisible(), dialog.problem.text()


def listed(frame: Frame) -> list[str]:
    rows = the(frame, ListTab).rows.model()
    return [str(rows.index(n, 0).data()) for n in range(rows.rowCount())]


def bodies(book: SqlRecordBook, *names: str) -> list[Organisation]:
    return [keep_organisation(a_body(name), book) for name in names]


def network_of(book: SqlRecordBook, name: str) -> Network:
    return next(n for n in read_directory(book).networks if n.name == name)


def test_s030_a_network_keeps_body_office_members_and_tasks(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    bodies(book, "Jugendamt", "Kita Nord", "Kita Süd")
    frame.navigate.show_directory()
    press(qtbot, frame, "Neues Netzwerk")
    dialog = the(frame, NetworkDialog)
    dialog.name.setText("Steuerungsgruppe")
    dialog.kind.setCurrentIndex(dialog.kind.findData("steuerungsgruppe"))
    dialog.body.setText("Lenkungskreis")
    dialog.office_of.set_picked(str(a_body("Jugendamt").id), "Jugendamt")
    dialog.tasks.setPlainText("Ziele festlegen\nLücken beraten")
    dialog.low.setText("-9")
    dialog.high.setText("119")
    save(qtbot, dialog)
    frame.navigate.show_network(network_of(book, "Steuerungsgruppe").id)
    for name in ("Kita Nord", "Kita Süd"):
        press(qtbot, frame, "Mitglied aufnehmen")
        member = the(frame, MemberDialog)
        member.organisation.set_picked(str(a_body(name).id), name)
        save(qtbot, member)
    told = screen(frame)
    for words in ("Lenkungskreis", "Jugendamt", "Kita Nord", "Kita Süd", "Lücken beraten"):
        assert words in told
    assert "Schwangerschaft bis unter 10 Jahre" in told
    press(qtbot, frame, "Kita Süd scheidet aus")
    assert "Kita Süd" not in screen(frame)


def test_s038_an_offer_file_moves_to_another_office(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path
) -> None:
    add_offer(an_offer("arnsberg-1", verified_by="Frau Prüfer"), book)
    with book.transaction() as records:
        records.families.add(a_family())
    path = given(frame, tmp_path)
    whole = b"".join(contents(path.read_bytes(), ".json").values()).decode()
    assert "arnsberg-1" in whole
    for secret in ("Yıldız", "Elif", "Prüfer", "2026-0117"):
        assert secret not in whole
    with taken(path, qtbot, tmp_path) as elsewhere, elsewhere.transaction() as records:
        (offer,) = records.offers.all()
        assert offer.name == an_offer().name
        assert records.families.count() == 0


def given(frame: Frame, folder: Path) -> Path:
    frame.navigate.show_directory("exchange")
    path = folder / "netzwerk.lotse-paket"
    the(frame, ExchangeTab).save_to(path)
    return path


@contextmanager
def taken(path: Path, qtbot: QtBot, folder: Path) -> Iterator[SqlRecordBook]:
    """Another installation, whose window checks the package and takes it over."""
    vault = SqlVault(folder / "anderswo", cost=CHEAP)
    _, book = vault.create(PASSWORD)
    office = replace(a_desk().institution, name="Bildungsbüro", sites=(Site(town="Unna"),))
    book.sign_in(a_desk(institution=office))
    at_work = put_to_work(vault, book, qtbot, folder)
    at_work.frame.navigate.show_directory("exchange")
    tab = the(at_work.frame, ExchangeTab)
    tab.check(path)
    qtbot.keyClick(tab.take, Qt.Key.Key_Space)
    try:
        yield book
    finally:
        at_work.frame.hide()
        at_work.close()
        book.close()


def test_s137_offers_and_patterns_keep_their_origin(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path
) -> None:
    choose_place(MUENSTER, book)
    add_offer(an_offer("unna-1"), book)
    keep_professional(a_worker("Mia Ost", in_district("Nord")), book)
    path = given(frame, tmp_path)
    assert "Mia Ost" not in str(contents(path.read_bytes(), ".json"))
    desk = book.desk
    assert desk is not None
    with taken(path, qtbot, tmp_path) as elsewhere, elsewhere.transaction() as records:
        (offer,), (template,) = records.offers.all(), records.templates.all()
        for origin in (offer.origin, template.origin):
            assert origin is not None
            assert origin.installation.startswith(desk.institution.name)
        assert template.corridor == "kita_grundschule"


def test_s062_sixty_organisations_are_searched_within_the_quarter(
    frame: Frame, book: SqlRecordBook
) -> None:
    with book.transaction() as records:
        members = []
        for number in range(80):
            place = "Nordstadt" if number % 2 else "Hörde"
            body = a_body(f"Träger {number:02}", "verein", sites=(Site(district=place),))
            records.organisations.add(body)
            role = "ankerstandort" if number == 7 else "mitglied"
            members.append(NetworkMember(organisation_id=body.id, role=role))
        records.networks.add(a_network("INFamilie", members=tuple(members), districts=()))
    frame.navigate.show_directory()
    tab = the(frame, ListTab)
    begun = perf_counter()
    tab.district.setCurrentIndex(tab.district.findData("Nordstadt"))
    tab.search.setText("träger 0")
    took = perf_counter() - begun
    assert listed(frame) == [f"Träger 0{number}" for number in (1, 3, 5, 7, 9)]
    assert took < 1
    tab.search.setText("ankerst")
    assert listed(frame) == ["Träger 07"]
    assert "Ankerstandort" in str(
        tab.rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    )


def test_s102_the_education_alliance_reports_by_district(frame: Frame, book: SqlRecordBook) -> None:
    members = bodies(book, "Kita A", "Kita B", "Kita C")
    keep_network(a_network("Bildungsverbund Schalke", *members), book)
    keep_organisation(a_body("Polizei", "polizei", sites=(Site(district="Buer"),)), book)
    frame.navigate.show_directory("districts")
    told = screen(frame)
    assert "3 Einrichtungen" in told
    assert "3 Kita" in told
    assert "Netzwerke: Bildungsverbund Schalke" in told
    assert "1 Polizei" in told


def test_s160_two_networks_are_merged_without_losing_members(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    first, second, third = bodies(book, "Hebammen", "Schulamt", "Jugendhilfe")
    keep_network(a_network("HOME", first, second), book)
    keep_network(a_network("Frühe Hilfen", second, third, tasks=("Besuche",)), book)
    frame.navigate.show_network(network_of(book, "HOME").id)
    press(qtbot, frame, "Zusammenführen …")
    dialog = the(frame, MergeDialog)
    dialog.other.setCurrentIndex(1)
    save(qtbot, dialog)
    told = screen(frame)
    assert "3 Mitglieder" in told
    for name in ("Hebammen", "Schulamt", "Jugendhilfe", "Besuche"):
        assert name in told
    gone = network_of(book, "Frühe Hilfen")
    assert (gone.ended_on, gone.merged_into) == (TODAY, network_of(book, "HOME").id)


def pupil(book: SqlRecordBook, *, district: str = "Schalke") -> Family:
    family = a_family(children=(a_child(born=TODAY - timedelta(days=3000)),))
    (home,) = family.households
    stay = Stay(
        child_id=family.children[0].id,
        kind=StayKind.SCHOOL,
        name=PARK,
        since=PartialDate.of(TODAY - timedelta(days=400)),
    )
    family = replace(family, households=(replace(home, district=district),), stays=(stay,))
    with book.transaction() as records:
        return records.families.add(family)


def change_school(frame: Frame, family: Family, qtbot: QtBot) -> None:
    """As somebody does it on the page of the family."""
    dialog = StayDialog(FamilyEdits(frame.context, family.id), family, None, frame)
    dialog.show()
    dialog.kind.setCurrentIndex(dialog.kind.findData(StayKind.SCHOOL))
    dialog.name.set_picked("", MARKT)
    dialog.since.set_value(PartialDate.of(TODAY))
    save(qtbot, dialog)


def test_s044_the_worker_comes_by_school_and_district_and_a_change_hands_over(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    keep_professional(a_worker("Mia Ost", at_school(PARK), phone="0521 51"), book)
    keep_professional(a_worker("Ben West", at_school(MARKT)), book)
    keep_professional(a_worker("Quartier Schalke", in_district("Schalke")), book)
    family = pupil(book)
    frame.navigate.show_family(family.id)
    told = screen(frame)
    assert "zuständig: Mia Ost, Quartier Schalke" in told
    assert "0521 51" in told
    change_school(frame, family, qtbot)
    told = screen(frame)
    assert "zuständig: Ben West, Quartier Schalke" in told
    assert f"Übergabe an Ben West, Schulsozialarbeit ({MARKT})" in told


def test_s176_the_worker_of_a_school_is_entered_and_changes(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    family = pupil(book)
    keep_professional(a_worker("Neu Hier"), book)
    frame.navigate.show_directory()
    press(qtbot, frame, "Neue Fachkraft")
    dialog = the(frame, ProfessionalDialog)
    dialog.name.setText("Mia Ost")
    dialog.function.setCurrentIndex(dialog.function.findData("schulsozialarbeit"))
    save(qtbot, dialog)
    frame.navigate.show_professional(dialog.kept.id)
    press(qtbot, frame, "Zuständigkeit")
    place = the(frame, ResponsibilityDialog)
    place.house.setText(PARK)
    place.since.set_value(PartialDate.of(TODAY - timedelta(days=30)))
    save(qtbot, place)
    frame.navigate.show_family(family.id)
    assert "zuständig: Mia Ost" in screen(frame)
    frame.navigate.show_directory("responsible")
    press(qtbot, frame, f"{PARK}: Zuständigkeit wechselt")
    switch = the(frame, SwitchDialog)
    switch.taker.setCurrentIndex(switch.taker.findText("Neu Hier"))
    save(qtbot, switch)
    frame.navigate.show_family(family.id)
    assert "zuständig: Neu Hier" in screen(frame)
    keep_professional(a_worker("Ben West", at_school(MARKT)), book)
    keep_professional(a_worker("Quartier Schalke", in_district("Schalke")), book)
    change_school(frame, family, qtbot)
    told = screen(frame)
    assert "zuständig: Ben West, Quartier Schalke" in told
    assert f"Übergabe an Ben West, Schulsozialarbeit ({MARKT})" in told


def test_s063_a_letter_names_the_anchor_site(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    family = pupil(book, district="Nordstadt")
    site = OfferSite(
        institution="Grundschule Kielweg", districts=("Nordstadt",), is_anchor=True, phone="0231 5"
    )
    add_offer(an_offer("anker", name="Ankerstandort", locations=(site,)), book)
    offer = add_offer(an_offer("kurs"), book)
    frame.navigate.show_letter(family.id, offer.id)
    choices = the(frame, LetterChoices)
    assert choices.wish().hub == ""
    choices.hub.setChecked(True)
    wish = choices.wish()
    letter = preview_letter(
        LetterOrder(family_id=family.id, offer=offer, wish=wish), book, today=TODAY, now=NOW
    )
    assert "Grundschule Kielweg, Telefon 0231 5" in str(letter.content)


def test_s109_bodies_of_every_kind_see_no_case(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path
) -> None:
    kinds = ("justiz", "polizei", "wohnungswirtschaft", "stiftung", "mso")
    assert set(kinds) <= set(provider_types())
    family = pupil(book)
    before = read_family_file(family.id, book)
    for kind in kinds:
        frame.navigate.show_directory()
        tab = the(frame, ListTab)
        tab.new_body.click() if tab.new_body.isVisible() else press(
            qtbot, frame, "Erste Einrichtung eintragen"
        )
        dialog = the(frame, OrganisationDialog)
        dialog.name.setText(f"Haus {kind}")
        dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
        save(qtbot, dialog)
    tab.sort.setCurrentIndex(tab.sort.findData("polizei"))
    assert listed(frame) == ["Haus polizei"]
    after = read_family_file(family.id, book)
    assert (after.family, after.consents, after.referrals) == (before.family, (), ())
    whole = str(contents(given(frame, tmp_path).read_bytes(), ".json"))
    assert "Haus justiz" in whole
    assert "Yıldız" not in whole
    assert all(kind not in recipient_of_offer(an_offer()).key for kind in kinds)


def test_s124_one_provider_with_several_services(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    services = ("STARK", "Elternschule", "Kinderbüro")
    frame.navigate.show_directory()
    press(qtbot, frame, "Erste Einrichtung eintragen")
    dialog = the(frame, OrganisationDialog)
    dialog.name.setText("Gemeinsamer Beratungsdienst")
    dialog.services.setPlainText("\n".join(services))
    save(qtbot, dialog)
    the(frame, ListTab).search.setText("elternschule")
    assert listed(frame) == ["Gemeinsamer Beratungsdienst"]
    family = pupil(book)
    offer = add_offer(an_offer("dienst", service_types=services), book)
    wish = LetterWish(child_ids=(family.children[0].id,), service_type="Elternschule")
    letter = preview_letter(
        LetterOrder(family_id=family.id, offer=offer, wish=wish), book, today=TODAY, now=NOW
    )
    assert "Elternschule" in str(letter.content)


def test_s130_a_certificate_has_its_last_day(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    (kita,) = bodies(book, "Kita Springinsfeld")
    frame.navigate.show_organisation(kita.id)
    for name, until, said in (
        ("Bewegungskindergarten", TODAY + timedelta(days=300), "gültig"),
        ("Haus der kleinen Forscher", TODAY - timedelta(days=1), "abgelaufen"),
    ):
        press(qtbot, frame, "Zertifikat")
        dialog = the(frame, CertificateDialog)
        dialog.name.setText(name)
        dialog.until.set_value(PartialDate.of(until))
        save(qtbot, dialog)
        told = screen(frame)
        assert name in told
        assert said in told.splitlines()
        assert f"gültig bis {until:%d.%m.%Y}" in told


def test_s144_a_professional_has_a_qualification(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    (clinic,) = bodies(book, "Klinik")
    frame.navigate.show_organisation(clinic.id)
    press(qtbot, frame, "Fachkraft")
    dialog = the(frame, ProfessionalDialog)
    dialog.name.setText("Lina Berg")
    dialog.qualification.setText("Familienhebamme")
    save(qtbot, dialog)
    assert "Familienhebamme" in screen(frame)
    frame.navigate.show_directory()
    the(frame, ListTab).search.setText("familienheb")
    assert listed(frame) == ["Lina Berg"]


def test_s162_a_school_becomes_a_family_centre_on_a_day(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    school = keep_organisation(a_body("Grundschule Eicken", "schule"), book)
    frame.navigate.show_organisation(school.id)
    press(qtbot, frame, "Rolle ab einem Tag")
    dialog = the(frame, RoleDialog)
    dialog.role.setCurrentIndex(dialog.role.findData("familienzentrum"))
    dialog.since.set_value(PartialDate.of(TODAY + timedelta(days=30)))
    save(qtbot, dialog)
    assert "Familienzentrum" in screen(frame)
    (kept,) = read_directory(book).organisations
    assert kept.roles_on(TODAY) == ()
    assert kept.roles_on(TODAY + timedelta(days=30)) == ("familienzentrum",)


def test_s168_the_district_sets_the_contact_and_shows_its_gaps(
    frame: Frame, book: SqlRecordBook
) -> None:
    choose_place(MUENSTER, book)
    family = pupil(book, district="Coerde")
    frame.navigate.show_family(family.id)
    assert "zuständig: Stadtteilkoordination Frühe Hilfen Coerde" in screen(frame)
    keep_professional(a_worker("Stelle Coerde", in_district("Coerde"), is_public=True), book)
    keep_organisation(a_body("Verein", sites=(Site(district="Hiltrup"),)), book)
    frame.navigate.show_family(family.id)
    assert "zuständig: Stelle Coerde" in screen(frame)
    frame.navigate.show_directory("districts")
    told = screen(frame)
    assert "Hiltrup" in told
    assert "keine zuständige Ansprechstelle" in told
    assert "Ohne Angebot:" in told
    frame.navigate.show_directory("responsible")
    assert "niemand benannt" in screen(frame)


def test_s186_a_view_over_eight_providers_has_no_names(frame: Frame, book: SqlRecordBook) -> None:
    people: list[Professional] = []
    for number in range(1, 9):
        (provider,) = bodies(book, f"Träger {number}")
        for letter in "ab":
            themes = ("gewalt", "schulabsentismus") if letter == "a" else ("gewalt",)
            worker = a_worker(
                f"Person {number}{letter}",
                at_school(f"Schule {number}{letter}"),
                organisation_id=provider.id,
                themes=themes,
            )
            people.append(keep_professional(worker, book))
    frame.navigate.show_directory("responsible")
    told = screen(frame)
    assert "Person 3a · Schulsozialarbeit · Träger 3 · Gewalt, Fernbleiben von der Schule" in told
    assert "Schule 3a" in told
    frame.navigate.show_directory("coordination")
    told = screen(frame)
    assert "16 Fachkräfte, 8 Träger, 16 Schulen und Kitas" in told
    assert "Gewalt 2" in told
    assert not any(person.name in told for person in people)
    tab = the(frame, CoordinationTab)
    tab.theme.setCurrentIndex(tab.theme.findData("schulabsentismus"))
    assert "8 Fachkräfte, 8 Träger" in screen(frame)


def test_a_body_a_network_and_a_worker_end_from_their_pages(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    (body,) = bodies(book, "Kita Nord")
    network = keep_network(a_network("Netz", body), book)
    worker = keep_professional(a_worker("Kim", at_school(PARK)), book)
    for show in (
        lambda: frame.navigate.show_professional(worker.id),
        lambda: frame.navigate.show_network(network.id),
        lambda: frame.navigate.show_organisation(body.id),
    ):
        show()
        press(qtbot, frame, "Beenden …")
        save(qtbot, the(frame, EndDialog))
    directory = read_directory(book)
    assert directory.organisations[0].ended_on == TODAY
    assert directory.networks[0].ended_on == TODAY
    assert directory.professionals[0].responsibilities[0].until == TODAY


def test_s003_the_network_directory_is_cut_to_48_months_and_older(
    frame: Frame, book: SqlRecordBook
) -> None:
    (school,) = bodies(book, "Parkschule")
    member = NetworkMember(organisation_id=school.id)
    keep_network(replace(a_network("Bildung ab vier"), from_months=48, members=(member,)), book)
    keep_network(replace(a_network("Frühe Hilfen"), to_months=47), book)
    frame.navigate.show_directory()
    tab = the(frame, ListTab)
    assert len(listed(frame)) == 3
    tab.ages.setCurrentText("Ab 48 Monaten")
    assert [row.split(" · ")[0] for row in listed(frame)] == ["Bildung ab vier", "Parkschule"]
    assert "2 gefunden" in screen(frame)
