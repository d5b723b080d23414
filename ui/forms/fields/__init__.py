"""One field per kind of question. A field knows its value and its look, and no rule."""
