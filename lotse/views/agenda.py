"""What is to be done next for one family: reminders, deadlines, consents, missing answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from lotse.consents.consent import ENDS_SOON, Consent
from lotse.consents.rules import is_valid
from lotse.dates.written import german
from lotse.families.words import name_of
from lotse.referrals.referral import WAITED_FOR
from lotse.ribbon.due import due_pieces
from lotse.ribbon.pieces import Piece, Tone
from lotse.transitions.progress import TO_BE_HANDED_OVER
from lotse.views.family_file import FamilyFile

SOON = timedelta(days=14)


class Urgency(StrEnum):
    TODAY = "heute"
    SOON = "bald"
    OPEN = "offen"


class TaskKind(StrEnum):
    REMINDER = "wiedervorlage"
    DEADLINE = "frist"
    CONSENT = "einwilligung"
    REFERRAL = "vermittlung"
    TRANSITION = "uebergang"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    kind: TaskKind
    target: str  # id of reminder, consent, referral or transition; code of a deadline
    due: date
    urgency: Urgency
    title: str
    detail: str
    piece: Piece | None = None  # a deadline, as it stands on the ribbon

    def when(self, today: date) -> str:
        """`seit 18.11.`, `heute`, `morgen`, `12 Tage`, `05.12.2026`."""
        days = (self.due - today).days
        if days < 0:
            return f"seit {self.due:%d.%m.}"
        if days == 0:
            return "heute"
        if days == 1:
            return "morgen"
        return f"{days} Tage" if days <= 60 else german(self.due)


def agenda_of(file: FamilyFile, today: date) -> tuple[Task, ...]:
    """Most urgent first. Where the work has ended, only what somebody left open on purpose."""
    tasks = [*_reminders(file, today), *_referrals(file, today), *_transitions(file, today)]
    if file.family.ended is None:
        tasks.extend(_deadlines(file, today))
        for consent in file.consents:
            tasks.extend(_consent(consent, today))
    return tuple(sorted(tasks, key=lambda task: (task.due, task.kind, task.title)))


def consent_end(file: FamilyFile, today: date) -> Consent | None:
    """The valid consent that ends first within 60 days, while the work goes on."""
    if file.family.ended:
        return None
    ending = [
        consent
        for consent in file.consents
        if is_valid(consent, today) and consent.valid_until <= today + ENDS_SOON
    ]
    return min(ending, key=lambda consent: consent.valid_until, default=None)


def _urgency(due: date, today: date) -> Urgency:
    if due <= today:
        return Urgency.TODAY
    return Urgency.SOON if due - today <= SOON else Urgency.OPEN


def _reminders(file: FamilyFile, today: date) -> Iterable[Task]:
    for reminder in file.reminders:
        if reminder.done_on is None:
            yield Task(
                kind=TaskKind.REMINDER,
                target=str(reminder.id),
                due=reminder.due,
                urgency=_urgency(reminder.due, today),
                title=reminder.title,
                detail=reminder.detail or f"Wiedervorlage zum {german(reminder.due)}",
            )


def _deadlines(file: FamilyFile, today: date) -> Iterable[Task]:
    """Those that end within 14 days; the ribbon shows the later ones."""
    for child in file.family.children:
        for piece in due_pieces(file.family, child, today):
            if piece.tone is Tone.SOON:
                yield Task(
                    kind=TaskKind.DEADLINE,
                    target=piece.target,
                    due=piece.first,
                    urgency=_urgency(piece.first, today),
                    title=piece.text,
                    detail=f"für {name_of(file.family, child.id)}",
                    piece=piece,
                )


def _referrals(file: FamilyFile, today: date) -> Iterable[Task]:
    for referral in file.referrals:
        if referral.state in WAITED_FOR:
            yield Task(
                kind=TaskKind.REFERRAL,
                target=str(referral.id),
                due=referral.reply_until,
                urgency=_urgency(referral.reply_until, today),
                title=f"Rückmeldung: {referral.offer_name}",
                detail=f"Vermittlung vom {german(referral.created_on)}, "
                f"Antwort erbeten bis {german(referral.reply_until)}",
            )


def _consent(consent: Consent, today: date) -> Iterable[Task]:
    if consent.revoked_on is not None or consent.declined or consent.valid_until < today:
        return
    if consent.unsigned:
        yield Task(
            kind=TaskKind.CONSENT,
            target=str(consent.id),
            due=today + SOON,
            urgency=Urgency.SOON,
            title="Unterschrift fehlt auf der Einwilligung",
            detail=f"für {consent.recipient.name}",
        )
    elif consent.valid_until - today <= ENDS_SOON:
        yield Task(
            kind=TaskKind.CONSENT,
            target=str(consent.id),
            due=consent.valid_until,
            urgency=_urgency(consent.valid_until, today),
            title=f"Einwilligung erneuern: {consent.recipient.name}",
            detail=f"endet am {german(consent.valid_until)}",
        )


def _transitions(file: FamilyFile, today: date) -> Iterable[Task]:
    for transition in file.transitions:
        if transition.state not in TO_BE_HANDED_OVER:
            continue
        due = date(transition.entry_year, 5, 31)  # schools plan their classes from then on
        name = name_of(file.family, transition.child_id)
        yield Task(
            kind=TaskKind.TRANSITION,
            target=str(transition.id),
            due=max(due, today),
            urgency=_urgency(due, today),
            title=f"Übergang in die Schule: {name}",
            detail=f"{transition.to_name or 'Schule noch offen'}, Übergabe bis Ende Mai "
            f"{transition.entry_year}",
        )
