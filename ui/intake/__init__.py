"""New families come in."""
