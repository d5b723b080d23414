"""Schema steps, one file each (Alembic). A step never imports the tables: it is history."""
