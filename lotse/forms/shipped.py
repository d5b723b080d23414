"""The forms that ship with Lotse, as Markdown tables in resources/forms."""

from functools import lru_cache

from lotse.errors import NotFound
from lotse.forms.form import Form
from lotse.forms.load import load_form_text
from resources import resource

_FOLDER = "forms"


@lru_cache(maxsize=32)
def shipped_form(form_id: str) -> Form:
    """By its id, which is the name of its file; raises NotFound."""
    if form_id not in _names():
        raise NotFound(f"Das Formular „{form_id}“ gehört nicht zu Lotse.")
    return load_form_text(form_id, resource(f"{_FOLDER}/{form_id}.md").read_text(encoding="utf-8"))


def shipped_forms() -> tuple[Form, ...]:
    """All of them, by id."""
    return tuple(shipped_form(name) for name in _names())


def _names() -> list[str]:
    folder = resource(_FOLDER)
    if not folder.is_dir():
        return []
    return sorted(
        file.name.removesuffix(".md") for file in folder.iterdir() if file.name.endswith(".md")
    )
