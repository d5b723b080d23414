"""The directory: bodies, networks, professionals, patterns of transitions."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _table(
        "organisation",
        *_texts("name", "kind", "provider", "school_number", "url", "note"),
        *_jsons("service_types", "roles", "certificates", "sites"),
        sa.Column("ended_on", sa.Date(), nullable=True),
    )
    _table(
        "network",
        *_texts("name", "kind", "body", "office", "meets", "note", "end_reason"),
        *_jsons("districts", "members", "tasks", "programmes"),
        sa.Column("office_id", sa.Uuid(), nullable=True),
        sa.Column("from_months", sa.Integer(), nullable=True),
        sa.Column("to_months", sa.Integer(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("merged_into", sa.Uuid(), nullable=True),
    )
    _table(
        "professional",
        *_texts("name", "function", "qualification", "phone", "email", "hours"),
        *_jsons("themes", "responsibilities"),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("is_public", sa.Boolean(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
    )
    _table(
        "transition_template",
        *_texts("name", "corridor", "gives", "takes", "paper", "trigger", "note"),
        *_jsons("steps"),
    )


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
        sa.Column("origin", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )


def _texts(*names: str) -> list["sa.Column[Any]"]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _jsons(*names: str) -> list["sa.Column[Any]"]:
    return [sa.Column(name, sa.JSON(), nullable=False) for name in names]
