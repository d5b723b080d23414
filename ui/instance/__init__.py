"""One Lotse per data directory: a second one wakes the first."""
