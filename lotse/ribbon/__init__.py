"""The biography ribbon of a family: what it shows and where everything stands, without a widget."""
