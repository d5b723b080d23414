"""Adults and children of an intake form."""

from uuid import uuid4

from lotse.dates.partial import PartialDate
from lotse.families.family import Member, Role
from lotse.families.person import (
    ContactKind,
    ContactWay,
    Person,
    SpeaksLevel,
    SpokenLanguage,
)
from lotse.form_data.values import Values

OTHER_LANGUAGE = "andere"  # has no code: its name goes into the note


def first_person(values: Values) -> Member:
    person = Person(
        id=uuid4(),
        given_name=values.text("vorname"),
        family_name=values.text("nachname"),
        written_as=values.text("name_wie"),
        languages=_languages(values),
        interpreter_needed=values.maybe("sprachmittlung"),
        contacts=_contacts(values),
    )
    return Member(person=person, role=_role(values.text("rolle")))


def second_person(values: Values) -> Member | None:
    if not values.yes("zweite_da"):
        return None
    phone = values.text("zweite_kontakt")
    person = Person(
        id=uuid4(),
        given_name=values.text("zweite_vorname"),
        family_name=values.text("zweite_nachname"),
        written_as=values.text("zweite_name_wie"),
        contacts=(ContactWay(kind=ContactKind.MOBILE, value=phone),) if phone else (),
    )
    return Member(person=person, role=_role(values.text("zweite_rolle")))


def _role(name: str) -> Role:
    return Role(name) if name else Role.PARENT


def _languages(values: Values) -> tuple[SpokenLanguage, ...]:
    """Best first."""
    best = [values.text("sprache_erste"), *values.chosen("sprachen_weitere")]
    codes = [code for code in dict.fromkeys(best) if code not in ("", OTHER_LANGUAGE)]
    spoken = [SpokenLanguage(code=code) for code in codes]
    german = values.text("deutsch")
    if german == "gut":
        spoken.append(SpokenLanguage(code="de"))
    elif german == "etwas":
        spoken.append(SpokenLanguage(code="de", level=SpeaksLevel.SOME))
    return tuple(spoken)


def _contacts(values: Values) -> tuple[ContactWay, ...]:
    kind = values.text("kontaktweg")
    if not kind:
        return ()
    way = ContactWay(
        kind=ContactKind(kind),
        value=values.text("kontakt"),
        message_allowed=values.maybe("nachricht"),
        note=values.text("beste_zeit"),
    )
    return (way,)


def children(values: Values, family_name: str) -> tuple[Person, ...]:
    """The child the form is about; with twins or more, all of them."""
    count = (values.number("mehrlinge") or 2) if values.yes("mehrling") else 1
    others = [name.strip() for name in values.text("mehrling_namen").split(",") if name.strip()]
    names = [values.text("kind_vorname"), *others]
    names += [""] * (max(count, len(names)) - len(names))
    return tuple(
        Person(
            id=uuid4(),
            given_name=name,
            family_name=values.text("kind_nachname") or family_name,
            born=_born(values),
            due=values.day("termin"),
            papers_missing=values.text("urkunde") == "nein",
        )
        for name in names
    )


def _born(values: Values) -> PartialDate | None:
    day = values.day("geboren")
    if day is not None:
        return PartialDate.of(day)
    year = values.number("geburtsjahr")
    if year is None:
        return None
    return PartialDate(year, values.number("geburtsmonat"), None, circa=True)


def siblings(values: Values) -> tuple[Person, ...]:
    """Rows that say nothing are left out."""
    found = []
    for row in values.rows("geschwister"):
        name, year = row.text("geschwister_vorname"), row.number("geschwister_jahr")
        if name or year:
            born = PartialDate(year) if year else None
            found.append(Person(id=uuid4(), given_name=name, born=born))
    return tuple(found)
