"""Documents: what they say (frozen content) and how they look (drawing)."""
