"""The catalogue as something people keep: changes of offers, the school directory of the year,
certificates of institutions, the service a referral names."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "offer_change",
        *_stamp(),
        sa.Column("offer_id", sa.String(80), nullable=False),
        sa.Column("act", sa.String(40), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_offer_change"),
    )
    op.create_index("ix_offer_change_offer_id", "offer_change", ["offer_id"])
    op.create_table(
        "school",
        *_stamp(),
        sa.Column("number", sa.String(20), nullable=False),
        sa.Column("school", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_school"),
        sa.UniqueConstraint("number", name="uq_school_number"),
    )
    op.add_column(
        "institution", sa.Column("certificates", sa.JSON(), nullable=False, server_default="[]")
    )
    op.add_column(
        "referral", sa.Column("service_type", sa.Text(), nullable=False, server_default="")
    )


def _stamp() -> list["sa.Column[object]"]:
    """Every record carries author, institution, times and a row version."""
    return [
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("institution_id", sa.Uuid(), nullable=True),
        sa.Column("row_version", sa.Integer(), nullable=False),
    ]
