"""Names folded for searching: however somebody types a name, it is found.

`Müller`, `Mueller` and `muller` become the same token, and so do `Łukasz` and `lukasz`,
`Yılmaz` and `yilmaz`, `Großmann` and `grossmann`. The tokens are plain text that any database
can index. Folding keeps beginnings: what is folded from the first letters of a name is the
beginning of the folded name, so a search can follow every keystroke.
"""

import re
import unicodedata

# Letters that Unicode does not take apart into a base letter and a mark.
_LETTERS = str.maketrans(
    {
        "ı": "i",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ø": "o",
        "æ": "a",
        "œ": "o",
        "ə": "e",
        "þ": "th",
        "ŋ": "n",
        "ŧ": "t",
        "ĸ": "k",
        "\u0640": "",  # Arabic tatweel only stretches a word
        "\u0649": "\u064a",  # alef maksura, written for ya
        "\u0629": "\u0647",  # ta marbuta, written as ha
    }
)
_UMLAUTS = re.compile("(?<=[aou])e")  # ae, oe, ue: the other way to write ä, ö, ü
_APOSTROPHES = re.compile("['’‘‛ʼʻʽ`´′＇]")
_BREAKS = re.compile(r"[\W_]+")


def folded_tokens(text: str) -> tuple[str, ...]:
    """The words of a name or of what is typed into a search, in order, each word once."""
    words = _BREAKS.split(_folded(_APOSTROPHES.sub("", text)))
    return tuple(dict.fromkeys(word for word in words if word))


def index_tokens(*names: str) -> tuple[str, ...]:
    """Everything a name should be found by: `D'Angelo` as dangelo and angelo, `Al-Hassan` as
    al, hassan and alhassan. Sorted, each token once."""
    found: set[str] = set()
    for name in names:
        found.update(folded_tokens(name))
        found.update(folded_tokens(_APOSTROPHES.sub(" ", name)))
        for word in name.split():
            found.add("".join(folded_tokens(word)))
    found.discard("")
    return tuple(sorted(found))


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    if apart.isascii():
        return _UMLAUTS.sub("", apart)
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return _UMLAUTS.sub("", bare.casefold().translate(_LETTERS))
