"""What finishing a form does, and which page comes next."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from lotse.acts.answering import complete_form
from lotse.acts.intake import complete_intake
from lotse.acts.opening_forms import OpenedForm
from lotse.acts.transition_steps import transition_of
from lotse.answers import Answers
from lotse.families.family import Family
from lotse.form_data.names import HANDOVER, INTAKE, SCREENING
from lotse.institutions import Work
from ui.context import AppContext


def finish_form(opened: OpenedForm, answers: Answers, context: AppContext) -> Callable[[], None]:
    """Stores the form; returns the way to the next page. Raises InvalidInput."""
    today, now, book = context.today(), context.now(), context.book
    family_id, child_id = opened.key.family_id, opened.key.child_id
    if family_id is None:
        family = complete_intake(answers, book, form=opened.form, today=today, now=now)
        way = _after_intake(opened.form.id, family, context)
        _tell(context, family.id)
        return way
    complete_form(family_id, child_id, opened.form, answers, book, today=today, now=now)
    _tell(context, family_id)
    if opened.form.id == HANDOVER and child_id is not None:
        context.changes.transitions_changed.emit()
        with book.transaction() as records:
            transition = transition_of(records, family_id, child_id)
        if transition is not None:
            return partial(context.navigate.show_transition, transition.id)
    return partial(context.navigate.show_family, family_id)


def _after_intake(form_id: str, family: Family, context: AppContext) -> Callable[[], None]:
    """In the clinic the Basisbogen follows at once, everywhere else the family's page."""
    desk = context.book.desk
    child = family.children[-1] if family.children else None
    if form_id == INTAKE and desk is not None and desk.work is Work.CLINIC and child is not None:
        return partial(context.navigate.show_form, SCREENING, family.id, child.id)
    return partial(context.navigate.show_family, family.id)


def _tell(context: AppContext, family_id: UUID) -> None:
    context.changes.families_changed.emit(family_id)
    context.changes.drafts_changed.emit()
    context.changes.saved.emit(context.now())
