"""Who has to sign for a child: those who hold custody on that day (§§ 1626 ff., 1773 BGB)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lotse.families.family import Custody, Family, Role
from lotse.families.person import Person
from lotse.families.words import custody_now

ADULT_AT = 18
ASK_THE_CHILD_AT = 14  # not a legal bound: from here on staff are reminded to involve the young


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatories:
    persons: tuple[Person, ...]
    to_clarify: tuple[str, ...]  # sentences; while there are any, nobody can be asked
    hints: tuple[str, ...]


def signatories(family: Family, child_ids: Sequence[UUID], today: date) -> Signatories:
    """For all given children together; none given: for all children of the family."""
    ids = set(child_ids) or {child.id for child in family.children}
    children = [child for child in family.children if child.id in ids]
    persons: list[Person] = []
    questions: list[str] = []
    for child in children:
        found, unclear = _for_child(family, child, today)
        persons.extend(found)
        questions.extend(unclear)
    if not children:
        persons.extend(member.person for member in family.adults)
    if not persons and not questions:
        questions.append("Es ist noch niemand notiert, der zustimmen könnte.")
    return Signatories(
        persons=tuple(dict.fromkeys(persons)),
        to_clarify=tuple(dict.fromkeys(questions)),
        hints=tuple(_hints(children, today)),
    )


def _for_child(
    family: Family, child: Person, today: date
) -> tuple[Sequence[Person], Sequence[str]]:
    if _age(child, today) >= ADULT_AT:
        return (child,), ()
    now = custody_now(family, child.id, today)
    holders = [family.person(g.guardian_id) for g in now if g.custody is not Custody.UNCLEAR]
    kinds = {g.custody for g in now}
    if Custody.UNCLEAR in kinds:
        return (), (_clarify(child),)
    if not now:
        return _without_custody(family, child)
    if Custody.JOINT in kinds and len(holders) < 2:
        return (), (
            f"Für {child.name} ist gemeinsames Sorgerecht notiert, aber nur eine Person. "
            "Bitte tragen Sie die zweite sorgeberechtigte Person ein.",
        )
    return holders, ()


def _without_custody(family: Family, child: Person) -> tuple[Sequence[Person], Sequence[str]]:
    """Before birth there is no custody: the pregnant woman decides about her own data."""
    mothers = [m.person for m in family.adults if m.role is Role.MOTHER]
    if child.born is None and mothers:
        return mothers[:1], ()
    return (), (_clarify(child),)


def _clarify(child: Person) -> str:
    return (
        f"Das Sorgerecht für {child.name} ist noch unklar. Bitte klären Sie, wer es hat "
        "(zum Beispiel mit der Sorgeerklärung oder beim Jugendamt), und tragen Sie es ein."
    )


def _hints(children: Iterable[Person], today: date) -> Iterable[str]:
    for child in children:
        age = _age(child, today)
        if ASK_THE_CHILD_AT <= age < ADULT_AT:
            yield f"{child.name} ist schon {age}: Bitte fragen Sie auch das Kind selbst."


def _age(child: Person, today: date) -> int:
    """Completed years; what is not known counts as late as possible. Unborn: -1."""
    if child.born is None:
        return -1
    birthday = (child.born.month or 12, child.born.day or 31)
    return today.year - child.born.year - ((today.month, today.day) < birthday)
