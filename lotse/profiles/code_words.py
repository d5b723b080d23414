"""Codes of a profile as people read them. Data files and spreadsheets keep the codes."""

from collections.abc import Mapping

from lotse.profiles.tables import Column


def words_of(column: Column, text: str) -> str:
    """`geburt; saeugling` becomes `Geburt und Wochenbett; Säugling`; other texts stay."""
    return _replaced(text, _labels(column))


def codes_of(column: Column, text: str) -> str:
    """What `words_of` says, back as codes. What is neither stays, to be named as a problem."""
    return _replaced(text, {label: code for code, label in _labels(column).items()})


def _labels(column: Column) -> dict[str, str]:
    if column.allowed is None or column.says is None:
        return {}
    return {code: column.says(code) for code in sorted(column.allowed())}


def _replaced(text: str, known: Mapping[str, str]) -> str:
    if not known:
        return text
    folded = {word.casefold(): other for word, other in known.items()}
    parts = (part.strip() for part in text.split(";"))
    return "; ".join(folded.get(part.casefold(), part) for part in parts if part)
