"""What every page and tab about a family stands on; knows none of them."""
