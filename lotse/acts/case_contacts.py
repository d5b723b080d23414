"""A change of school or district leads a family to another contact: the case is handed on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from lotse.families.family import Family
from lotse.families.situation import home_of
from lotse.profiles.kept import profile_of
from lotse.records import Records
from lotse.reminders import Reminder
from lotse.responsible.contact import ResponsibleContact
from lotse.responsible.of_family import of_child, of_district, school_numbers
from lotse.responsible.read import directory_of

_TIME_TO_HAND_OVER = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """`before` is None where nobody answered until now."""

    child_id: UUID | None
    before: ResponsibleContact | None
    now: ResponsibleContact
    from_day: date

    @property
    def title(self) -> str:
        return f"Übergabe an {self.now.words}"

    @property
    def detail(self) -> str:
        since = f"Bisher: {self.before.words}. " if self.before else ""
        return f"{since}Vor der Übergabe bitte die Einwilligung der Eltern prüfen."


def hand_cases_on(before: Family, after: Family, records: Records, on: date) -> None:
    """In the transaction of the change itself: a dated task for every contact that changed."""
    known = {reminder.title for reminder in _open(after, records)}
    for handover in _handovers(before, after, records, on):
        if handover.title not in known:
            records.reminders.add(
                Reminder(
                    id=uuid4(),
                    family_id=after.id,
                    child_id=handover.child_id,
                    due=max(handover.from_day, on + _TIME_TO_HAND_OVER),
                    title=handover.title,
                    detail=handover.detail,
                )
            )


def take_back_handovers(before: Family, after: Family, records: Records, on: date) -> None:
    """The change was undone: its tasks are settled."""
    titles = {handover.title for handover in _handovers(before, after, records, on)}
    for reminder in _open(after, records):
        if reminder.title in titles:
            records.reminders.save(replace(reminder, done_on=on))


def _handovers(before: Family, after: Family, records: Records, on: date) -> tuple[Handover, ...]:
    if before.stays == after.stays and home_of(before) == home_of(after):
        return ()
    directory, profile = directory_of(records), profile_of(records)
    numbers = school_numbers(records)
    found = []
    for child in after.children:
        day = max([on, *_coming_days(before, after, child.id)])
        old = of_child(before, child.id, directory, numbers, on)
        new = of_child(after, child.id, directory, numbers, day)
        if new is not None and new != old:
            found.append(Handover(child_id=child.id, before=old, now=new, from_day=day))
    old = of_district(before, directory, profile, on)
    new = of_district(after, directory, profile, on)
    if new is not None and old is not None and new != old:
        found.append(Handover(child_id=None, before=old, now=new, from_day=on))
    return tuple(found)


def _coming_days(before: Family, after: Family, child_id: UUID) -> Iterable[date]:
    """A new school is often entered months before its first day."""
    for stay in after.stays:
        if stay.child_id == child_id and stay not in before.stays and stay.since:
            yield stay.since.earliest


def _open(family: Family, records: Records) -> tuple[Reminder, ...]:
    found = records.reminders.of_family(family.id)
    return tuple(reminder for reminder in found if reminder.done_on is None)
