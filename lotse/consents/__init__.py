"""Consent as an object of its own: recorded, checked, printed, revoked."""
