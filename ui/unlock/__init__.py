"""The gate: nothing is read from the data file before the password is right."""
