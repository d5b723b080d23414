"""Forms on the screen: one renderer for every XLSForm."""
