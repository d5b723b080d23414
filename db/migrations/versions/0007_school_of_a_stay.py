"""The official number of the school a child goes to."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("stay", sa.Column("school_number", sa.Text(), nullable=False, server_default=""))
