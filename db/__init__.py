"""Keeps the records in one encrypted SQLite file: the only room that knows SQL."""
