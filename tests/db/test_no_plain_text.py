"""Nothing readable lies in the data directory, whatever was saved."""

import os
import shutil
from dataclasses import replace
from pathlib import Path

from db.vault import SqlVault
from tests.builders import (
    a_consent,
    a_document,
    a_draft,
    a_full_family,
    a_household,
    a_person,
    a_reminder,
    form_answers,
)
from tests.conftest import PASSWORD

CANARIES = [f"Kanarienvogel{number:02}" for number in range(50)]


def test_fifty_canaries_are_not_found_in_any_file(vault: SqlVault, tmp_path: Path) -> None:
    words = iter(CANARIES)
    book = vault.unlock(PASSWORD)
    family = a_full_family(reference=next(words))
    mother = a_person(next(words), next(words), note=next(words), written_as=next(words))
    member = replace(family.members[0], person=replace(mother, id=family.members[0].person.id))
    home = a_household(id=family.households[0].id, street=next(words), town=next(words))
    family = replace(
        family,
        members=(member, *family.members[1:]),
        households=(home, *family.households[1:]),
        concern=next(words),
    )
    with book.transaction() as records:
        records.families.add(family)
        records.answers.add(form_answers(family, answers={next(words): next(words)}))
        records.drafts.save(a_draft(family, answers={"x": next(words)}))
        records.consents.add(a_consent(family, purpose=next(words)))
        records.reminders.add(a_reminder(family, title=next(words)))
        rest = " ".join(words)
        records.documents.add(a_document(family, content={"t": rest}, pdf=rest.encode() * 50))
        records.drafts.discard(a_draft(family).key)
    book.backup(vault.directory / "kopie")
    while_open = tmp_path / "offen"
    shutil.copytree(vault.directory, while_open)
    book.close()
    seen = 0
    for place in (vault.directory, while_open):
        for folder, _, names in os.walk(place):
            for name in names:
                seen += 1
                content = (Path(folder) / name).read_bytes().lower()
                assert [word for word in CANARIES if word.lower().encode() in content] == []
                assert b"sqlite" not in content
    assert seen >= 12


def test_the_files_belong_to_their_owner_alone(vault: SqlVault, tmp_path: Path) -> None:
    new = SqlVault(tmp_path / "neu")
    _, book = new.create(PASSWORD)
    book.close()
    assert new.directory.stat().st_mode & 0o777 == 0o700
    modes = {path.name: path.stat().st_mode & 0o077 for path in new.directory.iterdir()}
    assert set(modes.values()) == {0}, modes
