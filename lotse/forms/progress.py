"""How far a form is filled in: what was asked, what was answered, what is wrong."""

from dataclasses import dataclass
from enum import StrEnum

from lotse.answers import Answers
from lotse.forms.answer_paths import is_blank, value_at
from lotse.forms.evaluate import Evaluation
from lotse.forms.outline import Section


class SectionState(StrEnum):
    OPEN = "offen"
    BEGUN = "begonnen"
    COMPLETE = "vollständig"
    WRONG = "mit Hinweisen"


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionProgress:
    """`asked`, `answered` and `wrong` are keys in the order of the form."""

    asked: tuple[str, ...]
    answered: tuple[str, ...]
    wrong: tuple[str, ...]
    relevant: bool
    state: SectionState

    @property
    def unanswered(self) -> tuple[str, ...]:
        return tuple(key for key in self.asked if key not in self.answered)

    @property
    def state_with_gaps(self) -> SectionState:
        """For screenings, whose open questions are named: left with gaps is only begun."""
        if self.state is SectionState.COMPLETE and self.unanswered:
            return SectionState.BEGUN
        return self.state


def section_progress(
    section: Section, evaluation: Evaluation, answers: Answers, *, left: bool
) -> SectionProgress:
    """`left`: the person went on from this section once, so its gaps may be named.

    A section is complete when it was left and nothing in it is wrong: filling alone does not
    make it green, and leaving a question open is allowed.
    """
    asked, answered, wrong = [], [], []
    relevant = begun = False
    for key, question, state in section.placed(evaluation.layout):
        if not state.relevant or question.type in ("hidden", "metadata"):
            continue
        relevant = relevant or question.type != "calculate" or bool(question.label)
        if state.error:
            wrong.append(key)
        if not question.is_answered_by_hand or state.readonly:
            continue
        asked.append(key)
        if not is_blank(state.value):
            answered.append(key)
        begun = begun or not is_blank(value_at(answers, key))
    return SectionProgress(
        asked=tuple(asked),
        answered=tuple(answered),
        wrong=tuple(wrong),
        relevant=relevant,
        state=_state(left=left, wrong=bool(wrong), begun=begun),
    )


def _state(*, left: bool, wrong: bool, begun: bool) -> SectionState:
    if left:
        return SectionState.WRONG if wrong else SectionState.COMPLETE
    return SectionState.BEGUN if begun else SectionState.OPEN
