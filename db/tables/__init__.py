"""The tables. Portable types only, so the same tables stand in SQLite and in PostgreSQL."""
