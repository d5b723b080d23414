"""What the family takes home about an offer: plain German and, if there is one, its language."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lotse.catalogue.labels import language_labels
from lotse.catalogue.lists import areas
from lotse.catalogue.local import site_for
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_site import address_line
from lotse.consents.consent import Consent
from lotse.documents.family_letter import FamilyLetterContent, LanguageBlock
from lotse.documents.parts import Fact
from lotse.enumeration import in_a_row
from lotse.families.family import Family
from lotse.families.parents import addressed
from lotse.families.person import Person
from lotse.families.situation import home_of, spoken_well, told_district
from lotse.institutions import Desk
from lotse.wording.desk import phone_of, place_and_date, sender_lines
from lotse.wording.texts import TextBlocks, text_blocks
from lotse.wording.wish import LetterWish

GERMAN = "de"
NOT_REVIEWED = "Diese Übersetzung ist ein Entwurf. Sie wurde noch nicht sprachlich geprüft."
FREE = ("beitragsfrei", "kostenfrei", "kostenlos")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Letter:
    """What every language says in its own words."""

    offer: Offer
    desk: Desk
    parents: Sequence[Person]
    family_title: str
    passed_on: bool
    site: str


def family_letter_for(
    family: Family,
    offer: Offer,
    desk: Desk,
    wish: LetterWish,
    *,
    consent: Consent | None,
    today: date,
) -> FamilyLetterContent:
    """A language we have no texts for leaves German alone."""
    code = wish.language or next(iter(spoken_well(family)), GERMAN)
    parents = addressed(family, wish.child_ids, today)
    letter = _Letter(
        offer=offer,
        desk=desk,
        parents=parents,
        family_title=family.title,
        passed_on=consent is not None,
        site=_nearest_site(family, offer),
    )
    return FamilyLetterContent(
        sender=desk.institution.name,
        sender_lines=sender_lines(desk),
        recipient=_recipient(family, parents),
        place_and_date=place_and_date(desk, today),
        blocks=tuple(_block(texts, letter) for texts in _texts(code)),
        signature=(desk.author, desk.institution.name),
        practice=desk.practice,
    )


def _recipient(family: Family, parents: Sequence[Person]) -> tuple[str, ...]:
    """Names only, if the address is unknown or must stay secret."""
    names = in_a_row([parent.name for parent in parents]) or family.title
    home = home_of(family)
    if home is None or home.address_unknown or home.address_confidential:
        return (names,) if names else ()
    lines = (names, home.street, f"{home.postcode} {home.town}".strip())
    return tuple(line for line in lines if line)


def _texts(code: str) -> Iterable[TextBlocks]:
    """German first, then the family's own language."""
    german, own = text_blocks(GERMAN), text_blocks(code)
    assert german is not None
    yield german
    if own is not None and own.language != GERMAN:
        yield own


def _block(blocks: TextBlocks, letter: _Letter) -> LanguageBlock:
    text, parents, phone = blocks.family_letter, letter.parents, phone_of(letter.desk)
    foreign = blocks.language != GERMAN
    needs_interpreter = any(parent.interpreter_needed for parent in parents)
    name = _greeted(parents, letter.family_title, foreign=foreign)
    paragraphs = (
        text["intro"],
        text["passed_on"] if letter.passed_on else text["not_passed_on"],
        text["voluntary"],
        text["interpreter"] if needs_interpreter else "",
        text["questions"].format(phone=phone) if phone else "",
    )
    return LanguageBlock(
        language=blocks.language,
        title=text["subject"].format(offer=letter.offer.name),
        salutation=text["greeting"].format(name=name),
        paragraphs=tuple(paragraph for paragraph in paragraphs if paragraph),
        facts=tuple(_facts(text, letter.offer, letter.site, foreign=foreign)),
        closing=text["closing"],
        notice=NOT_REVIEWED if foreign and not blocks.is_reviewed else "",
    )


def _greeted(parents: Sequence[Person], family_title: str, *, foreign: bool) -> str:
    """No „und“ between names in another language; neutral while no parent is known."""
    names = [parent.name for parent in parents]
    return (", ".join(names) if foreign else in_a_row(names)) or family_title


def _facts(text: Mapping[str, str], offer: Offer, site: str, *, foreign: bool) -> Iterable[Fact]:
    """The description stands in German only; names, places and numbers need no translation."""
    if offer.description and not foreign:
        yield Fact(label=text["what"], value=offer.description)
    if offer.provider:
        yield Fact(label=text["who"], value=offer.providers)
    place = site or (offer.sites if not offer.sites.isdigit() else "")
    yield Fact(label=text["where"], value=place or _place(offer, text))
    often = f"{offer.frequency}. " if offer.frequency and not foreign else ""
    yield Fact(label=text["when"], value=often + text["ask_time"])
    cost = text["free"] if offer.cost in FREE else text["ask_cost"]
    yield Fact(label=text["cost"], value=cost)
    if offer.phone:
        yield Fact(label=text["contact"], value=offer.phone)
    if offer.languages and not foreign:
        yield Fact(label="Welche Sprachen?", value=language_labels(offer.languages))
    yield Fact(label=text["bring"], value=text["bring_text"])


def _nearest_site(family: Family, offer: Offer) -> str:
    """Name and address; of a confidential one nothing that leads there."""
    site = site_for(offer, told_district(family))
    if site is None or site.is_confidential:
        return ""
    return ", ".join(part for part in (site.name, address_line(site)) if part)


def _place(offer: Offer, text: Mapping[str, str]) -> str:
    area = areas().find(offer.municipality)
    town = area.name if area else offer.municipality
    districts = ", ".join(offer.districts)
    return f"{town}, {districts}" if districts else f"{town}. {text['ask_place']}"
