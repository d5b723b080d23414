"""What happened with a family, latest first: the tab Verlauf."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lotse.catalogue.labels import need_label
from lotse.dates.written import german, local
from lotse.families.case_end import outcome_label
from lotse.families.changes import NOTE
from lotse.families.words import name_of
from lotse.referrals.words import STATE_WORDS
from lotse.views.family_file import FamilyFile


class EventKind(StrEnum):
    FORM = "Formular"
    NEED = "Bedarf"
    CONSENT = "Einwilligung"
    REFERRAL = "Vermittlung"
    DOCUMENT = "Dokument"
    TRANSITION = "Übergang"
    REMINDER = "Wiedervorlage"
    NOTE = "Notiz"
    CHECK_UP = "Früherkennung"
    CASE = "Begleitung"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    on: date  # the first day it can mean
    kind: EventKind
    text: str
    detail: str = ""
    document_id: str = ""  # what opens, if there is a document
    roughly: str = ""  # "ca. 2019", where the day is not known

    @property
    def when(self) -> str:
        """As exactly as it is known: `05.12.2026`, `Juli 2021`."""
        return self.roughly or german(self.on)


def history_of(file: FamilyFile) -> tuple[Event, ...]:
    events = [*_forms(file), *_needs(file), *_consents(file), *_referrals(file), *_rest(file)]
    events.extend(_case(file))
    return tuple(sorted(events, key=lambda event: (event.on, event.kind), reverse=True))


def _forms(file: FamilyFile) -> Iterable[Event]:
    for answers in file.answers:
        yield Event(
            on=local(answers.completed_at).date(),
            kind=EventKind.FORM,
            text=f"{answers.form_title} ausgefüllt",
            detail=answers.outcome,
        )


def _needs(file: FamilyFile) -> Iterable[Event]:
    for need in file.family.needs:
        if need.settled_on:
            yield Event(
                on=need.settled_on, kind=EventKind.NEED, text=f"Geklärt: {need_label(need.code)}"
            )


def _consents(file: FamilyFile) -> Iterable[Event]:
    for consent in file.consents:
        document = str(consent.document_id or "")
        for signature in consent.signatures:
            name = name_of(file.family, signature.person_id)
            if signature.signed_on:
                yield Event(
                    on=signature.signed_on,
                    kind=EventKind.CONSENT,
                    text=f"{name} hat eingewilligt",
                    detail=f"für {consent.recipient.name}",
                    document_id=document,
                )
        if consent.revoked_on:
            yield Event(
                on=consent.revoked_on,
                kind=EventKind.CONSENT,
                text=f"Einwilligung widerrufen von {consent.revoked_by}",
                detail=f"für {consent.recipient.name}",
                document_id=document,
            )


def _referrals(file: FamilyFile) -> Iterable[Event]:
    for referral in file.referrals:
        yield Event(
            on=referral.created_on,
            kind=EventKind.REFERRAL,
            text=f"Vermittlung an {referral.offer_name}",
            detail=STATE_WORDS[referral.state],
            document_id=str(referral.document_id or ""),
        )


def _case(file: FamilyFile) -> Iterable[Event]:
    for end in file.family.case_ends:
        yield Event(
            on=end.ended_on,
            kind=EventKind.CASE,
            text=f"Begleitung beendet: {outcome_label(end.outcome)}",
            detail=end.note,
        )
        if end.reopened_on:
            yield Event(
                on=end.reopened_on, kind=EventKind.CASE, text="Begleitung wieder aufgenommen"
            )


def _rest(file: FamilyFile) -> Iterable[Event]:
    for document in file.documents:
        yield Event(
            on=local(document.made_at).date(),
            kind=EventKind.DOCUMENT,
            text=document.title,
            detail=f"erstellt von {document.made_by}" if document.made_by else "erstellt",
            document_id=str(document.id),
        )
    for transition in file.transitions:
        if transition.handed_over_on:
            yield Event(
                on=transition.handed_over_on,
                kind=EventKind.TRANSITION,
                text=f"Übergabeprotokoll übergeben an {transition.to_name}",
                document_id=str(transition.document_id or ""),
            )
    for reminder in file.reminders:
        if reminder.done_on:
            yield Event(on=reminder.done_on, kind=EventKind.REMINDER, text=reminder.title)
    for milestone in file.family.milestones:
        name = name_of(file.family, milestone.child_id)
        note = milestone.code == NOTE
        yield Event(
            on=milestone.on.earliest,
            kind=EventKind.NOTE if note else EventKind.CHECK_UP,
            text=milestone.text if note else f"{milestone.code} gemacht",
            detail=name,
            roughly="" if milestone.on.exact else str(milestone.on),
        )
