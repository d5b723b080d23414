"""One school of the directory, read only."""

from PySide6.QtWidgets import QWidget

from lotse.catalogue.school import School
from lotse.institutions import Work
from ui.context import AppContext
from ui.widgets.card import Card
from ui.widgets.closing import delete_later
from ui.widgets.fact_grid import FactGrid
from ui.widgets.labels import Label
from ui.widgets.scroll_page import ScrollPage


class SchoolDetail(ScrollPage):
    """Empty until something is shown. The text can be selected and copied."""

    def __init__(self, context: AppContext, parent: QWidget | None = None):
        super().__init__(parent, margin=0)
        self._context = context
        self._card: Card | None = None
        self.body.addStretch()

    def show_school(self, school: School) -> None:
        self.clear()
        card = self._card = Card()
        card.add(Label(school.full_name, "heading"))
        facts = FactGrid(self._facts(school))
        card.add(facts)
        source = self.tr("Quelle: Schulverzeichnis des Landes Nordrhein-Westfalen, dl-de/by-2-0")
        card.add(Label(source, "quiet"))
        card.setAccessibleName(school.full_name)
        self.body.insertWidget(0, card)

    def clear(self) -> None:
        if self._card is not None:
            self._card.hide()
            delete_later(self._card)
            self._card = None

    def _facts(self, school: School) -> list[tuple[str, str]]:
        said = [
            (self.tr("Schulform"), school.school_type),
            (self.tr("Anschrift"), f"{school.street}, {school.postcode} {school.town}"),
            (self.tr("Telefon"), school.phone),
            (self.tr("E-Mail"), school.email),
            (self.tr("Schulnummer"), school.number),
        ]
        if school.pupils is not None:
            said.append((self.tr("Kinder und Jugendliche"), str(school.pupils)))
        desk = self._context.book.desk
        if school.social_index is not None and desk and desk.work is Work.SOCIAL_WORK:
            said.append((self.tr("Sozialindex"), self._index(school.social_index)))
        return [(what, says) for what, says in said if says]

    def _index(self, index: int) -> str:
        """Only where help is planned; about a child or the work of a school it says nothing."""
        words = self.tr(
            "{} von 9. Nur zur Planung vor Ort; er sagt nichts über ein Kind oder über die Arbeit "
            "der Schule."
        )
        return words.format(index)
