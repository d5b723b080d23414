"""Families as they are: persons, households, custody, needs, strengths."""
