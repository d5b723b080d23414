"""Finding families while somebody types: by name, Fallnummer or date of birth.

Everything a family is found by is a token, and every token is found by its beginning with a
range over one index, which any database can do. A reference begins with `#`, a date with `*`, a
town stands between two `@`: no folded name does.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, func, not_, or_, select

from db.shelves.family_summaries import glance_at, latest_families
from db.shelves.ledger import Ledger, Query
from db.tables.families import FamilyRow, NameTokenRow
from lotse.catalogue.place_name import folded_place
from lotse.families.family import Family
from lotse.families.wanted import EVERY_FAMILY, Shown
from lotse.names import folded_tokens, index_tokens

LONGEST = 60
# Looking up this many families takes as long as walking along the latest ones.
MANY = 3000
_ANY_TOWN = "@"
_LAST = chr(0x10FFFF)
_SPACED_DATE = re.compile(r"(\d{1,2}\.)\s+(?=\d)")
_DATE = re.compile(r"(\d{1,2})\.(?:(\d{1,2})(?:\.(\d{0,4}))?)?")
_ISO_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_REFERENCE = re.compile(r"\d{4}-\d+")


def tokens_of(family: Family) -> set[str]:
    """Everything this family is found by."""
    names = [
        part
        for member in family.members
        for part in (member.person.given_name, member.person.family_name, member.person.written_as)
    ]
    tokens = set(index_tokens(*names, family.reference))
    tokens.update(number.lstrip("0") for number in re.findall(r"-(\d+)", family.reference))
    tokens.add("#" + family.reference.casefold())
    for member in family.members:
        tokens.update(_day_tokens(member.person.birthday, member.person.due))
    if town := glance_at(family).town:
        tokens.add(town_token(town))
    return {token[:LONGEST] for token in tokens if token}


def town_token(town: str) -> str:
    """Its end shows that the name is whole: Köln is no Königswinter."""
    return f"@{folded_place(town)}"[: LONGEST - 1] + "@"


def counted(shown: Shown) -> Iterable[ColumnElement[bool]]:
    """What every family of a list fulfils, to count through all of them."""
    return _conditions(shown, _with_token)


def told_apart(shown: Shown) -> Iterable[ColumnElement[bool]]:
    """The same, for families that are known already or walked along one by one."""
    return _conditions(shown, _probed_token)


def found_families(ledger: Ledger, text: str, shown: Shown = EVERY_FAMILY) -> Query | None:
    """Families that have every word and are among those shown, latest change first; None if there
    are none.

    The rarest word is looked up and the others are probed for what it found. If even the rarest
    is common, the latest families are walked until enough of them have all words.
    """
    words = _words(text)
    if text.strip() and not words:  # nothing but signs
        return None
    looked_up = bool(shown.towns) and not shown.or_unknown  # as a word is
    rest = replace(shown, towns=()) if looked_up else shown
    query = latest_families().where(*told_apart(rest))
    wanted = [*words, *([_of_towns(shown)] if looked_up else [])]
    if not wanted:
        return query
    (count, rarest), *others = sorted((_spread(ledger, word), word) for word in wanted)
    if count == 0:
        return None
    query = query.where(_having(rarest) if count < MANY else _probing(rarest))
    return query.where(*(_probing(word) for _, word in others))


def _of_towns(shown: Shown) -> tuple[str, ...]:
    return tuple(town_token(town) for town in shown.towns)


def _conditions(
    shown: Shown, has: Callable[[ColumnElement[bool]], Any]
) -> Iterable[ColumnElement[bool]]:
    if shown.running:
        yield FamilyRow.ended_on.is_(None)
    if shown.towns:
        here = _begins(_of_towns(shown))
        yield not_(has(and_(_begins((_ANY_TOWN,)), not_(here)))) if shown.or_unknown else has(here)


def _words(text: str) -> list[tuple[str, ...]]:
    """What was typed, as words; a word is a choice of token beginnings."""
    words: list[tuple[str, ...]] = []
    for typed in _SPACED_DATE.sub(r"\1", text).split():
        if found := _DATE.fullmatch(typed):
            words.append(_typed_date(*found.groups()))
        elif found := _ISO_DATE.fullmatch(typed):
            year, month, day = found.groups()
            words.append((f"*{day}.{month}.{year}", "#" + typed))
        elif _REFERENCE.fullmatch(typed):
            words.append(("#" + typed,))
        else:
            words.extend((token[:LONGEST],) for token in folded_tokens(typed))
    return list(dict.fromkeys(words))


def _typed_date(day: str, month: str | None, year: str | None) -> tuple[str, ...]:
    if month is None:
        return (f"*{int(day):02}.",)
    if year is None:  # "3.1" may become October
        begun = f"*{int(day):02}."
        return (begun + f"{int(month):02}", begun + month)
    begun = f"*{int(day):02}.{int(month):02}."
    if len(year) == 2:  # "21" is 2021, "20" may also become 2021
        return (begun + "20" + year, begun + year)
    return (begun + year,)


def _day_tokens(*days: date | None) -> list[str]:
    return [f"*{day:%d.%m.}{day.year:04}" for day in days if day is not None]


def _begins(word: tuple[str, ...]) -> ColumnElement[bool]:
    token = NameTokenRow.token
    return or_(*(and_(token >= begun, token < begun + _LAST) for begun in word))


def _spread(ledger: Ledger, word: tuple[str, ...]) -> int:
    """In how many rows the word is found, counted no further than needed."""
    some = select(NameTokenRow.family_id).where(_begins(word)).limit(MANY).subquery()
    row = ledger.first(select(func.count()).select_from(some))
    return 0 if row is None else int(row[0])


def _having(word: tuple[str, ...]) -> Any:
    return _with_token(_begins(word))


def _probing(word: tuple[str, ...]) -> Any:
    return _probed_token(_begins(word))


def _with_token(such: ColumnElement[bool]) -> Any:
    return FamilyRow.id.in_(select(NameTokenRow.family_id).where(such))


def _probed_token(such: ColumnElement[bool]) -> Any:
    probe = select(NameTokenRow.token).where(NameTokenRow.family_id == FamilyRow.id, such)
    return probe.exists()
