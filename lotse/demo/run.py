"""`lotse demo`: the main job without a display, on two fictional families."""

import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from lotse.demo.clinic import clinic_case
from lotse.demo.day_care import day_care_case
from lotse.demo.story import Story
from lotse.errors import LotseError, UnreadableFile
from lotse.vault import Vault, VaultState

DATA = "lotse-daten"


def run(open_vault: Callable[[Path], Vault], out: Path, *, as_json: bool) -> int:
    """Writes the encrypted file and the PDFs below `out`; 0. Never overwrites anything."""
    now = datetime.now().astimezone()
    vault = open_vault(out / DATA)
    story = Story(out, as_json=as_json)
    _require_free(vault, story)
    password = secrets.token_urlsafe(12)
    _, book = vault.create(password)
    try:
        story.step(
            "Verschlüsselte Datei angelegt",
            f"Ordner: {vault.directory}",
            f"Passwort dieser Demo: {password}",
        )
        clinic_case(book, story, now=now)
        day_care_case(book, story, now=now)
    finally:
        book.close()
    _read_back(vault, password, story)
    story.finish()
    return 0


def _require_free(vault: Vault, story: Story) -> None:
    try:
        story.directory.mkdir(parents=True, exist_ok=True)
        taken = [path.name for path in story.planned_files() if path.exists()]
    except OSError:
        raise UnreadableFile(
            f"In „{story.directory}“ lässt sich nicht schreiben. Es wurde nichts angelegt. "
            "Bitte geben Sie einen anderen Ordner an."
        ) from None
    if vault.state() is not VaultState.NEW:
        taken.append(DATA)
    if taken:
        raise LotseError(
            f"In „{story.directory}“ liegt schon: {', '.join(taken)}. Es wurde nichts "
            "überschrieben. Bitte geben Sie einen leeren Ordner an."
        )


def _read_back(vault: Vault, password: str, story: Story) -> None:
    """Opens the file once more, as the next morning would."""
    book = vault.unlock(password)
    try:
        with book.transaction() as records:
            families = records.families.summaries()
            papers = sum(len(records.documents.of_family(family.id)) for family in families)
    finally:
        book.close()
    story.step(
        "Datei geschlossen und mit dem Passwort wieder geöffnet",
        f"{len(families)} Familien und {papers} Dokumente sind unversehrt da.",
    )
