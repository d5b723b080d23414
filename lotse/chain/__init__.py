"""The life course in stages, corridors and dated rules."""
