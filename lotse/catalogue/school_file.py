"""The school directory as the ministry publishes it each year: read, checked, compared."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lotse.catalogue.csv_text import is_text, table_of, text_of
from lotse.catalogue.lists import areas
from lotse.catalogue.offer_row import Problem
from lotse.catalogue.school import School

COLUMNS = (
    "school_number", "school_type", "name", "name_2", "name_3", "street", "postcode", "town",
    "ags", "district_authority", "legal_status", "phone", "email", "pupils", "social_index",
    "school_year",
)  # fmt: skip
REQUIRED = ("school_number", "school_type", "name", "town", "ags")
_INDICES = range(1, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolFile:
    """With problems nothing of it may be taken over."""

    schools: tuple[School, ...]
    problems: tuple[Problem, ...]
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolChanges:
    added: tuple[School, ...]
    changed: tuple[tuple[School, School], ...]  # before, after
    gone: tuple[School, ...]
    unchanged: int


def read_schools(data: bytes) -> SchoolFile:
    """Raises UnreadableFile if this is no CSV text at all."""
    table = table_of(text_of(data), COLUMNS)
    names, rows = [name.strip().lower() for name in table.header], table.rows
    problems = [
        Problem(row=1, column=name, sentence=f"Die Spalte „{name}“ fehlt.")
        for name in REQUIRED
        if name not in names
    ]
    if problems:
        return SchoolFile(schools=(), problems=tuple(problems), rows=len(rows))
    problems = [Problem(row=row, column="", sentence=s) for row, s in table.faults.items()]
    schools: dict[str, School] = {}
    count = 0
    for number, cells in table.numbered():
        if not any(cell.strip() for cell in cells):
            continue
        count += 1
        values = dict(zip(names, (cell.strip() for cell in cells), strict=False))
        found = list(_problems(number, values, schools))
        if len(cells) != len(names):
            sentence = f"Diese Zeile hat {len(cells)} Felder, die Kopfzeile {len(names)}."
            found.append(Problem(row=number, column="", sentence=sentence))
        problems += found
        if not found:
            school = school_of(values)
            schools[school.number] = school
    if not count:
        problems.append(Problem(row=1, column="", sentence="In der Datei steht keine Schule."))
    problems.sort(key=lambda each: each.row)
    return SchoolFile(schools=tuple(schools.values()), problems=tuple(problems), rows=count)


def school_of(row: Mapping[str, str]) -> School:
    """Of a row that was checked."""
    additions = (" ".join(row.get(name, "").split()) for name in ("name_2", "name_3"))
    return School(
        number=row["school_number"],
        school_type=row["school_type"],
        name=" ".join(row["name"].split()),
        addition=", ".join(part for part in additions if part),
        street=row.get("street", ""),
        postcode=row.get("postcode", ""),
        town=row["town"],
        ags=row["ags"],
        phone=row.get("phone", ""),
        email=row.get("email", ""),
        pupils=_number(row.get("pupils", "")),
        social_index=_number(row.get("social_index", "")),
        school_year=row.get("school_year", ""),
    )


def changes_of_schools(before: Sequence[School], after: Sequence[School]) -> SchoolChanges:
    """For the preview of a yearly update."""
    old = {school.number: school for school in before}
    new = {school.number: school for school in after}
    both = [(old[number], new[number]) for number in new if number in old]
    changed = tuple((was, now) for was, now in both if was != now)
    return SchoolChanges(
        added=tuple(school for number, school in new.items() if number not in old),
        changed=changed,
        gone=tuple(school for number, school in old.items() if number not in new),
        unchanged=len(both) - len(changed),
    )


def _problems(
    number: int, values: Mapping[str, str], known: Mapping[str, School]
) -> Iterable[Problem]:
    def problem(column: str, sentence: str) -> Problem:
        return Problem(row=number, column=column, sentence=sentence)

    for column, written in values.items():
        if not is_text(written):
            yield problem(column, "Hier steht etwas, das kein lesbarer Text ist.")
    for column in REQUIRED:
        if not values.get(column):
            yield problem(column, "Hier fehlt ein Eintrag.")
    own, ags = values.get("school_number", ""), values.get("ags", "")
    if own and not (own.isascii() and own.isdigit() and len(own) == 6):
        yield problem("school_number", f"„{own}“ ist keine sechsstellige Schulnummer.")
    if own in known:
        yield problem("school_number", f"Die Schulnummer {own} steht mehrmals in der Datei.")
    if ags and areas().find(ags) is None:
        yield problem("ags", f"Den Gemeindeschlüssel „{ags}“ gibt es nicht.")
    for column in ("pupils", "social_index"):
        written = values.get(column, "")
        if written and not (written.isascii() and written.isdigit() and len(written) < 6):
            yield problem(column, f"„{written}“ ist keine ganze Zahl.")
        elif column == "social_index" and written and int(written) not in _INDICES:
            yield problem(column, f"Der Sozialindex {written} liegt nicht zwischen 1 und 9.")


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() else None
