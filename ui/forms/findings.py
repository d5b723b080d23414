"""What stands beside the questions: the findings of a screening and the hints of any form."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from lotse.catalogue.shipped import needs as need_taxonomy
from lotse.form_data.screening import Screening
from lotse.forms.form import Question
from ui.forms.form_model import FormModel
from ui.forms.hint_list import Hint
from ui.forms.side_column import Findings

translate = QCoreApplication.translate


def findings_of(model: FormModel, screening: Screening) -> Findings:
    """The present result. It says what to offer, never what a family is."""
    evaluation = model.evaluation
    taxonomy = need_taxonomy()
    untouched = not any(progress.answered for progress in model.progress[1:])
    return Findings(
        outcome="" if untouched else evaluation.calculated.get(screening.outcome, ""),
        urgent=_holds(model, screening.urgent),
        reason=next((words for name, words in screening.reasons if _holds(model, name)), ""),
        strengths=tuple(evaluation.strengths),
        needs=()
        if untouched
        else tuple(taxonomy[code].label if code in taxonomy else code for code in evaluation.needs),
    )


def hints_of(model: FormModel, *, with_open: bool) -> tuple[Hint, ...]:
    """What is wrong in the sections that were left; `with_open`: skipped questions too."""
    return tuple(_hints(model, with_open))


def _hints(model: FormModel, with_open: bool) -> Iterator[Hint]:
    for index, (section, progress) in enumerate(zip(model.sections, model.progress, strict=True)):
        if not model.was_left(index) or not progress.relevant:
            continue
        asked = {key: each for key, each, _ in section.placed(model.evaluation.layout)}
        for key in dict.fromkeys((*progress.wrong, *(progress.unanswered if with_open else ()))):
            sentence = model.problem(index, key) or _still_open(model, asked[key])
            yield Hint(key=key, sentence=sentence, place=section.title)


def _still_open(model: FormModel, question: Question) -> str:
    number = model.outline.numbers.get(question.path, 0)
    return translate("Hints", "Frage {0} noch offen").format(number)


def _holds(model: FormModel, name: str) -> bool:
    """A "ja" or a true calculate."""
    given = model.answers.get(name) or model.evaluation.calculated.get(name, "")
    return given in ("ja", "true", "1")
