"""Institutions and the settings of the desk."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import select

from db.shelves.ledger import Ledger
from db.shelves.parts import Part
from db.shelves.shelf import Shelf
from db.tables.desk import InstitutionRow, SettingRow, SiteRow
from lotse.institutions import Desk, Institution, Site

DESK = "desk"


class InstitutionShelf(Shelf[Institution]):
    row, kind = InstitutionRow, Institution
    parts = (Part(SiteRow, Site, "sites", "of_institution", ("position",)),)
    missing = "Diese Einrichtung ist nicht (mehr) in der Datei."

    def all(self) -> Sequence[Institution]:
        return self._where(order=[InstitutionRow.name])


class SettingShelf:
    def __init__(self, ledger: Ledger, institutions: InstitutionShelf) -> None:
        self._ledger = ledger
        self._institutions = institutions
        self._table = SettingRow.table()

    def get(self, key: str) -> str | None:
        row = self._ledger.first(select(SettingRow.value).where(SettingRow.key == key))
        return None if row is None else str(row.value)

    def put(self, key: str, value: str) -> None:
        row = self._ledger.first(
            select(SettingRow.id, SettingRow.row_version).where(SettingRow.key == key)
        )
        if row is None:
            self._ledger.add(self._table, [{"key": key, "value": value}])
        else:
            self._ledger.change(self._table, row.id, row.row_version, {"value": value})

    def desk(self) -> Desk | None:
        text = self.get(DESK)
        if text is None:
            return None
        kept: dict[str, Any] = msgspec.json.decode(text)
        institution = self._institutions.get(UUID(kept.pop("institution")))
        return msgspec.convert({**kept, "institution": msgspec.to_builtins(institution)}, Desk)

    def save_desk(self, desk: Desk) -> None:
        """Keeps the institution of the desk among the institutions too."""
        known = {found.id: found for found in self._institutions.all()}
        if desk.institution.id not in known:
            self._institutions.add(desk.institution)
        elif known[desk.institution.id] != desk.institution:
            self._institutions.save(desk.institution)
        kept = {**msgspec.to_builtins(desk), "institution": str(desk.institution.id)}
        self.put(DESK, msgspec.json.encode(kept).decode())
