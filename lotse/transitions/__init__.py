"""Transitions between institutions, first of all Kita to Grundschule."""
