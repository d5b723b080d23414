"""What documents say: from a family, an offer and a desk to frozen content, pure."""
