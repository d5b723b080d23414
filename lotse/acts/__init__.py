"""Use cases: one act, one function, one transaction."""
