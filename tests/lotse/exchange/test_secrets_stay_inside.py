"""Confidential addresses and internal contacts: on no paper, in no list, in no file that leaves."""

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from lotse.catalogue.contact import Contact
from lotse.catalogue.facets import Filter
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.patrol import checks_of_week
from lotse.consents.rules import recipient_of_offer
from lotse.documents.drawing.draw import draw
from lotse.documents.record import DocumentKind
from lotse.exchange.catalogue_file import WRITERS, write_catalogue
from lotse.exchange.csv_file import write_csv
from lotse.exchange.package import About, write_package
from lotse.wording.call_sheet import call_sheet
from lotse.wording.consent_form import consent_form_for
from lotse.wording.family_letter import family_letter_for
from lotse.wording.letter import letter_for
from lotse.wording.letter_basis import LetterBasis
from lotse.wording.offer_list import offer_list
from lotse.wording.wish import LetterWish
from tests.builders import TODAY, a_consent, a_desk, a_full_family, a_referral, an_offer

SECRET = "Kanarienvogel"
NEVER_CHECKED = date(2020, 1, 1)
SHELTER = OfferSite(
    name="Schutzwohnung",
    street=f"{SECRET}weg 1",
    postcode="45799",
    town=f"{SECRET}stadt",
    districts=(f"{SECRET}viertel",),
    transport=f"Bus {SECRET}",
    institution=f"Haus {SECRET}",
    note=f"Klingel {SECRET}",
    is_confidential=True,
    is_anchor=True,
)
INSIDE = Contact(
    name=f"Frau {SECRET}", phone="0209 999777", email=f"{SECRET}@example.org", not_for_print=True
)
OFFER = an_offer(
    name="Beratung",
    provider="Frauenhaus e. V.",
    locations=(SHELTER,),
    contacts=(INSIDE, Contact(name="Beratungstelefon", phone="0209 111222")),
    service_types=("Schutz",),
    last_verified=NEVER_CHECKED,
)
TRACES = (SECRET, "45799", "999777")


def files(offer: Offer) -> Iterator[tuple[str, bytes]]:
    for ending in WRITERS:
        yield ending, write_catalogue(f"x{ending}", [offer])
    yield "csv for Excel", write_csv([offer], for_excel=True)
    yield "package", write_package(About(installation="Hier", made_on=TODAY), offers=[offer])


def papers(offer: Offer) -> Iterator[tuple[DocumentKind, Any]]:
    family, desk = a_full_family(), a_desk()
    consent = a_consent(family, recipient=recipient_of_offer(offer))
    wish = LetterWish(
        child_ids=consent.child_ids, neutral_window=False, service_type="Schutz", language="tr"
    )
    basis = LetterBasis(
        family=family,
        offer=offer,
        consent=consent,
        desk=desk,
        wish=wish,
        referral=a_referral(family, offer_id=offer.id),
        today=TODAY,
    )
    yield DocumentKind.LETTER, letter_for(basis)
    yield (
        DocumentKind.FAMILY_LETTER,
        family_letter_for(family, offer, desk, wish, consent=consent, today=TODAY),
    )
    yield DocumentKind.CONSENT, consent_form_for(consent, family, desk, today=TODAY)
    yield DocumentKind.CALL_SHEET, call_sheet(checks_of_week([offer], TODAY), desk, TODAY)
    yield DocumentKind.OFFER_LIST, offer_list([offer], Filter(), desk, TODAY)


def text_of_file(data: bytes) -> str:
    if not data.startswith(b"PK"):
        return data.decode()
    with ZipFile(BytesIO(data)) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


def text_of_paper(kind: DocumentKind, content: Any) -> str:
    pages = PdfReader(BytesIO(draw(kind, content))).pages
    return re.sub(r"\s", "", f"{content}" + "".join(page.extract_text() for page in pages))


@pytest.mark.parametrize(("name", "data"), list(files(OFFER)), ids=lambda value: str(value)[:14])
def test_no_file_holds_what_is_confidential(name: str, data: bytes) -> None:
    text = text_of_file(data)
    assert "Beratung" in text
    assert not [trace for trace in TRACES if trace in text]


@pytest.mark.parametrize("kind", [kind for kind, _ in papers(OFFER)])
def test_no_paper_holds_what_is_confidential(kind: DocumentKind) -> None:
    content = dict(papers(OFFER))[kind]
    text = text_of_paper(kind, content)
    assert "Beratung" in text
    assert not [trace for trace in TRACES if trace in text]


def test_the_same_traces_are_found_where_nothing_is_confidential() -> None:
    """Else the tests above would prove nothing."""
    site = OfferSite(name="Treff", street=f"{SECRET}weg 1", postcode="45799", town="Gelsenkirchen")
    told = an_offer(name="Beratung", provider="Verein", locations=(site,))
    for _, data in files(told):
        assert SECRET in text_of_file(data)
    found = {kind for kind, content in papers(told) if SECRET in text_of_paper(kind, content)}
    assert found >= {DocumentKind.LETTER, DocumentKind.FAMILY_LETTER, DocumentKind.OFFER_LIST}
