"""A place where an offer can be found."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferSite:
    """`name` is what sessions refer to. A confidential address (a women's shelter) is seen on the
    offer's page only: it is never printed and never leaves the file."""

    name: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    districts: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    accessibility: str = ""
    transport: str = ""
    is_anchor: bool = False  # Ankerstandort: the hub families can reach
    is_confidential: bool = False
    school_number: str = ""  # the site is this school
    institution: str = ""  # or stands in this house
    note: str = ""


def without_address(site: OfferSite) -> OfferSite:
    """The site as it may leave the house: a confidential one keeps only what leads nobody there."""
    if not site.is_confidential:
        return site
    return replace(
        site,
        street="",
        postcode="",
        town="",
        districts=(),
        transport="",
        school_number="",
        institution="",
        note="",
    )


def address_line(site: OfferSite) -> str:
    """`Musterstraße 1, 45879 Gelsenkirchen`, for print: empty for a confidential site."""
    shown = without_address(site)
    town = f"{shown.postcode} {shown.town}".strip()
    return ", ".join(part for part in (shown.street, town) if part)
