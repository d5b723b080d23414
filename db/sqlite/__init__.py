"""Everything that only SQLite and SQLCipher can do with the one file."""
