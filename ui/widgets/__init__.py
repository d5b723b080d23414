"""Building blocks of every page. They know Qt and the theme, never a family.

Sizes come from `ui.theme.measures.fit/keep`, colours from the style sheet by `kind`.
"""
