"""Between forms and families: what answers mean, and what need not be asked again."""
