"""The two cases of `lotse demo`."""
