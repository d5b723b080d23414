"""Calendar arithmetic and dates as people know them."""
