"""One spelling for the names of places, to compare them without regard to how they are typed.

Unlike the folding of persons' names this keeps `Neuenkirchen` and `Neunkirchen` apart: umlauts
become `ae`, `oe`, `ue`, and nothing is taken away.
"""

import re
import unicodedata
from functools import lru_cache

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_BREAKS = re.compile(r"[\W_]+")


@lru_cache(maxsize=8192)
def folded_place(name: str) -> str:
    """`Mülheim an der Ruhr` and `MUELHEIM AN DER  RUHR` are the same; hyphens are blanks."""
    spelled = unicodedata.normalize("NFC", name).casefold().translate(_UMLAUTS)
    apart = unicodedata.normalize("NFKD", spelled)
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return _BREAKS.sub(" ", bare).strip()
