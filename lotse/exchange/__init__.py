"""Offer files of other programs and offices: one file per format, all through one gate."""
