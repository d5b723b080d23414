"""A transition ends by hand: done, left early, or never begun; and can be taken up again."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from lotse.errors import RecordChanged
from lotse.families.changes import add_note, without_milestone
from lotse.families.family import Milestone
from lotse.records import RecordBook
from lotse.transitions.progress import ended, taken_up
from lotse.transitions.transition import Transition, TransitionState
from lotse.transitions.words import ENDING_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    before: Transition
    after: Transition
    note: Milestone | None  # in the child's biography, with the reason, if one was given


def close_transition(
    transition_id: UUID,
    ending: TransitionState,
    book: RecordBook,
    *,
    today: date,
    reason: str = "",
) -> Closing:
    """The reason goes into the child's biography. Raises InvalidInput if it has ended already."""
    with book.transaction() as records:
        before = records.transitions.get(transition_id)
        after = records.transitions.save(ended(before, ending))
        if not reason:
            return Closing(before=before, after=after, note=None)
        family = records.families.get(before.family_id)
        text = f"Übergang {ENDING_WORDS[ending]}. Grund: {reason}"
        noted = add_note(family, before.child_id, text, today=today)
        records.families.save(noted)
        return Closing(before=before, after=after, note=noted.milestones[-1])


def undo_closing(closing: Closing, book: RecordBook) -> Transition:
    """Puts it back as it was, unless it was changed again since: then RecordChanged."""
    before, after, note = closing.before, closing.after, closing.note
    with book.transaction() as records:
        if records.transitions.get(before.id).version != after.version:
            raise RecordChanged(before.id)
        if note is not None:
            family = records.families.get(before.family_id)
            records.families.save(without_milestone(family, note))
        return records.transitions.save(replace(before, version=after.version))


def reopen_transition(transition_id: UUID, book: RecordBook) -> Transition:
    """The way goes on where it stood; the biography keeps that it had ended."""
    with book.transaction() as records:
        return records.transitions.save(taken_up(records.transitions.get(transition_id)))
