"""The shelves: records out of rows and rows out of records."""
