"""What will not work as written although the form can be used."""

from collections.abc import Iterator, Mapping

from lotse.forms.rows import Row
from lotse.forms.xform import XForm


def notices_of(form: XForm, rows: Mapping[str, Row]) -> Iterator[str]:
    """German sentences, in the order of the form."""
    for about in form.root.descendants():
        row = rows.get(about.path)
        if about.type == "unavailable" and row is not None:
            yield (
                f"Blatt survey, Zeile {row.number}: „{row.type}“ gibt es in Lotse nicht; "
                f"„{about.name}“ wird als „nicht verfügbar“ gezeigt und nie verlangt."
            )
        for column, compiled in about.expressions():
            for notice in compiled.notices:
                where = f"Zeile {row.number}, " if row is not None else ""
                yield f"Blatt survey, {where}Spalte {column}: {notice}."
    for name, address in form.external.items():
        if not name.startswith("__last-saved"):
            yield (
                f"Die Liste „{name}“ steht nicht im Formular, sondern in „{address}“; "
                "sie bleibt in Lotse leer."
            )
