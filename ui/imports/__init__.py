"""Imports that were done: listed, and taken back as a whole."""
