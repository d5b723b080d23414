"""Why an offer was put aside and on which facts; markers that stay inside."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("markers", "dismissals"):
        op.add_column("family", sa.Column(name, sa.JSON(), nullable=False, server_default="[]"))
    family = sa.table(
        "family",
        sa.column("id", sa.Uuid()),
        sa.column("dismissed_offers", sa.JSON()),
        sa.column("dismissals", sa.JSON()),
    )
    connection = op.get_bind()
    for row in connection.execute(sa.select(family.c.id, family.c.dismissed_offers)).all():
        if row.dismissed_offers:
            kept = [{"offer_id": offer} for offer in row.dismissed_offers]
            connection.execute(family.update().where(family.c.id == row.id).values(dismissals=kept))
    op.drop_column("family", "dismissed_offers")
