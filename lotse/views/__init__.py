"""What pages show, read in one transaction and put into words; nothing is changed here."""
