"""A full disk in a real process: one sentence, nothing half written, saving works afterwards."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from db.vault import SqlVault
from tests.conftest import PASSWORD

# The limit on file sizes makes every write beyond it fail, as a full disk does.
FILL = """
import resource, sys
from dataclasses import replace
from pathlib import Path
from db.vault import SqlVault
from lotse.errors import VaultError
from tests.builders import a_document, a_family
from tests.conftest import CHEAP, PASSWORD

book = SqlVault(Path(sys.argv[1]), cost=CHEAP).unlock(PASSWORD)

def save(number):
    family = a_family(reference=f"2026-{number:04}")
    with book.transaction() as records:
        records.families.add(family)
        records.documents.add(a_document(family, pdf=bytes(20_000)))

limit = int(sys.argv[2]) * 1024
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
saved = 0
try:
    while True:
        save(saved)
        saved += 1
except VaultError as full:
    print(full)
with book.transaction() as records:
    assert records.families.count() == saved, "half a save is visible"
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
save(saved)
print(saved + 1)
book.close()
"""


def test_a_full_disk_is_one_sentence_and_loses_nothing(vault: SqlVault) -> None:
    expected = 0
    for limit in (600, 1000, 1500):
        run = subprocess.run(
            [
                sys.executable,
                "-c",
                FILL.replace("saved = 0", f"saved = {expected}"),
                str(vault.directory),
                str(limit),
            ],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[2],
        )
        sentence, number = run.stdout.splitlines()
        assert "voll" in sentence
        assert "Ihre Eingaben sind noch da" in sentence
        expected = int(number)
        with closing(vault.unlock(PASSWORD)) as book:
            book.verify()
            assert book.warnings == ()
            with book.transaction() as records:
                assert records.families.count() == expected
                for summary in records.families.summaries():
                    (document,) = records.documents.of_family(summary.id)
                    assert len(records.documents.get(document.id).pdf) == 20_000
    assert expected > 20


READ = """
import resource, sys
from pathlib import Path
from db.vault import SqlVault
from lotse.errors import VaultError
from tests.builders import a_family
from tests.conftest import CHEAP, PASSWORD

vault = SqlVault(Path(sys.argv[1]), cost=CHEAP)
(vault.directory / "lotse-zweitschrift.key").unlink()
resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
try:
    vault.unlock("falsch")
except VaultError as wrong:
    print(wrong)
book = vault.unlock(PASSWORD)
with book.transaction() as records:
    print(records.families.count())
try:
    with book.transaction() as records:
        records.families.add(a_family())
except VaultError as full:
    print(full)
try:
    book.backup(vault.directory / "kopie")
except VaultError as full:
    print(full)
book.close()
print(sorted(path.name for path in vault.directory.iterdir()))
"""


def test_on_a_completely_full_disk_everything_can_still_be_read(vault: SqlVault) -> None:
    run = subprocess.run(
        [sys.executable, "-c", READ, str(vault.directory)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    wrong, count, save, copy, names = run.stdout.splitlines()
    assert wrong.startswith("Das Passwort stimmt nicht.")
    assert count == "0"
    assert "voll" in save
    assert "voll" in copy
    assert names == "['lotse.db', 'lotse.key', 'lotse.lock', 'lotse.state']"


CLOSE = """
import resource, sys
from pathlib import Path
from db.vault import SqlVault
from lotse.errors import VaultError
from tests.builders import a_document, a_family
from tests.conftest import CHEAP, PASSWORD

vault = SqlVault(Path(sys.argv[1]), cost=CHEAP)
book = vault.unlock(PASSWORD)
with book.transaction() as records:
    family = records.families.add(a_family())
    records.documents.add(a_document(family, pdf=bytes(200_000)))
size = (vault.directory / "lotse.db").stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
try:
    book.close()
except VaultError as full:
    print(full)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
book = vault.unlock(PASSWORD)
with book.transaction() as records:
    (document,) = records.documents.of_family(family.id)
    print(len(records.documents.get(document.id).pdf))
book.close()
"""


def test_closing_on_a_full_disk_says_that_nothing_is_lost(vault: SqlVault) -> None:
    run = subprocess.run(
        [sys.executable, "-c", CLOSE, str(vault.directory)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    sentence, kept = run.stdout.splitlines()
    assert sentence.startswith("Beim Schließen der Daten")
    assert "Alles Gespeicherte ist sicher" in sentence
    assert "noch einmal" not in sentence
    assert kept == "200000"
