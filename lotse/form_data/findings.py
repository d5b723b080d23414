"""What a finished form leaves in the family: needs, strengths, circumstances, concern. Pure."""

from dataclasses import replace
from datetime import date

from lotse.answers import FormAnswers
from lotse.catalogue.shipped import needs as need_taxonomy
from lotse.families.changes import add_circumstances, add_needs, add_strengths
from lotse.families.family import Family
from lotse.families.need_rules import groups_about_the_child
from lotse.form_data.screening import screening_of

CONCERN = "anliegen"
GOES_WELL = "st_gelingt"


def with_findings(family: Family, filled: FormAnswers, *, today: date) -> Family:
    """The family with all that was found, each with the form as its source and with its date."""
    source = filled.form_title
    about_child = tuple(code for code in filled.needs if _is_about_the_child(code))
    about_all = tuple(code for code in filled.needs if code not in about_child)
    strengths = [*filled.strengths, str(filled.answers.get(GOES_WELL) or "").strip()]
    family = add_needs(family, about_all, today=today, source=source)
    family = add_needs(family, about_child, today=today, source=source, child_id=filled.child_id)
    family = add_strengths(family, strengths, today=today, source=source)
    family = add_circumstances(family, _circumstances(filled))
    concern = str(filled.answers.get(CONCERN) or "").strip()
    return replace(family, concern=concern) if concern else family


def _is_about_the_child(code: str) -> bool:
    need = need_taxonomy().get(code)
    return need is not None and need.group in groups_about_the_child()


def _circumstances(filled: FormAnswers) -> list[str]:
    screening = screening_of(filled.form_id)
    asked = screening.circumstances if screening else {}
    return [code for name, code in asked.items() if filled.answers.get(name) == "ja"]
