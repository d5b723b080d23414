"""How people type the names of schools: `GGS`, `Sankt` for `St.`, `Straße` for `Str.`, two words
as one."""

import re
from collections.abc import Iterator, Mapping

# Beginnings of words that must all be there; one with a dot is a whole word.
Way = tuple[str, ...]

_SHORTEST_PART = 3  # letters of the first of two words that were typed as one
_STREET = re.compile("(.*str)a?s{0,2}e?", re.ASCII)
# Folded as by `folded_tokens`; the official names know all of these spellings.
_ALSO: Mapping[str, tuple[Way, ...]] = {
    "ggs": (("gemeinschaftsgrundschule",), ("gem", "grundschule")),
    "kgs": (("kath", "grundschule"),),
    "egs": (("ev.", "grundschule"), ("evang", "grundschule")),
    "gemeinschaftsgrundschule": (("gem.", "grundschule"), ("gemeinschafts", "grundschule")),
    "katholische": (("kath.",),),
    "evangelische": (("ev.",), ("evang.",)),
    "stadtische": (("stadt.",),),
    "stadtisches": (("stadt.",),),
    "sankt": (("st.",),),
    "heilig": (("hl.",),),
    "heilige": (("hl.",),),
    "hl": (("heilig",),),
}


def ways_of(word: str) -> tuple[Way, ...]:
    """What may stand in the directory where somebody types this word, a folded one."""
    found: list[Way] = [(word,), *_ALSO.get(word, ())]
    if street := _STREET.fullmatch(word):
        found.append((street[1],))
    for typed, written in (("ph", "f"), ("f", "ph")):  # Joseph, Josef
        if typed in word:
            found.append((word.replace(typed, written),))
    return tuple(dict.fromkeys(found))


def parts_of(word: str) -> Iterator[Way]:
    """`goethegymnasium` as two words, parted anywhere."""
    for place in range(_SHORTEST_PART, len(word)):
        yield (word[:place], word[place:])
