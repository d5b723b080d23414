"""Troubles with files as sentences: what happened, what is safe, what to do."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from db.sqlite.trouble import FileTrouble, Trouble, told_apart
from lotse.errors import DamagedFile, FileInUse, LotseError, VaultError

_KEPT: Final = "Ihre Eingaben sind noch da, es wurde nichts halb gespeichert."
DAMAGED: Final = (
    "Die Datendatei ist beschädigt. Ihr Passwort ist richtig, die Datei wurde nicht verändert. "
    "Bitte holen Sie die letzte Sicherung zurück oder wenden Sie sich an Ihre IT."
)
_SENTENCES: Final = {
    Trouble.DAMAGED: (DamagedFile, DAMAGED),
    Trouble.IN_USE: (
        FileInUse,
        "Die Daten sind schon von einem anderen Programm geöffnet. Es wurde nichts geändert. "
        "Bitte schließen Sie das andere Programm und versuchen Sie es noch einmal.",
    ),
    Trouble.FULL: (
        VaultError,
        f"Der Datenträger ist voll. {_KEPT} "
        "Bitte schaffen Sie Platz und speichern Sie dann noch einmal.",
    ),
    Trouble.READ_ONLY: (
        VaultError,
        f"In den Datenordner kann nicht geschrieben werden. {_KEPT} "
        "Bitte prüfen Sie, ob Sie dort schreiben dürfen, und speichern Sie noch einmal.",
    ),
    Trouble.DISK: (
        VaultError,
        f"Der Datenträger meldet einen Fehler oder ist voll. {_KEPT} "
        "Bitte prüfen Sie den freien Platz und speichern Sie noch einmal.",
    ),
    Trouble.STILL_NEEDED: (
        LotseError,
        "Zu diesem Eintrag gehören noch andere Einträge, oder er verweist auf etwas, das nicht "
        "in der Datei ist. Es wurde nichts geändert.",
    ),
    Trouble.ENGINE: (
        VaultError,
        "Lotse ist unvollständig installiert: Die Verschlüsselung fehlt oder ist veraltet. "
        "Ihre Daten wurden nicht angerührt. Bitte installieren Sie Lotse neu.",
    ),
}
# What was saved is in the log beside the file by then; only putting it in its place has failed.
_TIDY_LATER: Final = (
    "Alles Gespeicherte ist sicher. Lotse räumt die Datei beim nächsten Mal fertig auf. "
)
_CLOSING: Final = {
    Trouble.FULL: f"Beim Schließen der Daten war der Datenträger voll. {_TIDY_LATER}"
    "Bitte schaffen Sie bis dahin Platz.",
    Trouble.READ_ONLY: "Beim Schließen der Daten durfte Lotse nicht in den Datenordner schreiben. "
    f"{_TIDY_LATER}Bitte prüfen Sie bis dahin, ob Sie dort schreiben dürfen.",
    Trouble.DISK: "Beim Schließen der Daten meldete der Datenträger einen Fehler oder war voll. "
    f"{_TIDY_LATER}Bitte prüfen Sie bis dahin den freien Platz.",
}
_ERRNO: Final = {
    errno.ENOSPC: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
    errno.EFBIG: Trouble.FULL,
    errno.EACCES: Trouble.READ_ONLY,
    errno.EPERM: Trouble.READ_ONLY,
    errno.EROFS: Trouble.READ_ONLY,
}


@contextmanager
def engine_in_plain_words() -> Iterator[None]:
    """Known troubles of the data file leave as a LotseError; anything else leaves as it is."""
    try:
        with told_apart():
            yield
    except FileTrouble as trouble:
        raise _known(trouble.trouble) from trouble


@contextmanager
def in_plain_words() -> Iterator[None]:
    """For work on the data directory itself: troubles with its other files as well."""
    try:
        with engine_in_plain_words():
            yield
    except OSError as error:
        raise _known(_ERRNO.get(error.errno or 0, Trouble.DISK)) from error


@contextmanager
def closing_in_plain_words() -> Iterator[None]:
    """For letting go of an open file: nobody can save again then, and nothing is lost."""
    try:
        with told_apart():
            yield
    except FileTrouble as trouble:
        if trouble.trouble in _CLOSING:
            raise VaultError(_CLOSING[trouble.trouble]) from trouble
        raise _known(trouble.trouble) from trouble


def _known(trouble: Trouble) -> LotseError:
    kind, sentence = _SENTENCES[trouble]
    return kind(sentence)
