"""Families are found by their town too."""

import json

import sqlalchemy as sa
from alembic import op

from db.shelves.family_search import town_token

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    family = sa.table("family", sa.column("id", sa.Uuid()), sa.column("glance", sa.Text()))
    token = sa.table("name_token", sa.column("family_id", sa.Uuid()), sa.column("token"))
    connection = op.get_bind()
    found = (
        (row.id, json.loads(row.glance).get("town", ""))
        for row in connection.execute(sa.select(family.c.id, family.c.glance)).all()
    )
    rows = [{"family_id": own, "token": town_token(town)} for own, town in found if town]
    if rows:
        connection.execute(sa.insert(token), rows)
