"""A consent on the screen: asked for, signed by all, revoked with its effect."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from lotse.catalogue.shipped import school_directory
from lotse.consents.consent import ConsentForm, DataCategory
from lotse.referrals.referral import ReferralState
from tests.builders import TODAY, a_child, a_family, a_referral, an_offer
from tests.ui.paths_taken import a_context
from ui.consents.consent_page import ConsentPage
from ui.consents.recipients import recipient_of, search_recipients

OFFER = an_offer(provider="Stadt Gelsenkirchen", phone="0209 456")


@pytest.fixture
def family(book):
    with book.transaction() as records:
        records.offers.replace_all((OFFER, an_offer("ge-02", name="Elterncafé")))
        return records.families.add(a_family(children=(a_child("Ada"),)))


@pytest.fixture
def opened(qtbot, book, family):
    def open_page(consent_id=None, key="offer:ge-01"):
        context, taken, said = a_context(book)
        page = ConsentPage(context, family.id, consent_id, key)
        qtbot.addWidget(page)
        page.resize(1150, 760)
        with qtbot.waitExposed(page):
            page.show()
        return page, taken, said

    return open_page


def consents(book, family):
    with book.transaction() as records:
        return records.consents.of_family(family.id)


def asked(page):
    page.ask_form.ask()
    return page.signature_form


def test_asking_records_and_shows_the_form(book, family, opened):
    page, _, _ = opened()
    assert page.ask_form.recipient.party().key == "offer:ge-01"
    assert "Unterschreiben müssen" in page.ask_form._signers.text()
    asked(page)
    (consent,) = consents(book, family)
    assert len(consent.signatures) == 2
    assert DataCategory.HEALTH not in consent.categories
    assert consent.valid_until > TODAY
    assert page.preview.page_count >= 1
    assert "Familienhebamme" in page.preview.view.accessibleDescription()


def test_until_it_is_made_the_page_says_what_follows(opened):
    page, _, _ = opened()
    assert page._steps.isVisible()
    assert not page.preview.isVisible()
    asked(page)
    assert not page._steps.isVisible()
    assert page.preview.isVisible()


def buttons(page):
    return {each.text(): each for each in page.findChildren(QPushButton)}


def test_one_enter_too_many_in_the_print_dialog_signs_nothing(qtbot, book, family, opened):
    page, _, _ = opened()
    form = asked(page)
    form.focus_open()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    (consent,) = consents(book, family)
    assert [signature.signed_on for signature in consent.signatures] == [None, None]


def test_with_the_paper_in_hand_the_cursor_stands_where_the_signature_is_entered(
    book, family, opened
):
    asked(opened()[0])
    (consent,) = consents(book, family)
    page, _, _ = opened(consent.id)
    form = page.signature_form
    assert page.focusProxy() is form.open_field()
    for signature in consent.signatures:
        form.sign(signature.person_id)
    page, _, _ = opened(consent.id)
    assert page.focusProxy().text() == "Brief schreiben"


def test_printing_is_told(opened):
    page, _, said = opened()
    asked(page)
    page.preview.printed.emit()
    assert said.infos[-1][0] == "Gedruckt."


def test_both_sign_before_it_holds(book, family, opened):
    page, taken, _ = opened()
    form = asked(page)
    assert "Brief schreiben" not in buttons(page)
    first, second = family.adults
    form._date_fields[first.person.id].set_text("20.11.2026")
    form.sign(first.person.id)
    assert "fehlt noch" in form.state.text()
    form.sign(second.person.id)
    assert "gilt bis" in form.state.text()
    (consent,) = consents(book, family)
    assert [signature.signed_on.day for signature in consent.signatures] == [20, 21]
    buttons(page)["Brief schreiben"].click()
    assert taken.steps[-1] == ("letter", family.id, "ge-01")


def test_a_signature_needs_a_day(book, family, opened):
    page, _, said = opened()
    form = asked(page)
    person = family.adults[0].person.id
    form._date_fields[person].set_text("neulich")
    form.sign(person)
    assert said.failures
    assert consents(book, family)[0].signatures[0].signed_on is None


def test_saying_no_is_respected(book, family, opened):
    page, _, said = opened()
    form = asked(page)
    form.decline(family.adults[1].person.id)
    assert consents(book, family)[0].signatures[1].declined
    assert "keine Nachteile" in said.infos[-1][0]


def test_revocation_says_what_it_stopped(book, family, opened):
    page, _, said = opened()
    form = asked(page)
    consent = form.consent
    with book.transaction() as records:
        records.referrals.add(
            replace(a_referral(family, state=ReferralState.SENT), consent_id=consent.id)
        )
    form.revocation.revoke()
    assert "wer widerrufen hat" in said.failures[-1]
    form.revocation.revoked_by.setText("Elif Yıldız")
    form.revocation.revoke()
    assert "Gestoppt: Familienhebamme" in said.infos[-1][0]
    assert "Bitte informieren" in said.infos[-1][0]
    assert consents(book, family)[0].revoked_by == "Elif Yıldız"


def test_what_is_missing_is_said_beside_its_field(book, family, opened):
    page, _, _ = opened(key="")
    page.ask_form.until.set_text("demnächst")
    page.ask_form.ask()
    assert page.ask_form._fields["recipient"]._problem.text()
    assert page.ask_form._fields["valid_until"]._problem.text()
    assert not consents(book, family)


def test_nothing_chosen_nothing_asked(book, family, opened):
    page, _, _ = opened()
    for box in page.ask_form._categories.values():
        box.setChecked(False)
    page.ask_form.ask()
    assert "mindestens eine Angabe" in page.ask_form._fields["categories"]._problem.text()
    assert not consents(book, family)


def test_unclear_custody_leads_to_the_place_to_clarify(qtbot, book):
    with book.transaction() as records:
        unclear = records.families.add(replace(a_family(reference="2026-0200"), guardianships=()))
    context, taken, _ = a_context(book)
    page = ConsentPage(context, unclear.id, None, "")
    qtbot.addWidget(page)
    page.show()
    assert page.ask_form.clarify.isVisible()
    page.ask_form.clarify.click()
    assert taken.steps[-1] == ("family", unclear.id, "intake")


def test_a_spoken_consent_is_noted_as_such(book, family, opened):
    page, _, _ = opened()
    page.ask_form.form.set_value(str(ConsentForm.SPOKEN))
    page.ask_form.explained_by.setText("Frau Demir")
    asked(page)
    (consent,) = consents(book, family)
    assert (consent.form, consent.explained_by) == (ConsentForm.SPOKEN, "Frau Demir")


def test_recipients_are_found_while_typing(qtbot, book, opened):
    page, _, _ = opened(key="")
    field = page.ask_form.recipient
    qtbot.keyClicks(field.search, "eltern")
    assert field.list.item(0).text().startswith("Elterncafé")
    qtbot.keyClick(field.search, Qt.Key.Key_Return)
    assert field.party().key == "offer:ge-02"
    qtbot.keyClicks(field.search, "x")
    assert field.party() is None


def test_schools_get_the_protocol_offers_do_not(book, opened):
    school = next(s for s in school_directory().schools if s.town == "Gelsenkirchen")
    page, _, _ = opened(key=f"school:{school.number}")
    assert DataCategory.HANDOVER in page.ask_form._categories
    assert recipient_of("school:000000", book) is None
    assert recipient_of("offer:zz-99", book) is None
    assert recipient_of("nichts", book) is None
    assert search_recipients("  ", book) == ()
    assert any(p.key.startswith("school:") for p in search_recipients("Gelsenkirchen", book))


def test_an_existing_consent_opens_with_its_form(book, family, opened):
    page, _, _ = opened()
    consent = asked(page).consent
    again, taken, _ = opened(consent.id)
    assert again.preview.page_count >= 1
    again._show_family()
    assert taken.steps[-1] == ("family", family.id, "consents")
