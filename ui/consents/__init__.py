"""Consents of a family: asked for, signed, revoked."""
