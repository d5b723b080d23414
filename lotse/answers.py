"""Answers of a form, finished or still a draft. Answers are kept with form and version."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

# Question name -> JSON value, exactly as `form fill` takes it (contract.md, XLSForm).
Answers = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormAnswers:
    """A finished form. Results are frozen with it: a later form version changes nothing here."""

    id: UUID
    family_id: UUID
    child_id: UUID | None
    form_id: str
    form_version: str
    form_title: str
    answers: Answers
    needs: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    alerts: tuple[str, ...] = ()
    outcome: str = ""  # "Gespräch anbieten"; never a verdict
    completed_at: datetime
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftKey:
    """`family_id` None: intake of a family that does not exist yet."""

    form_id: str
    form_version: str
    family_id: UUID | None = None
    child_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    key: DraftKey
    title: str  # "Basisbogen · Frau K."
    answers: Answers
    saved_at: datetime
