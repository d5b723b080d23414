"""What was put aside before reasons were kept stays put aside."""

import json
from importlib.resources import as_file, files
from uuid import uuid4

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, text


def up_to(step: str, connection: Connection) -> None:
    with as_file(files("db.migrations")) as folder:
        config = Config()
        config.set_main_option("script_location", str(folder))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, step)


def test_old_decisions_become_dismissals_that_hold() -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        up_to("0002", connection)
        for reference, aside in (("2026-0001", ["ge-03", "ge-04"]), ("2026-0002", [])):
            connection.execute(
                text(
                    "insert into family (id, created_at, created_by, changed_at, changed_by,"
                    " row_version, reference, municipality, concern, note, circumstances,"
                    " dismissed_offers, glance) values (:id, '2026-01-01', '', '2026-01-01', '',"
                    " 1, :reference, '', '', '', '[]', :aside, '{}')"
                ),
                {"id": uuid4().hex, "reference": reference, "aside": json.dumps(aside)},
            )
        up_to("0003", connection)
        query = "select dismissals, markers from family order by reference"
        rows = connection.execute(text(query)).all()
    engine.dispose()
    assert [json.loads(row.dismissals) for row in rows] == [
        [{"offer_id": "ge-03"}, {"offer_id": "ge-04"}],
        [],
    ]
    assert [row.markers for row in rows] == ["[]", "[]"]
