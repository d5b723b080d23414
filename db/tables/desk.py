"""What belongs to the desk: institutions with their sites, the catalogue, settings."""

from uuid import UUID

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, PartOf, Record, belongs_to
from db.tables.columns import JsonOf, LeanJsonOf
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_history import ChangeAct, FieldChange
from lotse.catalogue.school import School
from lotse.institutions import Certificate, DataProtectionLaw, InstitutionKind


class InstitutionRow(Record, Base):
    __tablename__ = "institution"

    kind: Mapped[InstitutionKind]
    name: Mapped[str]
    provider: Mapped[str]
    law: Mapped[DataProtectionLaw]
    school_number: Mapped[str]
    certificates: Mapped[tuple[Certificate, ...]] = mapped_column(
        JsonOf(tuple[Certificate, ...]), server_default="[]"
    )


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


NO_OFFER = Offer(id="", name="", municipality="")


class OfferRow(Record, Base):
    __tablename__ = "offer"

    offer_id: Mapped[str] = mapped_column(String(80), unique=True)
    offer: Mapped[Offer] = mapped_column(LeanJsonOf(NO_OFFER))


class OfferChangeRow(Record, Base):
    """The time and the author of the change are those of the row."""

    __tablename__ = "offer_change"

    offer_id: Mapped[str] = mapped_column(String(80), index=True)
    import_id: Mapped[UUID | None] = mapped_column(index=True)  # made by it, or by its undoing
    act: Mapped[ChangeAct]
    fields: Mapped[tuple[FieldChange, ...]] = mapped_column(JsonOf(tuple[FieldChange, ...]))


class SchoolRow(Record, Base):
    """The school directory of the year, if one was imported."""

    __tablename__ = "school"

    number: Mapped[str] = mapped_column(String(20), unique=True)
    school: Mapped[School] = mapped_column(JsonOf(School))


class SettingRow(Record, Base):
    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(String(80), unique=True)
    value: Mapped[str]
