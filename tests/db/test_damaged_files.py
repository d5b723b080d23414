"""A damaged file is always called damaged, never a wrong password, and never changed."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from db.vault import SqlVault
from lotse.errors import DamagedFile
from tests.builders import a_document, a_full_family
from tests.conftest import CHEAP, PASSWORD

PAGE = 4096


@pytest.fixture(scope="module")
def filled_vault(prepared_vault: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("filled") / "daten"
    shutil.copytree(prepared_vault, directory)
    book = SqlVault(directory, cost=CHEAP).unlock(PASSWORD)
    with book.transaction() as records:
        for number in range(30):
            family = a_full_family(reference=f"2026-{number:04}")
            records.families.add(family)
            records.documents.add(a_document(family, pdf=bytes(9000)))
    book.close()
    return directory


def one_bit(data: bytearray, dice: random.Random) -> None:
    data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)


def many_bytes(data: bytearray, dice: random.Random) -> None:
    start = dice.randrange(len(data))
    length = min(dice.randint(1, PAGE), len(data) - start)
    data[start : start + length] = dice.randbytes(length)


def cut_at_a_page(data: bytearray, dice: random.Random) -> None:
    del data[dice.randrange(len(data) // PAGE) * PAGE :]


def cut_anywhere(data: bytearray, dice: random.Random) -> None:
    del data[dice.randrange(len(data)) :]


def no_header(data: bytearray, dice: random.Random) -> None:
    data[: dice.choice((16, 100, PAGE))] = bytes(dice.choice((16, 100, PAGE)))


def swapped_pages(data: bytearray, dice: random.Random) -> None:
    one, other = dice.sample(range(len(data) // PAGE), 2)
    first, second = slice(one * PAGE, (one + 1) * PAGE), slice(other * PAGE, (other + 1) * PAGE)
    data[first], data[second] = data[second], data[first]


def plain_header(data: bytearray, dice: random.Random) -> None:
    data[:16] = b"SQLite format 3\0"


DAMAGES = (
    one_bit,
    many_bytes,
    cut_at_a_page,
    cut_anywhere,
    no_header,
    swapped_pages,
    plain_header,
)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_every_damage_is_noticed_before_anything_is_written(
    filled_vault: Path, tmp_path: Path, damage: Callable[[bytearray, random.Random], None]
) -> None:
    """15 random files of each kind."""
    directory = tmp_path / "daten"
    shutil.copytree(filled_vault, directory)
    data, sound = directory / "lotse.db", (filled_vault / "lotse.db").read_bytes()
    vault = SqlVault(directory, cost=CHEAP)
    for seed in range(15):
        damaged = bytearray(sound)
        damage(damaged, random.Random(seed))
        if damaged == sound:
            continue
        data.write_bytes(damaged)
        with pytest.raises(DamagedFile, match="beschädigt"):
            vault.unlock(PASSWORD)
        assert data.read_bytes() == damaged, seed
        assert sorted(path.name for path in directory.iterdir()) == sorted(
            [
                "lotse.lock",
                *(path.name for path in filled_vault.iterdir() if path.suffix != ".lock"),
            ]
        )
    data.write_bytes(sound)
    vault.unlock(PASSWORD).close()


def test_an_emptied_file_is_not_started_anew(vault: SqlVault) -> None:
    (vault.directory / "lotse.db").write_bytes(b"")
    with pytest.raises(DamagedFile):
        vault.unlock(PASSWORD)
    assert (vault.directory / "lotse.db").read_bytes() == b""


def test_damage_while_the_file_is_open_is_noticed_on_request(vault: SqlVault) -> None:
    book = vault.unlock(PASSWORD)
    book.verify()
    with (vault.directory / "lotse.db").open("r+b") as file:
        file.seek(5 * PAGE + 100)
        file.write(b"\xff\x00\xff\x00")
    with pytest.raises(DamagedFile):
        book.verify()
    book.close()
