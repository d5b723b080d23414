"""What Lotse knows and does: plain Python, no Qt, no SQL.

A room per noun, and `acts` for what is done with them; the map and the glossary stand in
ARCHITECTURE.md.
"""
