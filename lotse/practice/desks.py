"""From a row of the desk file to a desk."""

from lotse.catalogue.lists import areas
from lotse.institutions import (
    DataProtectionLaw,
    Desk,
    Institution,
    InstitutionKind,
    Site,
    Work,
)
from lotse.practice.cast import practice_id
from lotse.practice.schema import DeskRow


def desk_of_row(row: DeskRow, *, practice: bool = False) -> Desk:
    return Desk(
        author=row.author,
        institution=Institution(
            id=practice_id("institution", row.key),
            kind=InstitutionKind(row.kind),
            name=row.institution,
            provider=row.provider,
            law=DataProtectionLaw(row.law),
            sites=(
                Site(
                    street=row.street,
                    postcode=row.postcode,
                    town=row.town,
                    phone=row.phone,
                    email=row.email,
                ),
            ),
        ),
        municipality=areas().resolve(row.municipality).ags,
        work=Work(row.work),
        phone=row.phone,
        email=row.email,
        practice=practice,
    )
