"""The one quiet line below the name of a family: who, where, in which languages."""

from collections.abc import Sequence
from datetime import date

from lotse.catalogue.lists import languages
from lotse.chain.names import StageNames
from lotse.chain.stages import stage_on
from lotse.enumeration import in_a_row
from lotse.families.family import Family
from lotse.families.member_changes import entry_year_of
from lotse.families.person import Person, SpeaksLevel
from lotse.families.situation import home_of
from lotse.families.words import adult_words, child_words
from lotse.responsible.contact import ResponsibleContact


def portrait_of(family: Family, today: date) -> str:
    """`Elif Yıldız (Mutter, sorgeberechtigt) · Gelsenkirchen-Schalke · spricht Türkisch`."""
    parts = [in_a_row([adult_words(member, family, today) for member in family.adults])]
    parts += [place_of(family), spoken_words(family), family.reference]
    return " · ".join(part for part in parts if part)


def child_line(family: Family, child: Person, today: date, names: StageNames) -> str:
    """`Emre, 8 Monate · Säugling`; the stage under its local name."""
    born = child.born.earliest if child.born else None
    stage = None
    if born is not None or child.due is not None:
        entry = entry_year_of(family, child.id)
        stage = stage_on(today, born=born, due=child.due, entry_year=entry)
    parts = (child_words(child, today), names.stage(stage).short if stage else "")
    return " · ".join(part for part in parts if part)


def responsible_words(contacts: Sequence[ResponsibleContact]) -> str:
    """`zuständig: Mia Ost, Stadtteilkoordination Schalke`; empty if nobody is named."""
    names = ", ".join(contact.name for contact in contacts)
    return f"zuständig: {names}" if names else ""


def place_of(family: Family) -> str:
    """`Gelsenkirchen-Schalke`; empty while unknown or secret."""
    home = home_of(family)
    if home is None or home.address_confidential:
        return ""
    return "-".join(part for part in (home.town, home.district) if part)


def spoken_words(family: Family) -> str:
    """`spricht Türkisch, etwas Deutsch`."""
    spoken: dict[str, SpeaksLevel] = {}
    for member in family.adults:
        for language in member.person.languages:
            if spoken.get(language.code) is not SpeaksLevel.WELL:
                spoken[language.code] = language.level
    words = [
        language_words(code, level)
        for code, level in sorted(spoken.items(), key=lambda item: item[1] is SpeaksLevel.SOME)
    ]
    return _spoken(words)


def language_words(code: str, level: SpeaksLevel) -> str:
    name = languages().label(code)
    return name if level is SpeaksLevel.WELL else f"etwas {name}"


def spoken_by(person: Person) -> str:
    """`spricht Türkisch, etwas Deutsch` of one person."""
    return _spoken([language_words(known.code, known.level) for known in person.languages])


def _spoken(words: Sequence[str]) -> str:
    return f"spricht {', '.join(words)}" if words else ""
