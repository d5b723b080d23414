"""How Lotse looks: colours, measures, fonts, icons and the one style sheet made of them."""
