"""One offer of the catalogue, as the columns of `offers.csv` say it; empty means not stated."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    id: str
    name: str
    municipality: str  # name as in the file; matching resolves it to an AGS
    districts: tuple[str, ...] = ()
    provider: str = ""
    provider_type: str = ""
    description: str = ""
    offer_type: str = ""
    needs: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()  # stage and corridor codes
    age_min_months: int | None = None
    age_max_months: int | None = None
    target_groups: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    cost: str = ""
    access: tuple[str, ...] = ()
    capacity: str = ""
    sites: str = ""
    frequency: str = ""
    phone: str = ""
    url: str = ""
    source: str = ""
    status: str = "aktiv"
    referable: bool = True
    only_for: tuple[str, ...] = ()
    prefers: tuple[str, ...] = ()

    @property
    def providers(self) -> str:
        """`Stadt Gelsenkirchen, Caritas`: the file parts them by semicolon."""
        return in_words(self.provider)


def in_words(listed: str) -> str:
    """A cell of the file that holds a list, as people read it."""
    return ", ".join(part.strip() for part in listed.split(";") if part.strip())
