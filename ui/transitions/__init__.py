"""Children on their way to school: the year, and each transition."""
