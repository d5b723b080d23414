"""What a draft holds, in words for the offer to go on with it."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from lotse.answers import Draft
from lotse.dates.written import german, local
from lotse.forms.answer_paths import is_blank, value_at
from lotse.forms.evaluate import evaluate
from lotse.forms.form import Form
from lotse.forms.outline import outline

translate = QCoreApplication.translate


def saved_words(draft: Draft, now: datetime) -> str:
    """`Gespeichert am 21.11.2026 um 09:41:12, vor 2 Stunden`."""
    saved_at = local(draft.saved_at)
    words = translate("Draft", "Gespeichert am {0} um {1}").format(
        german(saved_at), f"{saved_at:%H:%M:%S}"
    )
    return f"{words}, {_ago(now - draft.saved_at)}"


def draft_contents(form: Form, draft: Draft, today: date) -> list[tuple[str, str]]:
    """Each section with answers: its title, and how many."""
    layout = evaluate(form, draft.answers, today=today).layout
    found = []
    for section in outline(form).sections:
        keys = [
            key
            for key, question, _ in section.placed(layout)
            if question.is_answered_by_hand and not is_blank(value_at(draft.answers, key))
        ]
        if keys:
            one, more = translate("Draft", "1 Antwort"), translate("Draft", "{0} Antworten")
            words = one if len(keys) == 1 else more.format(len(keys))
            found.append((section.title, words))
    return found


def _ago(span: timedelta) -> str:
    minutes = max(0, int(span.total_seconds()) // 60)
    if minutes < 1:
        return translate("Draft", "gerade eben")
    if minutes < 60:
        return translate("Draft", "vor {0} Min.").format(minutes)
    if minutes < 60 * 24:
        return translate("Draft", "vor {0} Std.").format(minutes // 60)
    days = minutes // (60 * 24)
    return (
        translate("Draft", "gestern")
        if days == 1
        else translate("Draft", "vor {0} Tagen").format(days)
    )
