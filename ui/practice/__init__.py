"""`--practice`: a run on invented families that leaves nothing behind."""
