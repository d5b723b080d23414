"""What stands at the head of letters: address, contact, provider and its data protection law."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from lotse.institutions import DataProtectionLaw, Desk, Institution, Site
from ui.theme.measures import fit
from ui.widgets.columns import Columns
from ui.widgets.fields import Field
from ui.widgets.segmented_choice import SegmentedChoice

_SIDE_BY_SIDE_FROM = 30  # font heights


class LetterheadFields(QWidget):
    """All of it may stay empty; `filled_in` puts it into an institution and its desk."""

    def __init__(self, desk: Desk | None = None, parent: QWidget | None = None):
        super().__init__(parent)
        site = desk.institution.main_site if desk else Site()
        law = desk.institution.law if desk else DataProtectionLaw.GDPR
        self._proposed = ""
        self._street = QLineEdit(site.street)
        self._postcode = QLineEdit(site.postcode)
        self._town = QLineEdit(site.town)
        self._phone = QLineEdit(desk.phone if desk else "")
        self._email = QLineEdit(desk.email if desk else "")
        self._provider = QLineEdit(desk.institution.provider if desk else "")
        self._law = SegmentedChoice(
            tuple((one.value, one.value) for one in DataProtectionLaw), self.tr("Datenschutzrecht")
        )
        self._law.set_value(law.value)
        layout = QVBoxLayout(self)
        fit(layout, gap=0.7)
        layout.addWidget(Field(self.tr("Träger"), self._provider))
        layout.addWidget(Field(self.tr("Straße und Hausnummer"), self._street))
        for left, right in (
            ((self.tr("Postleitzahl"), self._postcode), (self.tr("Ort"), self._town)),
            ((self.tr("Telefon"), self._phone), (self.tr("E-Mail"), self._email)),
        ):
            pair = Columns(narrow_below=_SIDE_BY_SIDE_FROM)
            for label, line in (left, right):
                pair.add_column(Field(label, line))
            layout.addWidget(pair)
        hint = self.tr("Kirchliche Träger arbeiten nach KDG oder DSG-EKD, alle anderen nach DSGVO.")
        layout.addWidget(Field(self.tr("Datenschutzrecht"), self._law, hint))

    @property
    def lines(self) -> tuple[QLineEdit, ...]:
        return (
            self._provider,
            self._street,
            self._postcode,
            self._town,
            self._phone,
            self._email,
        )

    def propose_town(self, town: str) -> None:
        """Fills the town in until somebody writes their own."""
        if self._town.text().strip() in ("", self._proposed):
            self._proposed = town
            self._town.setText(town)

    def filled_in(self, desk: Desk) -> Desk:
        """The desk with what stands in the fields."""
        site = replace(
            desk.institution.main_site,
            street=_text(self._street),
            postcode=_text(self._postcode),
            town=_text(self._town),
            phone=_text(self._phone),
            email=_text(self._email),
        )
        institution: Institution = replace(
            desk.institution,
            provider=_text(self._provider),
            law=DataProtectionLaw(self._law.value() or DataProtectionLaw.GDPR),
            sites=(site, *desk.institution.sites[1:]),
        )
        return replace(
            desk, institution=institution, phone=_text(self._phone), email=_text(self._email)
        )


def _text(line: QLineEdit) -> str:
    return line.text().strip()
