"""The biography ribbon of a family, as a picture and as a list that say the same."""
