"""The shelves of the record keeper, as use cases see them; `db/shelves` fulfils them."""
