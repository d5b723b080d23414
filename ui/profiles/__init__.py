"""The municipal profile: choose, look at, edit, export, import."""
