"""Opening a form: what is known already, and the draft somebody left."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from lotse.acts.signing_in import desk_of
from lotse.acts.transition_steps import transition_of
from lotse.answers import Draft, DraftKey
from lotse.catalogue.labels import language_labels
from lotse.dates.written import german
from lotse.families.family import Family
from lotse.families.person import Person
from lotse.form_data.prefill import prefilled
from lotse.forms.form import Form
from lotse.forms.shipped import shipped_form
from lotse.profiles.kept import profile_of
from lotse.records import RecordBook, Records


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedForm:
    """`title` and `about` name whom the form is about; `draft` waits for a decision."""

    form: Form
    key: DraftKey
    title: str
    about: str
    preset: Mapping[str, Any]
    draft: Draft | None


def open_form(
    form_id: str,
    family_id: UUID | None,
    child_id: UUID | None,
    book: RecordBook,
    *,
    today: date,
) -> OpenedForm:
    """For a family in the file, or (no `family_id`) for one that comes in. Raises NotFound."""
    form = shipped_form(form_id)
    desk = desk_of(book)
    key = DraftKey(
        form_id=form.id, form_version=form.version, family_id=family_id, child_id=child_id
    )
    with book.transaction() as records:
        family = records.families.get(family_id) if family_id else None
        earlier = records.answers.of_family(family_id) if family_id else ()
        transition = transition_of(records, family_id, child_id) if family_id and child_id else None
        draft = _draft(records, key)
        title = profile_of(records).form_title(form.id, form.title)
    preset = prefilled(
        form_id, family, child_id, desk, today=today, earlier=earlier, transition=transition
    )
    return OpenedForm(
        form=form,
        key=key,
        title=f"{title} · {_whom(family, child_id)}",
        about=_about(family, child_id),
        preset=preset,
        draft=draft,
    )


def _draft(records: Records, key: DraftKey) -> Draft | None:
    """The latest draft of this form for the same child, of an older version of the form too."""
    for draft in records.drafts.all():
        about = (draft.key.form_id, draft.key.family_id, draft.key.child_id)
        if about == (key.form_id, key.family_id, key.child_id):
            return draft
    return None


def _whom(family: Family | None, child_id: UUID | None) -> str:
    if family is None:
        return "neue Familie"
    if child_id is None:
        return family.title
    name = family.person(child_id).name
    return name if family.person(child_id).given_name else family.title


def _about(family: Family | None, child_id: UUID | None) -> str:
    if family is None:
        return "Noch nicht in der Datei. Abschließen legt die Familie an."
    child = family.person(child_id) if child_id else None
    people = ([child] if child else []) + [member.person for member in family.adults]
    spoken = language_labels(spoken.code for person in people for spoken in person.languages)
    parts = (_birth(child) if child else "", spoken, f"Fallnummer {family.reference}")
    return " · ".join(part for part in parts if part)


def _birth(child: Person) -> str:
    if child.born:
        return f"Kind geboren {child.born}"
    return f"Termin {german(child.due)}" if child.due else ""
