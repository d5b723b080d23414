"""How families are spoken of: roles, custody, names in a row."""

from datetime import date
from uuid import UUID

from lotse.dates.ages import age_words
from lotse.dates.written import german
from lotse.enumeration import in_a_row
from lotse.families.family import Custody, Family, Guardianship, Member, Role, StayKind
from lotse.families.household import Household
from lotse.families.person import ContactKind, ContactWay, Person, SpeaksLevel

ROLE_WORDS: dict[Role, str] = {
    Role.CHILD: "Kind",
    Role.MOTHER: "Mutter",
    Role.FATHER: "Vater",
    Role.PARENT: "Elternteil",
    Role.GUARDIAN: "Vormund",
    Role.GRANDPARENT: "Großeltern",
    Role.OTHER: "andere Person",
}
CUSTODY_WORDS: dict[Custody, str] = {
    Custody.JOINT: "gemeinsame Sorge",
    Custody.SOLE: "alleinige Sorge",
    Custody.GUARDIAN: "Vormundschaft",
    Custody.UNCLEAR: "Sorge ungeklärt",
}
CONTACT_WORDS: dict[ContactKind, str] = {
    ContactKind.MOBILE: "mobil",
    ContactKind.PHONE: "Telefon",
    ContactKind.EMAIL: "E-Mail",
    ContactKind.POST: "Post",
    ContactKind.VIA: "über",
}
STAY_WORDS: dict[StayKind, str] = {
    StayKind.CLINIC: "Geburtsklinik",
    StayKind.MIDWIFE: "Hebamme",
    StayKind.DOCTOR: "Kinderarztpraxis",
    StayKind.DAY_CARE: "Kita oder Tagespflege",
    StayKind.SCHOOL: "Schule",
    StayKind.TRAINING: "Ausbildung",
}
LEVEL_WORDS: dict[SpeaksLevel, str] = {SpeaksLevel.WELL: "gut", SpeaksLevel.SOME: "etwas"}


def name_of(family: Family, person_id: UUID) -> str:
    """Also for somebody who was taken out of the family since."""
    for member in family.members:
        if member.person.id == person_id:
            return member.person.name
    return "jemand, der nicht mehr zur Familie gehört"


def custody_now(family: Family, child_id: UUID, today: date) -> tuple[Guardianship, ...]:
    """Who may hold custody of a child on that day: with a start or an end that is only roughly
    known somebody is rather asked once too often."""
    return tuple(
        found
        for found in family.guardianships
        if found.child_id == child_id
        and (found.since is None or found.since.earliest <= today)
        and (found.until is None or found.until.latest >= today)
    )


def custody_words(family: Family, child: Person, today: date) -> str:
    """`gemeinsame Sorge: Elif Yıldız und Murat Yıldız`."""
    held = custody_now(family, child.id, today)
    if not held:
        return "Sorge noch nicht erfragt"
    names = in_a_row([family.person(found.guardian_id).name for found in held])
    return f"{CUSTODY_WORDS[held[0].custody]}: {names}"


def adult_words(member: Member, family: Family, today: date) -> str:
    """`Elif Yıldız (Mutter, sorgeberechtigt)`."""
    holds = any(
        found.guardian_id == member.person.id and found.custody is not Custody.UNCLEAR
        for child in family.children
        for found in custody_now(family, child.id, today)
    )
    facts = [ROLE_WORDS[member.role]]
    if holds:
        facts.append("sorgeberechtigt")
    return f"{member.person.name} ({', '.join(facts)})"


def child_words(child: Person, today: date) -> str:
    """`Emre, 8 Monate`."""
    age = age_words(child.born, child.due, today)
    return ", ".join(part for part in (child.given_name or child.name, age) if part)


def address_words(household: Household) -> str:
    """One line; says it when the address is unknown or secret."""
    if household.address_unknown:
        return "Anschrift nicht bekannt"
    town = f"{household.postcode} {household.town}".strip()
    if household.district:
        town = f"{town}-{household.district}" if town else household.district
    line = ", ".join(part for part in (household.street, town) if part) or "Anschrift fehlt noch"
    return f"{line} (vertraulich, wird nie gedruckt)" if household.address_confidential else line


def person_facts(person: Person) -> tuple[str, ...]:
    """What stands below a name: birthday or due date, ways to reach, what is missing."""
    facts = [f"geboren {person.born}"] if person.born else []
    if person.due and not person.born:
        facts.append(f"erwartet {german(person.due)}")
    if person.interpreter_needed:
        facts.append("Sprachmittlung nötig")
    facts += [contact_words(way) for way in person.contacts]
    if person.papers_missing:
        facts.append("Papiere fehlen noch")
    if person.note:
        facts.append(person.note)
    return tuple(facts)


def contact_words(way: ContactWay) -> str:
    """`mobil 0151 …, Nachricht erlaubt (vormittags)`."""
    allowed = {True: ", Nachricht erlaubt", False: ", keine Nachricht hinterlassen", None: ""}
    note = f" ({way.note})" if way.note else ""
    return f"{CONTACT_WORDS[way.kind]} {way.value}{allowed[way.message_allowed]}{note}"
