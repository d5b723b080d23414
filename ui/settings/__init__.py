"""How Lotse looks and locks, the password, where the data lie, what this program is."""
