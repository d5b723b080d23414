"""The catalogue: offers, needs, areas, schools."""
