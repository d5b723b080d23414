"""How a desk writes itself on paper."""

from datetime import date

from lotse.dates.written import german
from lotse.documents.parts import Fact
from lotse.institutions import Desk


def sender_lines(desk: Desk) -> tuple[str, ...]:
    """Address and ways to reach the desk, below the name of the institution."""
    phone = phone_of(desk)
    lines = (
        *address_lines(desk),
        f"Telefon {phone}" if phone else "",
        desk.email or desk.institution.main_site.email,
    )
    return tuple(line for line in lines if line)


def address_lines(desk: Desk) -> tuple[str, ...]:
    site = desk.institution.main_site
    return tuple(line for line in (site.street, f"{site.postcode} {site.town}".strip()) if line)


def phone_of(desk: Desk) -> str:
    return desk.phone or desk.institution.main_site.phone


def contact_facts(desk: Desk, sign: str, today: date) -> tuple[Fact, ...]:
    """The information block: sign, person, phone, mail, date."""
    rows = (
        ("Unser Zeichen", sign),
        ("Kontakt", desk.contact or desk.author),
        ("Telefon", phone_of(desk)),
        ("E-Mail", desk.email or desk.institution.main_site.email),
        ("Datum", german(today)),
    )
    return tuple(Fact(label=label, value=value) for label, value in rows if value)


def place_and_date(desk: Desk, today: date) -> str:
    town = desk.institution.main_site.town
    return f"{town}, {german(today)}" if town else german(today)
