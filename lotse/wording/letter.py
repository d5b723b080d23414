"""The referral letter: only what the consent covers, never an answer of a screening."""

import re

from lotse.catalogue.lists import areas
from lotse.catalogue.local import site_for
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_site import without_address
from lotse.dates.written import german
from lotse.documents.letter import LetterContent, ReplySlip
from lotse.families.family import Family
from lotse.families.situation import told_district
from lotse.institutions import Desk
from lotse.wording.desk import address_lines, contact_facts, sender_lines
from lotse.wording.letter_basis import LetterBasis
from lotse.wording.letter_passages import passages_of
from lotse.wording.wish import LetterWish

CHOICES = (
    "angekommen, erster Kontakt am",
    "auf der Warteliste bis etwa",
    "zurzeit kein Platz",
    "Angebot passt nicht",
    "Familie nicht erreicht",
)


def letter_for(basis: LetterBasis) -> LetterContent:
    """A draft as long as there is no consent."""
    desk, wish, referral = basis.desk, basis.wish, basis.referral
    return LetterContent(
        sender=desk.institution.name,
        sender_lines=sender_lines(desk),
        return_line=_return_line(desk, wish),
        mark="Persönlich/Vertraulich",
        recipient=_recipient(basis.family, basis.offer, wish),
        info=contact_facts(desk, f"{basis.family.reference} / {referral.reply_code}", basis.today),
        subject=f"Vermittlung zu: {_service(basis.offer, wish)}",
        salutation="Guten Tag,",
        passages=tuple(passages_of(basis)),
        signature=(desk.author,),
        enclosures=("Kopie der Einwilligung", "Rückantwort"),
        reply=ReplySlip(
            code=referral.reply_code,
            title=f"Rückantwort bis {german(referral.reply_until)}",
            choices=CHOICES,
            return_to=(desk.institution.name, *address_lines(desk)),
        ),
        footer=desk.footer,
        draft=basis.consent is None,
        practice=desk.practice,
    )


def _return_line(desk: Desk, wish: LetterWish) -> str:
    name = () if wish.neutral_window else (desk.institution.name,)
    return " · ".join((*name, *address_lines(desk)))


def _service(offer: Offer, wish: LetterWish) -> str:
    return f"{offer.name}, {wish.service_type}" if wish.service_type else offer.name


def _recipient(family: Family, offer: Offer, wish: LetterWish) -> tuple[str, ...]:
    """With the address of the site nearest to the family, if the catalogue knows one that may be
    told; else the town, and the rest is added by hand."""
    providers = [part.strip() for part in re.split(r"[;,] ?", offer.provider) if part.strip()]
    address = _address_of_site(family, offer)
    lines = providers[: 4 if len(address) < 2 else 3]
    if not wish.neutral_window or not lines:
        lines.append(offer.name)
    area = areas().find(offer.municipality)
    lines.extend(address or (area.name if area else offer.municipality,))
    return tuple(lines[:6])


def _address_of_site(family: Family, offer: Offer) -> tuple[str, ...]:
    site = site_for(offer, told_district(family))
    if site is None:
        return ()
    shown = without_address(site)
    town = f"{shown.postcode} {shown.town}".strip()
    return tuple(line for line in (shown.street, town) if line) if town else ()
