"""Bodies, networks, professionals and patterns of transitions. No column leads to a case."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Record
from db.tables.columns import JsonOf
from lotse.catalogue.offer_parts import Origin
from lotse.directory.network import NetworkMember
from lotse.directory.organisation import HeldRole
from lotse.directory.professional import Responsibility
from lotse.institutions import Certificate, Site

_TEXTS = JsonOf(tuple[str, ...])
_ORIGIN = JsonOf(Origin | None)


class OrganisationRow(Record, Base):
    __tablename__ = "organisation"

    name: Mapped[str]
    kind: Mapped[str]
    provider: Mapped[str]
    school_number: Mapped[str]
    service_types: Mapped[tuple[str, ...]] = mapped_column(_TEXTS)
    roles: Mapped[tuple[HeldRole, ...]] = mapped_column(JsonOf(tuple[HeldRole, ...]))
    certificates: Mapped[tuple[Certificate, ...]] = mapped_column(JsonOf(tuple[Certificate, ...]))
    sites: Mapped[tuple[Site, ...]] = mapped_column(JsonOf(tuple[Site, ...]))
    url: Mapped[str]
    note: Mapped[str]
    ended_on: Mapped[date | None]
    origin: Mapped[Origin | None] = mapped_column(_ORIGIN)


class NetworkRow(Record, Base):
    __tablename__ = "network"

    name: Mapped[str]
    kind: Mapped[str]
    body: Mapped[str]
    office_id: Mapped[UUID | None]
    office: Mapped[str]
    districts: Mapped[tuple[str, ...]] = mapped_column(_TEXTS)
    from_months: Mapped[int | None]
    to_months: Mapped[int | None]
    members: Mapped[tuple[NetworkMember, ...]] = mapped_column(JsonOf(tuple[NetworkMember, ...]))
    tasks: Mapped[tuple[str, ...]] = mapped_column(_TEXTS)
    programmes: Mapped[tuple[str, ...]] = mapped_column(_TEXTS)
    meets: Mapped[str]
    note: Mapped[str]
    ended_on: Mapped[date | None]
    end_reason: Mapped[str]
    merged_into: Mapped[UUID | None]
    origin: Mapped[Origin | None] = mapped_column(_ORIGIN)


class ProfessionalRow(Record, Base):
    __tablename__ = "professional"

    name: Mapped[str]
    function: Mapped[str]
    qualification: Mapped[str]
    organisation_id: Mapped[UUID | None]
    phone: Mapped[str]
    email: Mapped[str]
    hours: Mapped[str]
    themes: Mapped[tuple[str, ...]] = mapped_column(_TEXTS)
    responsibilities: Mapped[tuple[Responsibility, ...]] = mapped_column(
        JsonOf(tuple[Responsibility, ...])
    )
    is_public: Mapped[bool]
    ended_on: Mapped[date | None]
    origin: Mapped[Origin | None] = mapped_column(_ORIGIN)


class TransitionTemplateRow(Record, Base):
    __tablename__ = "transition_template"

    name: Mapped[str]
    corridor: Mapped[str]
    gives: Mapped[str]
    takes: Mapped[str]
    paper: Mapped[str]
    trigger: Mapped[str]
    steps: Mapped[tuple[str, ...]] = mapped_column(_TEXTS)
    note: Mapped[str]
    origin: Mapped[Origin | None] = mapped_column(_ORIGIN)
