"""How long Lotse stays open without anybody touching it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lotse.institutions import Desk
    from ui.workplace.preferences import Preferences

OFFICE_MINUTES = 5
CLINIC_MINUTES = 2  # a ward is left unattended more often than an office


def lock_minutes(preferences: Preferences, desk: Desk) -> int:
    """As chosen in the settings, else by the work."""
    usual = CLINIC_MINUTES if desk.work == "klinik" else OFFICE_MINUTES
    return preferences.lock_minutes(usual)
