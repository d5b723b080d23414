"""This run on this machine: data folder, preferences, version."""
