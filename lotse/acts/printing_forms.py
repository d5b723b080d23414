"""Forms for paper: drawn for now and kept nowhere, as the answers stay in their form."""

from datetime import date
from uuid import UUID

from lotse.acts.signing_in import desk_of
from lotse.dates.written import german, local
from lotse.documents.drawing.draw import draw
from lotse.documents.record import DocumentKind
from lotse.families.words import name_of
from lotse.form_data.names import HANDOVER
from lotse.forms.shipped import shipped_form
from lotse.profiles.kept import profile_of
from lotse.profiles.on_paper import desk_on_paper
from lotse.records import RecordBook
from lotse.wording.blank_handover import blank_handover
from lotse.wording.form_sheet import blank_form, filled_form


def blank_form_pdf(form_id: str, book: RecordBook, *, today: date) -> bytes:
    """To be filled in by hand, on a visit or without a computer. Raises NotFound."""
    form = shipped_form(form_id)
    with book.transaction() as records:
        profile = profile_of(records)
    desk = desk_on_paper(desk_of(book), profile)
    title = profile.form_title(form.id, form.title)
    if form_id == HANDOVER:  # it has a paper of its own
        return draw(DocumentKind.HANDOVER, blank_handover(desk, title=title, today=today))
    return draw(DocumentKind.FORM_SHEET, blank_form(form, desk, title=title, today=today))


def filled_form_pdf(answers_id: UUID, book: RecordBook, *, today: date) -> bytes:
    """The answers of a finished form. Raises NotFound."""
    with book.transaction() as records:
        answers = records.answers.get(answers_id)
        family = records.families.get(answers.family_id)
        profile = profile_of(records)
    form = shipped_form(answers.form_id)
    who = name_of(family, answers.child_id) if answers.child_id else family.title
    content = filled_form(
        form,
        answers.answers,
        desk_on_paper(desk_of(book), profile),
        title=profile.form_title(form.id, form.title),
        about=f"{who} · ausgefüllt am {german(local(answers.completed_at))}",
        today=today,
    )
    return draw(DocumentKind.FORM_SHEET, content)
