"""XLSForms: read, checked and evaluated."""
