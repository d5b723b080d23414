"""German words for what the small records of an offer say, as spreadsheets and pages name it."""

from collections.abc import Mapping
from typing import Any

from lotse.catalogue.contact import Contact
from lotse.catalogue.offer_parts import BoundInstitution, Funding, LanguageNote, Origin, SchoolCover
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.session import Session

# record -> field -> label
RECORD_LABELS: Mapping[type[Any], Mapping[str, str]] = {
    Session: {
        "weekday": "Tag",
        "opens": "von",
        "closes": "bis",
        "site": "Ort",
        "rhythm": "Rhythmus",
        "interval": "Abstand",
        "valid_from": "gilt ab",
        "valid_until": "gilt bis",
        "term_time_only": "nur Schulzeit",
        "note": "Hinweis",
    },
    OfferSite: {
        "name": "Name",
        "street": "Straße",
        "postcode": "PLZ",
        "town": "Ort",
        "districts": "Stadtteile",
        "phone": "Telefon",
        "email": "E-Mail",
        "accessibility": "Barrierefreiheit",
        "transport": "Bus und Bahn",
        "is_anchor": "Ankerstandort",
        "is_confidential": "vertraulich",
        "school_number": "Schulnummer",
        "institution": "Einrichtung",
        "note": "Hinweis",
    },
    Contact: {
        "name": "Name",
        "function": "Funktion",
        "phone": "Telefon",
        "email": "E-Mail",
        "hours": "Sprechzeit",
        "provider": "Träger",
        "district": "Stadtteil",
        "school_number": "Schulnummer",
        "qualification": "Qualifikation",
        "topics": "Themen",
        "not_for_print": "nur intern",
    },
    LanguageNote: {"code": "Sprache", "note": "Hinweis"},
    Funding: {"source": "Geber", "until": "bis"},
    BoundInstitution: {"name": "Name", "school_number": "Schulnummer"},
    SchoolCover: {"school_number": "Schulnummer", "is_covered": "erreicht"},
    Origin: {"installation": "Herkunft", "source_id": "Kennung", "imported_on": "übernommen am"},
}
