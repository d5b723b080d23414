"""The desk in words and fields, for the first start and for the settings."""
