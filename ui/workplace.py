"""What the window and the settings page need to know about this run of Lotse."""

from dataclasses import dataclass
from pathlib import Path

from lotse.vault import Vault
from ui.preferences import Preferences
from ui.theme.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    theme: Theme
    preferences: Preferences
    vault: Vault
    practice: bool = False

    @property
    def directory(self) -> Path:
        return self.vault.directory
