"""„Netzwerk“: bodies, networks, who answers where, what a district has, exchange."""
