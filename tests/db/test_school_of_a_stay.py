"""Step 0007: a stay has the number of its school; stays from before have none and stay."""

from uuid import uuid4

from sqlalchemy import create_engine, text

from tests.db.test_matching_step import up_to


def test_stays_from_before_have_no_number() -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        up_to("0006", connection)
        connection.execute(
            text(
                "insert into stay (id, created_at, created_by, changed_at, changed_by, row_version,"
                " family_id, position, child_id, kind, name, note) values (:id, '2026-01-01', '',"
                " '2026-01-01', '', 1, :id, 0, :id, 'schule', 'Parkschule', 'Gruppe Bären')"
            ),
            {"id": uuid4().hex},
        )
        up_to("0007", connection)
        (row,) = connection.execute(text("select name, school_number, note from stay")).all()
    engine.dispose()
    assert tuple(row) == ("Parkschule", "", "Gruppe Bären")
