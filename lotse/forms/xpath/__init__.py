"""XPath of XForms: read by elementpath, compiled to closures, evaluated with the rules of ODK."""
