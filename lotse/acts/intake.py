"""A new family comes in: with the Aufnahmebogen or the Kita-Aufnahme."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from lotse.acts.answering import checked, finished, relevant_answers
from lotse.acts.signing_in import desk_of
from lotse.answers import Answers, DraftKey
from lotse.catalogue.towns import town_ags
from lotse.errors import InvalidInput
from lotse.families.family import Family, Role
from lotse.form_data.family import family_from
from lotse.form_data.findings import with_findings
from lotse.forms.form import Form
from lotse.institutions import Desk
from lotse.records import RecordBook, Records


def complete_intake(
    answers: Answers, book: RecordBook, *, form: Form, today: date, now: datetime
) -> Family:
    """Stores the new family with its intake form and removes the draft.

    Raises InvalidInput with one sentence per question; the draft is kept then.
    """
    evaluation = checked(form, answers, today=today)
    desk = desk_of(book)
    asked = relevant_answers(answers, evaluation.relevant)
    read = family_from(asked, desk=desk, today=today)
    with book.transaction() as records:
        family = replace(
            read,
            reference=read.reference or records.families.next_reference(today.year),
            municipality=_municipality(read, desk),
        )
        filled = finished(form, answers, evaluation, family.id, _first_child(family), now=now)
        added = _added(records, with_findings(family, filled, today=today))
        records.answers.add(filled)
        records.drafts.discard(DraftKey(form_id=form.id, form_version=form.version))
    return added


def _added(records: Records, family: Family) -> Family:
    """Raises InvalidInput at the question of the form, if the Fallnummer is taken."""
    try:
        return records.families.add(family)
    except InvalidInput as refused:
        if "reference" not in refused.problems:
            raise
        raise InvalidInput(
            "Diese Fallnummer gibt es schon. Ihre Eingaben sind gespeichert.",
            {"fallnummer": "Diese Fallnummer gibt es schon. Leer lassen: Lotse vergibt eine."},
        ) from None


def _first_child(family: Family) -> UUID:
    """The child the form is about stands before its siblings."""
    return next(m.person.id for m in family.members if m.role is Role.CHILD)


def _municipality(family: Family, desk: Desk) -> str:
    """AGS of the town; a town that is not named is taken to be the one of the desk."""
    home = family.households[0]
    if home.address_unknown or not home.town:
        return desk.municipality
    return town_ags(home.town)
