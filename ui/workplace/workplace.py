"""What the window and the settings page need to know about this run of Lotse."""

from dataclasses import dataclass
from pathlib import Path

from lotse.vault import Vault
from ui.theme.theme import Theme
from ui.workplace.preferences import Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    theme: Theme
    preferences: Preferences
    vault: Vault
    practice: bool = False

    @property
    def directory(self) -> Path:
        return self.vault.directory
