"""What would be different with another profile, in sentences, before anything is changed."""

from collections.abc import Mapping, Sequence

from lotse.profiles.code_words import words_of
from lotse.profiles.profile import Profile
from lotse.profiles.rows import rows_of
from lotse.profiles.tables import Table, tables

Rows = Sequence[Mapping[str, str]]
MOST_NAMED = 4
_NAMED_BY = {
    "stage": "label",
    "corridor": "label",
    "letterhead": "sender",
    "threshold": "label",
    "indicator": "title",
}


def differences(now: Profile, then: Profile) -> tuple[str, ...]:
    """One line per part that changes; empty if all stays."""
    before, after = rows_of(now), rows_of(then)
    lines = [
        f"{title}: {old or 'keins'} → {new or 'keins'}"
        for title, old, new in (
            ("Name der Kette", now.about.chain_name, then.about.chain_name),
            ("Leitbild", _short(now.leitbild), _short(then.leitbild)),
            ("Briefkopf in Gebrauch", now.about.letterhead, then.about.letterhead),
        )
        if old != new
    ]
    for table in tables():
        old, new = before.get(table.key, []), after.get(table.key, [])
        if old != new:
            lines.append(_changed(table, old, new))
    return tuple(lines)


def _changed(table: Table, old: Rows, new: Rows) -> str:
    was, will = ([row_name(table, row) for row in rows] for rows in (old, new))
    if was != will:
        return f"{table.title}: {_said(was)} → {_said(will)}"
    inside = [name for name, one, other in zip(was, old, new, strict=True) if one != other]
    return f"{table.title}: Einzelheiten sind anders bei {_said(inside)}"


def row_name(table: Table, row: Mapping[str, str]) -> str:
    """How people call a row."""
    first = table.columns[0]
    return row.get(_NAMED_BY.get(table.key, "")) or words_of(first, row.get(first.key, ""))


def _said(names: list[str]) -> str:
    if not names:
        return "keine eigenen"
    rest = len(names) - MOST_NAMED
    more = f" und {rest} weitere" if rest > 0 else ""
    return " · ".join(names[:MOST_NAMED]) + more


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:9]) + (" …" if len(words) > 9 else "")
