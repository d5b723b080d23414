"""The family as an intake form describes it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from lotse.answers import Answers
from lotse.dates.partial import PartialDate
from lotse.families.family import Custody, Family, Member, Role, Stay, StayKind
from lotse.families.member_changes import set_custody, with_member
from lotse.families.person import ContactKind, ContactWay, Person
from lotse.form_data.living import living
from lotse.form_data.persons import children, first_person, second_person, siblings
from lotse.form_data.values import Values
from lotse.institutions import Desk, InstitutionKind

CLINIC_DAYS = 14  # a child this young, taken in by a clinic, was born there


def family_from(answers: Answers, *, desk: Desk, today: date) -> Family:
    """A family not stored yet; `reference` is what was typed, maybe nothing."""
    values = Values(answers)
    first, second = first_person(values), second_person(values)
    own = children(values, first.person.family_name)
    others = siblings(values)
    adults = (first, second) if second else (first,)
    members = (*adults, *(Member(person=c, role=Role.CHILD) for c in (*own, *others)))
    households, memberships = living(values, members, second)
    family = Family(
        id=uuid4(),
        reference=values.text("fallnummer"),
        members=members,
        households=households,
        memberships=memberships,
        stays=tuple(_stays(values, own, desk, today)),
        circumstances=tuple(values.chosen("umstaende")),
        note=_note(values),
    )
    return _with_custody(family, values, [child.id for child in own], adults)


def _note(values: Values) -> str:
    other = values.text("sprache_andere")
    lines = [values.text("notiz"), f"Sprache: {other}" if other else ""]
    return "\n".join(line for line in lines if line)


def _stays(values: Values, own: Sequence[Person], desk: Desk, today: date) -> Iterable[Stay]:
    here = desk.institution
    for child in own:
        born = child.birthday
        if here.kind is InstitutionKind.CLINIC and born and (today - born).days <= CLINIC_DAYS:
            yield _stay(child, StayKind.CLINIC, here.name, here.id, since=PartialDate.of(born))
        if here.kind is InstitutionKind.DAY_CARE:
            yield _day_care(values, child, desk)
        if values.text("hebamme_name"):
            yield _stay(child, StayKind.MIDWIFE, values.text("hebamme_name"))
        if values.text("kinderarzt_name"):
            yield _stay(child, StayKind.DOCTOR, values.text("kinderarzt_name"))


def _stay(
    child: Person,
    kind: StayKind,
    name: str,
    institution_id: UUID | None = None,
    since: PartialDate | None = None,
) -> Stay:
    return Stay(child_id=child.id, kind=kind, name=name, institution_id=institution_id, since=since)


def _day_care(values: Values, child: Person, desk: Desk) -> Stay:
    since = values.day("kita_seit")
    begun = PartialDate.of(since) if since else None
    stay = _stay(child, StayKind.DAY_CARE, desk.institution.name, desk.institution.id, begun)
    hours = values.text("umfang")
    notes = [values.text("gruppe"), f"{hours} Stunden" if hours.isdigit() else ""]
    return replace(stay, note=", ".join(note for note in notes if note))


def _with_custody(
    family: Family, values: Values, child_ids: Sequence[UUID], adults: Sequence[Member]
) -> Family:
    """Custody of the children the form is about; of siblings it was not asked."""
    answer = values.text("sorgerecht")
    if not answer:
        return family
    custody = Custody(answer)
    holders = [adult.person.id for adult in adults]
    if custody is Custody.SOLE:
        holders = holders[-1:] if values.text("sorge_wer") == "zweite" else holders[:1]
    elif custody is Custody.UNCLEAR:
        holders = holders[:1]
    elif custody is Custody.GUARDIAN:
        family, guardian = _with_guardian(family, values, adults)
        holders = [guardian.id]
    for child_id in child_ids:
        family = set_custody(family, child_id, custody, holders)
    return family


def _with_guardian(
    family: Family, values: Values, adults: Sequence[Member]
) -> tuple[Family, Person]:
    for adult in adults:
        if adult.role is Role.GUARDIAN:
            return family, adult.person
    phone = values.text("vormund_kontakt")
    guardian = Person(
        id=uuid4(),
        written_as=values.text("vormund_name"),
        contacts=(ContactWay(kind=ContactKind.PHONE, value=phone),) if phone else (),
    )
    return with_member(family, guardian, Role.GUARDIAN), guardian
