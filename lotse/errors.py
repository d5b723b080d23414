"""Known failures. Their text is German, complete and safe to show; a bug is any other exception."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID


LONGEST_QUOTE = 60


def quoted(typed: str) -> str:
    """What was typed, in quotation marks, on one line, short enough for a sentence."""
    text = " ".join(typed[: 2 * LONGEST_QUOTE].split())
    if len(text) > LONGEST_QUOTE:
        text = text[: LONGEST_QUOTE - 1].rstrip() + "…"
    return f"„{text}“"


class LotseError(Exception):
    """A failure the user can understand: what happened, what is safe, what to do."""


class InvalidInput(LotseError):
    """Input that cannot be used; `problems` maps a field name to one German sentence."""

    def __init__(self, message: str, problems: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.problems: dict[str, str] = dict(problems or {})


class UnreadableFile(LotseError):
    """A file that is missing, not readable or of another format. `row` is the line from which on
    it cannot be read, and then named in the sentence; 0 if that holds for the whole file."""

    def __init__(self, message: str, *, row: int = 0) -> None:
        super().__init__(message)
        self.row = row


class NotFound(LotseError):
    """A record that is not (or no longer) in the file."""


class RecordChanged(LotseError):
    """The record was changed elsewhere since it was read; nothing was overwritten."""

    def __init__(self, record_id: UUID) -> None:
        super().__init__(
            "Dieser Eintrag wurde inzwischen an anderer Stelle geändert. Ihre Eingaben sind noch "
            "da, es wurde nichts überschrieben. Bitte laden Sie den Eintrag neu und prüfen Sie ihn."
        )
        self.record_id = record_id


class NoConsent(LotseError):
    """A disclosure without valid consent was refused; `reasons` says what is missing."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__(
            "Ohne gültige Einwilligung darf nichts weitergegeben werden. " + " ".join(reasons)
        )
        self.reasons = tuple(reasons)


class VaultError(LotseError):
    """The data file cannot be opened, created or kept."""


class WrongPassword(VaultError):
    """The password (or recovery key) does not fit; the file itself is sound."""


class DamagedFile(VaultError):
    """The data file failed its check; it was not changed."""


class FileInUse(VaultError):
    """Another running Lotse holds the data file."""
