"""Which offers fit a situation, when, and why."""
