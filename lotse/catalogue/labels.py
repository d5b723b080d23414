"""German words for codes; a code that is no longer in the list stands for itself."""

from collections.abc import Iterable

from lotse.catalogue.circumstance import CIRCUMSTANCES
from lotse.catalogue.lists import languages, needs


def need_label(code: str) -> str:
    need = needs().get(code)
    return need.label if need else code


_TYPE_WORDS = {  # codes without umlauts; the others are words already
    "bruecke": "Brücke",
    "foerderung": "Förderung",
    "uebergangsprojekt": "Übergangsprojekt",
}


def type_label(code: str) -> str:
    """`Frühförderstelle` stays as the file writes it, `beratung` begins with a capital."""
    return _TYPE_WORDS.get(code, code[:1].upper() + code[1:])


def circumstance_label(code: str) -> str:
    return CIRCUMSTANCES.get(code, code)


def language_labels(codes: Iterable[str]) -> str:
    """`Türkisch, Deutsch`; each language once."""
    return ", ".join(dict.fromkeys(languages().label(code) for code in codes))
