"""What a referral letter can say, and what the consent lets it say."""

from dataclasses import dataclass

from lotse.catalogue.labels import need_label
from lotse.consents.consent import Consent, DataCategory
from lotse.consents.rules import CATEGORY_LABELS
from lotse.families.family import Family
from lotse.families.need_rules import health_needs
from lotse.families.situation import spoken_well

IN_LETTERS = (
    DataCategory.CONTACT,
    DataCategory.CONCERN,
    DataCategory.STRENGTHS,
    DataCategory.NEEDS,
    DataCategory.LANGUAGE,
    DataCategory.HEALTH,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPart:
    category: DataCategory
    label: str
    covered: bool  # by the consent; without one nothing is, the draft shows all but health
    known: bool  # there is something to say


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedNeed:
    code: str
    label: str
    covered: bool


def letter_parts(family: Family, consent: Consent | None) -> tuple[LetterPart, ...]:
    needs = {need.code for need in family.open_needs}
    known = {
        DataCategory.CONTACT: True,
        DataCategory.CONCERN: bool(family.concern),
        DataCategory.STRENGTHS: bool(family.strengths),
        DataCategory.NEEDS: bool(needs - health_needs()),
        DataCategory.LANGUAGE: bool(spoken_well(family)),
        DataCategory.HEALTH: bool(needs & health_needs()),
    }
    return tuple(
        LetterPart(
            category=category,
            label=CATEGORY_LABELS[category],
            covered=_covers(consent, category),
            known=known[category],
        )
        for category in IN_LETTERS
    )


def needs_to_name(family: Family, consent: Consent | None) -> tuple[NamedNeed, ...]:
    """Open needs, each once; those about health need a consent that says so."""
    found = []
    for code in dict.fromkeys(need.code for need in family.open_needs):
        about_health = code in health_needs()
        category = DataCategory.HEALTH if about_health else DataCategory.NEEDS
        covered = _covers(consent, DataCategory.NEEDS) and _covers(consent, category)
        found.append(NamedNeed(code=code, label=need_label(code), covered=covered))
    return tuple(found)


def _covers(consent: Consent | None, category: DataCategory) -> bool:
    if consent is None:
        return category is not DataCategory.HEALTH
    return category in consent.categories
