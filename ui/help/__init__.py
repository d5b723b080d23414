"""Help without a network."""
