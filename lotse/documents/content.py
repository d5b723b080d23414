"""Frozen content as JSON and back. Strict: an unknown or missing field is named."""

import re
from codecs import BOM_UTF8

import msgspec

from lotse.documents.call_sheet import CallSheetContent
from lotse.documents.consent_form import ConsentContent
from lotse.documents.deadline_sheet import DeadlineSheetContent
from lotse.documents.family_letter import FamilyLetterContent
from lotse.documents.form_sheet import FormSheetContent
from lotse.documents.handover import HandoverContent
from lotse.documents.letter import LetterContent
from lotse.documents.offer_list import OfferListContent
from lotse.documents.record import DocumentKind
from lotse.errors import InvalidInput

Content = (
    LetterContent
    | FamilyLetterContent
    | ConsentContent
    | HandoverContent
    | DeadlineSheetContent
    | CallSheetContent
    | OfferListContent
    | FormSheetContent
)

CONTENT_OF: dict[DocumentKind, type[Content]] = {
    DocumentKind.LETTER: LetterContent,
    DocumentKind.FAMILY_LETTER: FamilyLetterContent,
    DocumentKind.CONSENT: ConsentContent,
    DocumentKind.HANDOVER: HandoverContent,
    DocumentKind.DEADLINE_SHEET: DeadlineSheetContent,
    DocumentKind.CALL_SHEET: CallSheetContent,
    DocumentKind.OFFER_LIST: OfferListContent,
    DocumentKind.FORM_SHEET: FormSheetContent,
}


def read_content(kind: DocumentKind, data: bytes) -> Content:
    """Raises InvalidInput that names the field."""
    try:
        return msgspec.json.decode(data.removeprefix(BOM_UTF8), type=CONTENT_OF[kind])
    except msgspec.ValidationError as error:
        raise InvalidInput(_german(str(error))) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise InvalidInput(
            "Die Inhaltsdatei ist kein gültiges JSON. Es wurde nichts gezeichnet. "
            "Bitte prüfen Sie die Datei."
        ) from None


def to_json(content: Content) -> bytes:
    """Readable JSON, the same bytes for the same content."""
    return msgspec.json.format(msgspec.json.encode(content), indent=2)


def _german(message: str) -> str:
    place = re.search(r" - at `\$\.?([^`]*)`", message)
    where = f" bei „{place.group(1)}“" if place and place.group(1) else ""
    missing = re.search(r"missing required field `([^`]+)`", message)
    too_long = re.search(r"length <= (\d+)", message)
    unknown = re.search(r"unknown field `([^`]+)`", message)
    if missing:
        what = f"Das Feld „{missing.group(1)}“ fehlt{where}."
    elif unknown:
        what = f"Das Feld „{unknown.group(1)}“ ist unbekannt{where}."
    elif too_long:
        what = f"Der Text{where} ist zu lang (höchstens {too_long.group(1)} Zeichen)."
    else:
        what = f"Ein Wert hat die falsche Art{where}."
    return f"{what} Es wurde nichts gezeichnet. Ein Beispiel zeigt „lotse render ART --example“."
