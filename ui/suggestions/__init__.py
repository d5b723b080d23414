"""Offers for a family: what fits now, what fits later, and why."""
