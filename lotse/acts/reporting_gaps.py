"""Counts what is missing, from the families and the catalogue of this file."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from lotse.acts.letterheads import desk_under_letterhead
from lotse.acts.looking_through import Tell, families_in_portions, unheard
from lotse.acts.preparing import catalogue_in
from lotse.acts.suggesting import situation_at
from lotse.catalogue.place_name import folded_place
from lotse.documents.drawing.draw import TABLE_REPORT, draw
from lotse.errors import InvalidInput
from lotse.families.family import Family
from lotse.families.situation import dated_children
from lotse.families.wanted import WantedFamilies
from lotse.gaps.age_groups import age_range
from lotse.gaps.inventory import Look, gaps_of_districts, inventory
from lotse.gaps.on_paper import report_content
from lotse.gaps.report import GapReport, Sheet
from lotse.gaps.uncovered import Asked, uncovered
from lotse.profiles.kept import chosen_ags, profile_of
from lotse.profiles.profile import Profile
from lotse.profiles.surroundings import Surroundings
from lotse.records import RecordBook

ALL_AGES = "alle"


def gap_report(
    book: RecordBook, *, today: date, ages: str = ALL_AGES, tag: str = "", tell: Tell = unheard
) -> GapReport:
    """`ages` is a code of the ranges in rules/gaps.toml, `tag` narrows to the districts that have
    it. Reads every family once and keeps none; `tell` hears how many it has read and may raise to
    stop. Raises InvalidInput before a place was chosen."""
    with book.transaction() as records:
        ags, profile = chosen_ags(records), profile_of(records)
        catalogue = catalogue_in(records)
    if not ags:
        raise InvalidInput("Bitte wählen Sie zuerst im Profil die Kommune.")
    families = families_in_portions(book, WantedFamilies(), tell)
    here = [row.name for row in profile.districts if profile.has_tag(row.name, tag)]
    asked = (
        each
        for each in _asked(families, today, profile)
        if profile.has_tag(each.situation.district, tag)
    )
    span = age_range(ages)
    look = Look(
        ages=span if ages != ALL_AGES else None,
        names=profile.names,
        own=profile.corridor_spans,
        only=bool(tag),
    )
    return GapReport(
        place=f"{profile.name}, Stadtteile mit „{tag}“" if tag else profile.name,
        ages=span,
        counted=uncovered(asked, catalogue),
        inventory=inventory(catalogue, ags, here, look),
        districts=gaps_of_districts(catalogue, ags, here, look),
        contacts=_contacts(profile, here),
        tags=profile.district_tags,
        tag=tag,
    )


def gap_report_pdf(
    report: GapReport, book: RecordBook, *, today: date, gaps: Sheet | None = None
) -> bytes:
    return draw(TABLE_REPORT, report_content(report, desk_under_letterhead(book), today, gaps))


def _asked(families: Iterable[Family], today: date, profile: Profile) -> Iterator[Asked]:
    """Families of whom place or children are not known cannot be matched and do not count."""
    spelled: dict[str, str] = {}
    around = Surroundings(profile)
    for family in families:
        try:
            situation = situation_at(family, today, profile, around=around)
        except InvalidInput:
            continue
        named = next(iter(situation.district_names), "")
        places = {child.id: i for i, child in enumerate(dated_children(family, today))}
        about = tuple(
            (need.code, places.get(need.child_id) if need.child_id else None)
            for need in family.open_needs
        )
        # As the profile names it; what it does not know counts once, however it is typed.
        district = spelled.setdefault(folded_place(named), named)
        yield Asked(situation=situation, district=district, about=about)


def _contacts(profile: Profile, names: Sequence[str]) -> dict[str, str]:
    found = {name: profile.contact_for(district=name) for name in names}
    return {name: contact.name for name, contact in found.items() if contact}
