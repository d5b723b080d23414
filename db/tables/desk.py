"""What belongs to the desk: institutions with their sites, the catalogue, settings."""

from uuid import UUID

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, PartOf, Record, belongs_to
from db.tables.columns import JsonOf
from lotse.catalogue.offer import Offer
from lotse.institutions import DataProtectionLaw, InstitutionKind


class InstitutionRow(Record, Base):
    __tablename__ = "institution"

    kind: Mapped[InstitutionKind]
    name: Mapped[str]
    provider: Mapped[str]
    law: Mapped[DataProtectionLaw]
    school_number: Mapped[str]


class SiteRow(Record, PartOf, Base):
    __tablename__ = "site"

    of_institution: Mapped[UUID] = belongs_to("institution.id")
    name: Mapped[str]
    street: Mapped[str]
    postcode: Mapped[str]
    town: Mapped[str]
    district: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]


class OfferRow(Record, Base):
    __tablename__ = "offer"

    offer_id: Mapped[str] = mapped_column(String(80), unique=True)
    offer: Mapped[Offer] = mapped_column(JsonOf(Offer))


class SettingRow(Record, Base):
    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(String(80), unique=True)
    value: Mapped[str]
