"""What a form need not ask because the file knows it already, pure."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from lotse.answers import FormAnswers
from lotse.catalogue.shipped import languages
from lotse.chain.school_entry import school_year
from lotse.dates.partial import PartialDate
from lotse.families.family import Family, Stay, StayKind
from lotse.families.parents import parents_of
from lotse.families.person import Person
from lotse.form_data.names import HANDOVER, INTAKES, SCREENING
from lotse.institutions import Desk
from lotse.transitions.transition import Transition

# What may have changed since the form was last filled in: the file knows better.
FRESH = frozenset({"datum", "fachkraft", "kind_geboren", "kita_jahr", "schule", "schule_nummer"})


def prefilled(
    form_id: str,
    family: Family | None,
    child_id: UUID | None,
    desk: Desk,
    *,
    today: date,
    earlier: Sequence[FormAnswers] = (),
    transition: Transition | None = None,
) -> dict[str, Any]:
    """First answers of a form; the person at the desk may change each of them.

    A form filled in before for the same child starts from those answers.
    """
    known: dict[str, Any] = {}
    if form_id in INTAKES and family is None:
        known = {"info_am": today.isoformat()}
    elif form_id == SCREENING and family is not None and child_id is not None:
        known = {"kind_geboren": "ja" if family.person(child_id).born else "nein"}
        known["anliegen"] = family.concern
    elif form_id == HANDOVER and family is not None and child_id is not None:
        known = _handover(family, family.person(child_id), desk, transition, today)
    last = _last(form_id, child_id, earlier)
    known = {name: value for name, value in known.items() if value not in ("", None)}
    return {**known, **last, **{name: known[name] for name in FRESH & known.keys()}}


def _last(form_id: str, child_id: UUID | None, earlier: Sequence[FormAnswers]) -> dict[str, Any]:
    for filled in sorted(earlier, key=lambda f: f.completed_at, reverse=True):
        if filled.form_id == form_id and filled.child_id == child_id:
            return dict(filled.answers)
    return {}


def _handover(
    family: Family, child: Person, desk: Desk, transition: Transition | None, today: date
) -> dict[str, Any]:
    here = desk.institution
    site = here.main_site
    stay = _day_care_stay(family, child)
    parents = parents_of(family, (child.id,), today)
    return {
        "kita": here.name,
        "kita_traeger": here.provider,
        "kita_anschrift": ", ".join(
            part for part in (site.street, f"{site.postcode} {site.town}".strip()) if part
        ),
        "kita_telefon": desk.phone or site.phone,
        "schule": transition.to_name if transition else "",
        "schule_nummer": transition.to_school_number if transition else "",
        "kita_jahr": day_care_year(today),
        "gruppe": stay.note.split(",")[0] if stay else "",
        "fachkraft": desk.author,
        "datum": today.isoformat(),
        "kind_name": child.name,
        "kind_geboren": child.birthday.isoformat() if child.birthday else "",
        "kind_sprachen": ", ".join(_language_names(child, parents)),
        "kita_seit": _month(stay.since) if stay and stay.since else "",
        "umfang": _hours(stay),
        "eltern": ", ".join(parent.name for parent in parents),
        "eltern_kontakt": _reachable(parents),
        "sprachmittlung": _interpreter(parents),
        "sprachmittlung_sprache": ", ".join(_language_names(None, parents)[:1]),
    }


def day_care_year(today: date) -> str:
    """1 August to 31 July, `2026/27`."""
    begun = today.year if today.month >= 8 else today.year - 1
    return school_year(begun)


def _day_care_stay(family: Family, child: Person) -> Stay | None:
    stays = [s for s in family.stays if s.child_id == child.id and s.kind is StayKind.DAY_CARE]
    return stays[-1] if stays else None


def _month(day: PartialDate) -> str:
    """`August 2024`: the school needs no more."""
    return str(PartialDate(day.year, day.month, circa=day.circa))


def _hours(stay: Stay | None) -> str:
    for hours in ("25", "35", "45"):
        if stay and f"{hours} Stunden" in stay.note:
            return hours
    return ""


def _language_names(child: Person | None, parents: Sequence[Person]) -> list[str]:
    people = [child, *parents] if child else list(parents)
    codes = dict.fromkeys(language.code for p in people for language in p.languages)
    return [languages().label(code) for code in codes]


def _interpreter(parents: Sequence[Person]) -> str:
    asked = [p.interpreter_needed for p in parents if p.interpreter_needed is not None]
    if not asked:
        return ""
    return "ja" if any(asked) else "nein"


def _reachable(parents: Sequence[Person]) -> str:
    for parent in parents:
        for way in parent.contacts:
            if way.value:
                return way.value
    return ""
