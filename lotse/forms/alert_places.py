"""Where a sentence that must be read at once is shown: at the question that set it off."""

from collections.abc import Mapping

from lotse.forms.fields import Field
from lotse.forms.form import Form, Question
from lotse.forms.references import reads_of


def alert_places(form: Form) -> Mapping[str, tuple[str, ...]]:
    """Sentences of calculates, by the path of the first question each calculation reads.

    Sentences of choices need no place: they belong to their own question.
    """
    places: dict[str, tuple[str, ...]] = {}
    for field in form.logic.root.descendants():
        if field.question is None or not field.question.alert:
            continue
        source = _first_question(field)
        if source is not None:
            path = source.path
            places[path] = (*places.get(path, ()), field.question.alert)
    return places


def _first_question(field: Field) -> Question | None:
    """Follows other calculates back to what somebody answered; the field itself if answered."""
    return _search(field, frozenset())


def _search(field: Field, seen: frozenset[Field]) -> Question | None:
    if field.question is not None and field.question.is_answered_by_hand:
        return field.question
    if field.calculate is None or field in seen:
        return None
    reads = reads_of(field.calculate.token, field)
    for source in sorted(reads.firm | reads.loose, key=lambda each: each.path):
        found = _search(source, seen | {field})
        if found is not None:
            return found
    return None
