"""The lists every check of codes stands on: needs, areas, languages. Read once, kept."""

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from io import StringIO

import resources
from lotse.catalogue.area import Area, Areas
from lotse.catalogue.language import Language, Languages
from lotse.catalogue.need import Need, NeedPath


@cache
def needs() -> Mapping[str, Need]:
    """All needs by code, in the order of the file."""
    found = (
        Need(
            code=row["code"],
            label=row["label"],
            group=row["group"],
            path=NeedPath(row["path"]),
            description=row["description"],
            age_min_months=int(row["age_min_months"]),
            age_max_months=int(row["age_max_months"]),
            reference=row["reference"],
        )
        for row in rows("needs")
    )
    return {need.code: need for need in found}


@cache
def areas() -> Areas:
    return Areas(
        Area(ags=row["ags"], name=row["name"], kind=row["kind"], parent=row["parent_ags"])
        for row in rows("areas_nrw")
    )


@cache
def languages() -> Languages:
    return Languages({row["code"]: Language(**row) for row in rows("languages")}, _longer_codes)


@cache
def _longer_codes() -> Mapping[str, str]:
    """Of ISO 639-3, -2 and -5."""
    return {row["code"]: row["short"] for row in rows("languages_iso639")}


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a shipped `data/<name>.csv` by column."""
    return csv.DictReader(StringIO(resources.text(f"data/{name}.csv"), newline=""))
