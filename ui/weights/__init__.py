"""The weights of the suggestions: visible, editable, tried out at once."""
