"""Who answers for a family: the directory names it, else the profile of the place."""
