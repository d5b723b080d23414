"""What is missing: needs without an offer, stages without offers; numbers, never persons."""
