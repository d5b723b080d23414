"""What is different from place to place: names, districts, letterheads, needs in focus."""
