"""The page of a family: who they are, their biography, what is next, and every edit of it."""
