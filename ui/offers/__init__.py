"""The catalogue to look things up: offers and schools. Read only."""
