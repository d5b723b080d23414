"""Ctrl+K: one search over families, offers, schools and pages."""
