"""The referral letter: only what the consent covers, never an answer of a screening."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from lotse.catalogue.lists import areas, languages, needs
from lotse.catalogue.local import site_for
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_site import without_address
from lotse.consents.consent import Consent, DataCategory
from lotse.consents.signatories import signatories
from lotse.dates.written import german
from lotse.documents.letter import LetterContent, ReplySlip
from lotse.documents.parts import Passage
from lotse.families.family import Family, Member, Role
from lotse.families.need_rules import health_needs
from lotse.families.person import ContactKind, Person
from lotse.families.situation import spoken_well, told_district
from lotse.families.words import CONTACT_WORDS, in_a_row, name_of
from lotse.institutions import Desk
from lotse.referrals.referral import Referral
from lotse.wording.desk import address_lines, contact_facts, sender_lines
from lotse.wording.wish import LetterWish, Urgency

ALL_BUT_HEALTH = frozenset(DataCategory) - {DataCategory.HEALTH}
CHOICES = (
    "angekommen, erster Kontakt am",
    "auf der Warteliste bis etwa",
    "zurzeit kein Platz",
    "Angebot passt nicht",
    "Familie nicht erreicht",
)
URGENCY = {
    Urgency.TODAY: "noch heute",
    Urgency.THIS_WEEK: "noch in dieser Woche",
    Urgency.IN_TIME: "in den nächsten Tagen",
}

MESSAGE: dict[bool | None, str] = {
    None: "",
    True: "Nachricht erlaubt",
    False: "bitte keine Nachricht hinterlassen",
}


def letter_for(
    family: Family,
    offer: Offer,
    consent: Consent | None,
    desk: Desk,
    *,
    wish: LetterWish,
    referral: Referral,
    today: date,
    draft: bool = False,
) -> LetterContent:
    """Without a consent only a draft, so that staff and family see what would be written."""
    covered = frozenset(consent.categories) if consent else ALL_BUT_HEALTH
    named = _agreeing(family, consent, wish, today)
    sign = f"{family.reference} / {referral.reply_code}"
    return LetterContent(
        sender=desk.institution.name,
        sender_lines=sender_lines(desk),
        return_line=_return_line(desk, wish),
        mark="Persönlich/Vertraulich",
        recipient=_recipient(family, offer, wish),
        info=contact_facts(desk, sign, today),
        subject=f"Vermittlung zu: {_service(offer, wish)}",
        salutation="Guten Tag,",
        passages=tuple(_passages(family, consent, covered, wish, referral, named)),
        signature=(desk.author,),
        enclosures=("Kopie der Einwilligung", "Rückantwort"),
        reply=ReplySlip(
            code=referral.reply_code,
            title=f"Rückantwort bis {german(referral.reply_until)}",
            choices=CHOICES,
            return_to=(desk.institution.name, *address_lines(desk)),
        ),
        footer=desk.footer,
        draft=draft or consent is None,
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


def _passages(
    family: Family,
    consent: Consent | None,
    covered: frozenset[DataCategory],
    wish: LetterWish,
    referral: Referral,
    named: Sequence[Member],
) -> Iterable[Passage]:
    yield Passage(text=_occasion(family, consent))
    yield Passage(heading="Familie", text=_family(family, named, wish))
    if DataCategory.CONCERN in covered and wish.with_concern and family.concern:
        yield Passage(heading="Anliegen", text=f"„{_bare(family.concern)}“")
    if DataCategory.STRENGTHS in covered and wish.with_strengths and family.strengths:
        yield Passage(heading="Das gibt Kraft", text=_strengths(family))
    matters = tuple(_named_needs(wish, covered))
    if matters:
        yield Passage(heading="Darum geht es", text=in_a_row(matters))
    if DataCategory.LANGUAGE in covered and _language(family):
        yield Passage(heading="Sprache", text=_language(family))
    if wish.hub:
        yield Passage(
            heading="Ankerstandort in der Nähe",
            text=f"Die Familie ist auch über diese Anlaufstelle zu erreichen: {wish.hub}.",
        )
    yield Passage(heading="Unsere Bitte", text=_request(wish, referral, consent))


def _strengths(family: Family) -> str:
    """Words in a row, then what was written as a sentence."""
    texts = [strength.text.strip() for strength in family.strengths[:7]]
    words = [text for text in texts if not text.endswith((".", "!"))]
    sentences = [text for text in texts if text not in words]
    return " ".join([f"{in_a_row(words)}." if words else "", *sentences]).strip()


def _bare(concern: str) -> str:
    return concern.strip().strip('„“"')


def _occasion(family: Family, consent: Consent | None) -> str:
    if consent is None:
        return "die Familie wünscht sich Unterstützung durch Ihr Angebot."
    names = in_a_row([name_of(family, s.person_id) for s in consent.signatures])
    days = [s.signed_on for s in consent.signatures if s.signed_on]
    since = f" vom {german(max(days))}" if days else ""
    return (
        f"mit Einverständnis von {names}{since} wenden wir uns an Sie. "
        "Die Familie wünscht sich Unterstützung durch Ihr Angebot."
    )


def _agreeing(
    family: Family, consent: Consent | None, wish: LetterWish, today: date
) -> tuple[Member, ...]:
    """Who is named: nobody else has allowed it. In a draft those who will be asked."""
    if consent is None:
        ids = {person.id for person in signatories(family, wish.child_ids, today).persons}
        return tuple(m for m in family.members if m.person.id in ids) or family.adults
    ids = {signature.person_id for signature in consent.signatures}
    return tuple(member for member in family.members if member.person.id in ids)


def _family(family: Family, named: Sequence[Member], wish: LetterWish) -> str:
    parents = in_a_row([m.person.name for m in named if m.role is not Role.CHILD])
    children = in_a_row([_child(family.person(child)) for child in wish.child_ids])
    reach = "; ".join(_ways(family, named))
    who = " mit ".join(part for part in (parents, children) if part)
    return f"{who}. Erreichbar: {reach}." if reach else f"{who}."


def _child(child: Person) -> str:
    if child.born:
        return f"{child.name} (geboren {child.born})"
    return f"{child.name} (errechneter Termin {german(child.due)})" if child.due else child.name


def _ways(family: Family, named: Sequence[Member]) -> Iterable[str]:
    secret = any(household.address_confidential for household in family.households)
    for member in named:
        for way in member.person.contacts:
            if not way.value or (secret and way.kind is ContactKind.POST):
                continue
            notes = [MESSAGE[way.message_allowed], way.note]
            about = ", ".join(note for note in notes if note)
            line = f"{member.person.name}, {CONTACT_WORDS[way.kind]} {way.value}"
            yield f"{line} ({about})" if about else line


def _named_needs(wish: LetterWish, covered: frozenset[DataCategory]) -> Iterable[str]:
    if DataCategory.NEEDS not in covered:
        return
    for code in wish.needs:
        need = needs().get(code)
        if need and (code not in health_needs() or DataCategory.HEALTH in covered):
            yield need.label


def _language(family: Family) -> str:
    spoken = [languages().label(code) for code in spoken_well(family)]
    talk = any(member.person.interpreter_needed for member in family.adults)
    parts = [f"Die Familie spricht gut {in_a_row(spoken)}." if spoken else ""]
    parts.append("Für Gespräche ist Sprachmittlung nötig." if talk else "")
    return " ".join(part for part in parts if part)


def _request(wish: LetterWish, referral: Referral, consent: Consent | None) -> str:
    text = (
        f"Bitte melden Sie sich {URGENCY[wish.urgency]} bei der Familie, und bis zum "
        f"{german(referral.reply_until)} bei uns: mit der Rückantwort oder am Telefon "
        f"(Zeichen {referral.reply_code})."
    )
    if consent is None:
        return text
    return f"{text} Die Einwilligung gilt bis zum {german(consent.valid_until)}."
