"""Commands that need no data file."""
