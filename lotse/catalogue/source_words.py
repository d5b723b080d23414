"""Where an entry comes from, in words: the shipped list names its papers by number."""

_PAPERS = {
    "000": "Bericht der Modellkommune Gelsenkirchen",
    "001": "Bericht Gelsenkirchen als lernende Stadt",
    "002": "Bericht der Modellkommune Dortmund",
    "003": "Aufruf kinderstark NRW",
    "004": "Fachbericht der 18 Modellkommunen in NRW",
}


def source_words(source: str) -> str:
    """`004 Gelsenkirchen` becomes `Fachbericht … (Gelsenkirchen)`; other words stay as they are."""
    return "; ".join(_paper(part.strip()) for part in source.split(";") if part.strip())


def _paper(part: str) -> str:
    number, _, place = part.partition(" ")
    if number not in _PAPERS:
        return part
    return f"{_PAPERS[number]} ({place})" if place else _PAPERS[number]
