"""The parts in which an offer is read and edited, and German names for its columns."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    key: str
    title: str
    columns: tuple[str, ...]


SECTIONS: tuple[Section, ...] = (
    Section(
        key="about",
        title="Worum es geht",
        columns=(
            "name", "alternate_name", "description", "alert", "kind", "offer_type",
            "service_types", "provider", "provider_type",
        ),
    ),
    Section(
        key="whom",
        title="Für wen",
        columns=(
            "needs", "stages", "age_min_months", "age_max_months", "only_for", "prefers",
            "target_groups",
        ),
    ),
    Section(
        key="place",
        title="Wo",
        columns=("municipality", "district", "also_serves", "sites", "locations"),
    ),
    Section(
        key="time",
        title="Wann und wie anmelden",
        columns=("sessions", "frequency", "by_appointment", "registration", "access"),
    ),
    Section(
        key="language",
        title="Sprachen",
        columns=("languages", "language_notes", "interpreter"),
    ),
    Section(
        key="cost",
        title="Kosten und Unterlagen",
        columns=("cost", "cost_note", "documents"),
    ),
    Section(
        key="places",
        title="Plätze",
        columns=("capacity_state", "capacity", "waiting_weeks", "capacity_on", "capacity_source"),
    ),
    Section(key="contact", title="Kontakt", columns=("phone", "email", "url", "contacts")),
    Section(
        key="links",
        title="Gehört zusammen",
        columns=("requires", "excludes", "institutions", "covered_schools"),
    ),
    Section(
        key="ground",
        title="Förderung und Recht",
        columns=("funding", "legal_bases", "tags", "source"),
    ),
    Section(
        key="state",
        title="Stand und Prüfung",
        columns=(
            "status", "status_since", "status_reason", "referable", "valid_until",
            "last_verified", "verified_by", "verified_how",
        ),
    ),
)  # fmt: skip

COLUMN_LABELS: Mapping[str, str] = {
    "id": "Kennung",
    "name": "Name",
    "alternate_name": "Auch bekannt als",
    "description": "Beschreibung",
    "alert": "Das zuerst wissen",
    "kind": "Art des Eintrags",
    "offer_type": "Form",
    "service_types": "Leistungen",
    "provider": "Träger",
    "provider_type": "Trägerart",
    "needs": "Bedarf",
    "stages": "Lebensstufen und Übergänge",
    "age_min_months": "Alter ab (Monate)",
    "age_max_months": "Alter bis (Monate)",
    "only_for": "Nur für",
    "prefers": "Besonders für",
    "target_groups": "Zielgruppen",
    "municipality": "Kommune",
    "district": "Stadtteile",
    "also_serves": "Auch für Familien aus",
    "sites": "Standorte in Worten",
    "locations": "Standorte",
    "sessions": "Zeiten",
    "frequency": "Zeiten in Worten",
    "by_appointment": "Nur nach Anmeldung",
    "registration": "So melden sich Familien an",
    "access": "Zugang",
    "languages": "Sprachen",
    "language_notes": "Hinweise zu Sprachen",
    "interpreter": "Sprachmittlung",
    "cost": "Kosten",
    "cost_note": "Hinweis zu Kosten",
    "documents": "Mitbringen",
    "capacity_state": "Plätze",
    "capacity": "Plätze in Worten",
    "waiting_weeks": "Wartezeit (Wochen)",
    "capacity_on": "Stand der Plätze",
    "capacity_source": "Auskunft von",
    "phone": "Telefon",
    "email": "E-Mail",
    "url": "Im Netz",
    "contacts": "Ansprechpersonen",
    "requires": "Setzt voraus",
    "excludes": "Nicht zusammen mit",
    "institutions": "Gehört zu Einrichtungen",
    "covered_schools": "Erreichte Schulen",
    "funding": "Förderung",
    "legal_bases": "Rechtsgrundlagen",
    "tags": "Schlagwörter",
    "source": "Quelle",
    "origin": "Herkunft des Eintrags",
    "status": "Stand",
    "status_since": "Stand seit",
    "status_reason": "Grund",
    "referable": "Vermittlung möglich",
    "valid_until": "Gilt bis",
    "last_verified": "Zuletzt geprüft",
    "verified_by": "Geprüft von",
    "verified_how": "Geprüft wie",
}


_BY_LABEL = {label.lower(): column for column, label in COLUMN_LABELS.items()}
HEADINGS = frozenset(COLUMN_LABELS) | _BY_LABEL.keys()  # what may stand above a column of a file


def column_label(column: str) -> str:
    return COLUMN_LABELS.get(column, column)


def column_named(written: str) -> str:
    """`Kommune` is `municipality`: people head their sheets with what they read on the screen."""
    name = " ".join(written.split()).lower()
    return _BY_LABEL.get(name, name)


def section(key: str) -> Section:
    """Raises StopIteration for a key that does not exist: a bug."""
    return next(each for each in SECTIONS if each.key == key)
