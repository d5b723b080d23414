"""Imports that were done, with what it takes to take one back."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _table(
        "catalogue_import",
        sa.Column("kind", sa.String(40), nullable=False),
        *_columns(sa.Text(), "file_name", "source"),
        *_columns(sa.Integer(), "added", "changed", "gone", "left"),
        sa.Column("is_taken_back", sa.Boolean(), nullable=False),
    )
    _table(
        "import_entry",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(40), nullable=False),
        *_columns(sa.Text(), "key", "name", "before", "after"),
        sa.ForeignKeyConstraint(
            ["import_id"],
            ["catalogue_import.id"],
            name="fk_import_entry_import_id",
            deferrable=True,
            initially="DEFERRED",
        ),
    )
    op.create_index("ix_import_entry_import_id", "import_entry", ["import_id"])
    op.add_column("offer_change", sa.Column("import_id", sa.Uuid(), nullable=True))
    op.create_index("ix_offer_change_import_id", "offer_change", ["import_id"])


def _table(name: str, *columns: Any) -> None:
    """Every record carries author, institution, times and a row version."""
    op.create_table(
        name,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("institution_id", sa.Uuid(), nullable=True),
        sa.Column("row_version", sa.Integer(), nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )


def _columns(kind: Any, *names: str) -> list["sa.Column[Any]"]:
    return [sa.Column(name, kind, nullable=False) for name in names]
