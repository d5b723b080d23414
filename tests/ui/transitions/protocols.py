"""A finished protocol for tests: everything required, and the school of Kamen."""

from lotse.acts.answering import complete_form
from lotse.acts.transition_steps import transition_of
from lotse.families.family import Family
from lotse.forms.shipped import shipped_form
from lotse.records import RecordBook
from tests.builders import NOW, TODAY

SCHOOL = "135616"  # Diesterwegschule


def protocol_answers(family: Family, **more):
    child = family.children[0]
    return {
        "kita": "Kita Sonnenblume",
        "fachkraft": "Petra Lindner",
        "datum": TODAY.isoformat(),
        "schule": "Diesterwegschule",
        "schule_nummer": SCHOOL,
        "kind_name": child.name,
        "kind_geboren": child.birthday.isoformat(),
        "eltern": "Elif und Murat Yildiz",
        "interessen": "Baut gern Brücken.",
        **{f"f0{number}_gelingt": "Gelingt gut." for number in range(1, 6)},
        **more,
    }


def finish_protocol(family: Family, book: RecordBook, **more):
    """Completes the protocol of the first child; returns the transition it made."""
    child = family.children[0]
    complete_form(
        family.id,
        child.id,
        shipped_form("uebergabeprotokoll"),
        protocol_answers(family, **more),
        book,
        today=TODAY,
        now=NOW,
    )
    with book.transaction() as records:
        return transition_of(records, family.id, child.id)
