"""Brings the tables of a file to the state this Lotse needs, or refuses a newer file."""

from importlib.resources import as_file, files
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, Engine

from db.sqlite.content import broken_references, without_foreign_keys
from lotse.errors import VaultError

# The steps this Lotse knows, oldest first; a test holds them against the files.
STEPS: Final = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")
NEWER: Final = (
    "Diese Datei wurde mit einer neueren Version von Lotse bearbeitet. Sie wurde nicht verändert. "
    "Bitte installieren Sie die neuere Version."
)


def needs_upgrade(engine: Engine) -> bool:
    """Raises VaultError for a file of a newer Lotse, without writing."""
    with engine.connect() as connection:
        step = MigrationContext.configure(connection).get_current_revision()
    if step is not None and step not in STEPS:
        raise VaultError(NEWER)
    return step != STEPS[-1]


def upgrade(engine: Engine) -> None:
    """All missing steps and the version mark in one transaction: everything or nothing."""
    with without_foreign_keys(engine), engine.begin() as connection:
        _run_steps(connection)
        broken = broken_references(connection)
        if broken:
            raise RuntimeError(f"the schema step broke references in {broken}")


def _run_steps(connection: Connection) -> None:
    with as_file(files("db.migrations")) as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, STEPS[-1])
