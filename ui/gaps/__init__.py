"""„Lücken“: what is missing, in numbers."""
