"""What Lotse knows and does: plain Python, no Qt, no SQL.

A room per noun; ARCHITECTURE.md has the map and the glossary.
"""
