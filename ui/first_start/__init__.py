"""The first start: where data lie, password, recovery sheet, who works here."""
