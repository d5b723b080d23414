"""Text that a spreadsheet would take for a formula, kept as text in CSV.

An apostrophe in front is what spreadsheets themselves use. Plain numbers need none.
"""

import re

_STARTS = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[-−]?\d+([.,]\d+)?", re.ASCII)


def guarded(text: str) -> str:
    """`=1+1` becomes `'=1+1`."""
    return f"'{text}" if _looks_like_formula(text) else text


def unguarded(text: str) -> str:
    """Takes back what `guarded` did, and nothing else."""
    return text[1:] if text.startswith("'") and _looks_like_formula(text[1:]) else text


def _looks_like_formula(text: str) -> bool:
    bare = text.lstrip("'")
    return bare.startswith(_STARTS) and not (bare == text and _NUMBER.fullmatch(text))
