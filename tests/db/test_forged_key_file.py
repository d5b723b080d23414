"""The checksum of the key file is no secret: what no Lotse ever wrote is damage, not an order."""

import json
from typing import Any

import pytest

from db.key_file import STRONG, checksum, new_key_file, read_key_file, to_bytes
from db.vault import SqlVault
from lotse.errors import DamagedFile
from tests.conftest import CHEAP, PASSWORD

FORGED = [
    ("password", "cost", {"passes": 3, "memory_kib": 1 << 40, "lanes": 4}),
    ("password", "cost", {"passes": 1 << 30, "memory_kib": 65536, "lanes": 4}),
    ("password", "cost", {"passes": 3, "memory_kib": 65536, "lanes": 0}),
    ("password", "nonce", ""),
    ("recovery", "salt", "AAAA"),
]


def forge(vault: SqlVault, slot: str, field: str, value: Any) -> None:
    """In both copies of the key file."""
    found = 0
    for path in vault.directory.iterdir():
        try:
            content = json.loads(path.read_bytes())
        except ValueError:
            continue
        if "recovery" in content:
            content.pop("check")
            content[slot][field] = value
            path.write_text(json.dumps({**content, "check": checksum(content)}))
            found += 1
    assert found == 2


@pytest.mark.parametrize(("slot", "field", "value"), FORGED)
def test_what_no_lotse_wrote_is_damage(
    vault: SqlVault, slot: str, field: str, value: object
) -> None:
    forge(vault, slot, field, value)
    with pytest.raises(DamagedFile, match="Schlüsseldatei ist beschädigt"):
        vault.unlock(PASSWORD)


@pytest.mark.parametrize("cost", [CHEAP, STRONG])
def test_what_lotse_writes_can_be_read(tmp_path, cost) -> None:
    file, key, _ = new_key_file(PASSWORD, cost)
    written = tmp_path / "lotse.key"
    written.write_bytes(to_bytes(file))
    assert read_key_file([written]).key_by_password(PASSWORD) == key
