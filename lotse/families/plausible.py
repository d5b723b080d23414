"""What cannot be true of a person, pure; nothing that is merely unusual is refused."""

from datetime import date

from lotse.dates.ages import LONGEST_OVERDUE, LONGEST_PREGNANCY
from lotse.dates.partial import PartialDate
from lotse.errors import InvalidInput, quoted
from lotse.families.household import Household
from lotse.families.person import ContactKind, ContactWay, Person

_REFUSED = "Die Angaben zur Person passen noch nicht. Es wurde nichts gespeichert."
_NUMBERS = (ContactKind.MOBILE, ContactKind.PHONE)


def future_problem(day: PartialDate | None, today: date) -> str:
    """Why a day that has happened cannot be this one; empty if it can."""
    if day is None or day.earliest <= today:
        return ""
    return "Der Tag liegt in der Zukunft. Bitte prüfen Sie das Datum."


def check_person(person: Person, before: Person, today: date) -> None:
    """`before`: as the person stood there; a due date that has passed since may stay.

    Raises InvalidInput with a sentence per field (`given_name`, `born`, `due`).
    """
    problems: dict[str, str] = {}
    if _is_blank(person):
        problems["given_name"] = (
            "Bitte nennen Sie einen Namen, ein Geburtsdatum, einen Termin oder eine Notiz."
        )
    if sentence := future_problem(person.born, today):
        problems["born"] = sentence
    if person.due != before.due and (sentence := _due_problem(person.due, today)):
        problems["due"] = sentence
    if problems:
        raise InvalidInput(_REFUSED, problems)


def contact_problem(way: ContactWay) -> str:
    """Why nobody can be reached this way; empty if nothing speaks against it."""
    if not way.value:
        return "Bitte nennen Sie Nummer, Adresse oder Person, oder entfernen Sie die Zeile."
    if way.kind is ContactKind.EMAIL and "@" not in way.value:
        return f"{quoted(way.value)} ist keine E-Mail-Adresse: Es fehlt das Zeichen @."
    if way.kind in _NUMBERS and not any(sign.isdigit() for sign in way.value):
        return f"{quoted(way.value)} ist keine Telefonnummer. Bitte prüfen Sie Art und Nummer."
    return ""


def check_household(household: Household) -> None:
    """Raises InvalidInput if nothing at all is said about where it is."""
    said = (household.label, household.street, household.town, household.district)
    if not any(said) and not household.address_unknown:
        raise InvalidInput(
            "Zum Haushalt fehlt noch etwas. Es wurde nichts gespeichert.",
            {
                "label": "Bitte nennen Sie eine Bezeichnung oder die Anschrift, oder kreuzen Sie "
                "an, dass sie nicht bekannt ist."
            },
        )


def _is_blank(person: Person) -> bool:
    known = (person.given_name, person.family_name, person.written_as, person.note)
    return not any(known) and not (person.born or person.due or person.contacts)


def _due_problem(due: date | None, today: date) -> str:
    if due is None:
        return ""
    if due - today > LONGEST_PREGNANCY:
        return "Der Termin liegt mehr als 42 Wochen in der Zukunft. Bitte prüfen Sie das Datum."
    if today - due > LONGEST_OVERDUE:
        return (
            "Der Termin ist mehr als drei Wochen vorbei. "
            "Ist das Kind schon geboren, tragen Sie bitte den Geburtstag ein."
        )
    return ""
