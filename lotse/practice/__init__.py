"""The practice file with its fictional families."""
