"""Dated reminders (Wiedervorlage)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    id: UUID
    family_id: UUID
    child_id: UUID | None
    due: date
    title: str
    detail: str = ""
    done_on: date | None = None
    version: int = 0
