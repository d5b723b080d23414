"""Fictional families for practising: how the files under `resources/practice` are read."""
