"""What both cases of the demo do: read the case, sign in, take a family in, collect signatures."""

import re
import tomllib
from datetime import date, datetime
from typing import Any

import msgspec

import resources
from lotse.acts.consenting import record_signature
from lotse.acts.intake import complete_intake
from lotse.catalogue.shipped import languages, shipped_offers
from lotse.consents.consent import Consent
from lotse.demo.story import Story
from lotse.enumeration import in_a_row
from lotse.families.family import Family
from lotse.forms.shipped import shipped_form
from lotse.practice.desks import desk_of_row
from lotse.practice.relative import day_of
from lotse.practice.schema import DeskRow
from lotse.records import RecordBook

RELATIVE = re.compile(r"[+-](\d+[JMT] ?)+")


def read_case(name: str, today: date) -> dict[str, Any]:
    case: dict[str, Any] = tomllib.loads(resources.text("demo/demo.toml"))[name]
    return {part: _dated(answers, today) for part, answers in case.items()}


def _dated(answers: dict[str, Any], today: date) -> dict[str, Any]:
    return {
        key: day_of(value, today).isoformat()
        if isinstance(value, str) and RELATIVE.fullmatch(value)
        else value
        for key, value in answers.items()
    }


def sign_in(book: RecordBook, row: dict[str, Any], story: Story) -> None:
    desk = desk_of_row(msgspec.convert(row, DeskRow))
    with book.transaction() as records:
        records.settings.save_desk(desk)
        records.offers.replace_all(shipped_offers())
    book.sign_in(desk)
    story.step(
        f"Arbeitsplatz: {desk.institution.name} in {desk.institution.main_site.town}",
        f"{desk.author} · {len(shipped_offers())} Angebote im Katalog",
    )


def take_in(
    book: RecordBook, form_id: str, answers: dict[str, Any], story: Story, *, now: datetime
) -> Family:
    form = shipped_form(form_id)
    family = complete_intake(answers, book, form=form, today=now.date(), now=now)
    spoken = [
        languages().label(language.code)
        for member in family.adults
        for language in member.person.languages
    ]
    story.step(
        f"{form.title} ausgefüllt: {family.title}, Fallnummer {family.reference}",
        f"Erwachsene: {in_a_row([member.person.name for member in family.adults])}",
        f"Kind: {family.children[0].name}, geboren {family.children[0].born}",
        f"Sprachen: {in_a_row(spoken)}",
    )
    return family


def all_sign(consent: Consent, family: Family, book: RecordBook, today: date) -> str:
    for signature in consent.signatures:
        record_signature(consent.id, signature.person_id, today, book, today=today)
    return in_a_row([family.person(signature.person_id).name for signature in consent.signatures])
