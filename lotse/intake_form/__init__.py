"""From the answers of an intake form to a family, by question names, pure."""
