"""What nobody caught: taken, told in plain words, without any data."""
