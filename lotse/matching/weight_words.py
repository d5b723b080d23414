"""What the points stand for, in the order in which they are shown."""

from collections.abc import Mapping

WEIGHT_WORDS: Mapping[str, str] = {
    "main_need": "Bedarf der Familie steht beim Angebot an erster Stelle",
    "further_need": "je weiterer gedeckter Bedarf",
    "further_needs_at_most": "weitere Bedarfe zusammen höchstens",
    "together": "gehört zur kleinsten Auswahl, die alles abdeckt",
    "first_language": "beste Sprache der Familie",
    "language_step": "Abzug je nächste Sprache",
    "other_language": "jede andere Sprache der Familie mindestens",
    "interpreter": "mit Dolmetscher",
    "own_district": "im eigenen Stadtteil oder an der eigenen Einrichtung",
    "neighbour_district": "im Nachbarstadtteil",
    "own_municipality": "für die ganze Kommune",
    "own_region": "für den ganzen Kreis",
    "circumstance": "gedacht für die Lebenslage der Familie",
    "free_for_poor": "kostenlos, wenn das Geld knapp ist",
    "outreach_for_poor": "kommt nach Hause, wenn das Geld knapp ist",
    "easy_access": "offene Tür oder kommt nach Hause",
    "places_free": "Plätze frei",
    "places_unknown": "Plätze nicht bekannt",
    "waiting_list": "Warteliste",
    "full": "voll",
}
