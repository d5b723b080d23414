"""Bodies, networks and professionals: who works where with whom. Knows no case."""
