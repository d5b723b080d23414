"""The key of the data file, wrapped once by the password and once by the recovery key.

The data file is encrypted with a random key that never changes. A new password only wraps that
key anew. A wrap has its own authentication, so a wrong password and a damaged data file are
told apart without guessing; a checksum tells a damaged key file from a wrong password.
"""

import hashlib
import json
import secrets
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from db.recovery import new_recovery_key, read_recovery_key, secret_of
from lotse.errors import DamagedFile, WrongPassword
from lotse.vault import RecoveryKey

FORMAT: Final = "lotse-key"
VERSION: Final = 1
KEY_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess of the password costs (Argon2id, RFC 9106)."""

    passes: int
    memory_kib: int
    lanes: int


STRONG: Final = Cost(3, 64 * 1024, 4)
_MOST: Final = Cost(64, 2 * 1024 * 1024, 64)  # beyond that no Lotse wrote it and no PC bears it
_SALT, _NONCE = 16, 12  # bytes


class Wrap(msgspec.Struct, frozen=True):
    """The file key, encrypted with AES-256-GCM. `cost` is None for the recovery key: that is
    random already and needs no slow derivation."""

    salt: bytes
    nonce: bytes
    wrapped: bytes
    cost: Cost | None = None


class KeyFile(msgspec.Struct, frozen=True):
    file_id: str
    password: Wrap
    recovery: Wrap
    format: str = FORMAT
    version: int = VERSION

    def key_by_password(self, password: str) -> bytes:
        """Raises WrongPassword."""
        key = _opened(self.password, _from_password(password, self.password), self._seal("p"))
        if key is None:
            raise WrongPassword(
                "Das Passwort stimmt nicht. Ihre Daten sind unverändert. Bitte achten Sie auf "
                "Groß- und Kleinschreibung und versuchen Sie es noch einmal."
            )
        return key

    def key_by_recovery(self, typed: str) -> bytes:
        """Raises WrongPassword with a hint at the mistyped group."""
        secret = secret_of(read_recovery_key(typed))
        key = _opened(self.recovery, _from_secret(secret, self.recovery), self._seal("r"))
        if key is None:
            raise WrongPassword(
                "Dieser Wiederherstellungsschlüssel gehört nicht zu dieser Datendatei. Ihre "
                "Daten sind unverändert. Bitte nehmen Sie das Blatt, das zu dieser Datei "
                "gedruckt wurde."
            )
        return key

    def with_password(self, key: bytes, password: str, cost: Cost) -> "KeyFile":
        wrap = _wrap(key, cost, self._seal("p"), lambda empty: _from_password(password, empty))
        return msgspec.structs.replace(self, password=wrap)

    def with_recovery(self, key: bytes, recovery: RecoveryKey) -> "KeyFile":
        """The wrap of an earlier recovery key is gone after this."""
        secret = secret_of(recovery)
        wrap = _wrap(key, None, self._seal("r"), lambda empty: _from_secret(secret, empty))
        return msgspec.structs.replace(self, recovery=wrap)

    def weaker_than(self, cost: Cost) -> bool:
        stored = self.password.cost
        return stored is None or (stored.passes * stored.memory_kib < cost.passes * cost.memory_kib)

    def _seal(self, slot: str) -> bytes:
        """Ties a wrap to this file and to its place in it."""
        return f"{self.format}/{self.version}/{self.file_id}/{slot}".encode()


def new_key_file(password: str, cost: Cost) -> tuple[KeyFile, bytes, RecoveryKey]:
    key, recovery = secrets.token_bytes(KEY_BYTES), new_recovery_key()
    empty = Wrap(b"", b"", b"")
    blank = KeyFile(uuid4().hex, empty, empty)
    return blank.with_recovery(key, recovery).with_password(key, password, cost), key, recovery


def to_bytes(file: KeyFile) -> bytes:
    content = msgspec.to_builtins(file)
    return json.dumps({**content, "check": checksum(content)}, indent=1).encode()


def read_key_file(paths: Sequence[Path]) -> KeyFile:
    """The first sound copy. Raises DamagedFile if there is none, FileNotFoundError never."""
    for path in paths:
        found = _read(path)
        if found is not None:
            return found
    raise DamagedFile(
        "Die Schlüsseldatei ist beschädigt. Die Datendatei wurde nicht verändert. Bitte holen "
        "Sie die Schlüsseldatei aus der letzten Sicherung zurück oder wenden Sie sich an Ihre IT."
    )


def _read(path: Path) -> KeyFile | None:
    try:
        content: dict[str, Any] = json.loads(path.read_bytes())
        check = content.pop("check")
        file = msgspec.convert(content, KeyFile)
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return None
    sound = check == checksum(content) and file.format == FORMAT and file.version == VERSION
    return file if sound and _usable(file.password) and _usable(file.recovery) else None


def _usable(wrap: Wrap) -> bool:
    """The checksum is no secret: whoever can write the file can also ask for a terabyte."""
    cost = wrap.cost or STRONG
    return (
        len(wrap.salt) == _SALT
        and len(wrap.nonce) == _NONCE
        and 1 <= cost.passes <= _MOST.passes
        and 1 <= cost.lanes <= _MOST.lanes
        and 8 * cost.lanes <= cost.memory_kib <= _MOST.memory_kib
    )


def checksum(content: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _wrap(key: bytes, cost: Cost | None, seal: bytes, derive: Callable[[Wrap], bytes]) -> Wrap:
    empty = Wrap(secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE), b"", cost)
    wrapped = AESGCM(derive(empty)).encrypt(empty.nonce, key, seal)
    return msgspec.structs.replace(empty, wrapped=wrapped)


def _opened(wrap: Wrap, wrapping_key: bytes, seal: bytes) -> bytes | None:
    try:
        return AESGCM(wrapping_key).decrypt(wrap.nonce, wrap.wrapped, seal)
    except InvalidTag:
        return None


def _from_password(password: str, wrap: Wrap) -> bytes:
    cost = wrap.cost or STRONG
    return hash_secret_raw(
        unicodedata.normalize("NFC", password).encode(),
        wrap.salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def _from_secret(secret: bytes, wrap: Wrap) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, wrap.salt, b"lotse recovery").derive(secret)
