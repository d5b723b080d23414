"""Documents on screen: preview from memory, printing, saving, the list of a family."""
