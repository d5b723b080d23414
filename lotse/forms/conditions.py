"""Which items of a form stand under a condition of their own."""

from lotse.forms.form import Form


def conditional(form: Form) -> frozenset[str]:
    """Names of questions and groups that are asked only after certain answers."""
    return frozenset(
        field.name for field in form.logic.root.descendants() if field.relevant is not None
    )
