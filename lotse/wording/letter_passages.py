"""What stands between salutation and signature of a referral letter, passage by passage."""

from collections.abc import Iterable, Sequence

from lotse.catalogue.lists import languages, needs
from lotse.consents.consent import Consent, DataCategory
from lotse.dates.written import german
from lotse.documents.parts import Passage
from lotse.enumeration import in_a_row
from lotse.families.family import Family, Member, Role
from lotse.families.need_rules import health_needs
from lotse.families.person import ContactKind, Person
from lotse.families.situation import spoken_well
from lotse.families.words import CONTACT_WORDS, name_of
from lotse.referrals.referral import Referral
from lotse.wording.letter_basis import LetterBasis
from lotse.wording.wish import LetterWish, Urgency

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


def passages_of(basis: LetterBasis) -> Iterable[Passage]:
    family, consent, wish, covered = basis.family, basis.consent, basis.wish, basis.covered
    yield Passage(text=_occasion(family, consent))
    yield Passage(heading="Familie", text=_family(family, basis.named, wish))
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
    yield Passage(heading="Unsere Bitte", text=_request(wish, basis.referral, consent))


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
