"""What this program is: version, licence, what it sends (nothing)."""

from ui.widgets.card import Card
from ui.widgets.row import Row
from ui.workplace.version import lotse_version
from ui.workplace.workplace import Workplace


class AboutCard(Card):
    def __init__(self, workplace: Workplace):
        super().__init__()
        self.set_title(self.tr("Über Lotse"))
        rows = [
            Row(self.tr("Version {number}").format(number=lotse_version()), plain=True),
            Row(
                self.tr("Lizenz EUPL-1.2"),
                self.tr("Freie Software: nutzen, prüfen, ändern, weitergeben."),
                plain=True,
            ),
            Row(
                self.tr("Lotse sendet nichts"),
                self.tr("Kein Netz, keine Messung, keine Anmeldung bei irgendwem."),
                plain=True,
            ),
            Row(
                self.tr("Schulverzeichnis und Gemeinden"),
                self.tr(
                    "IT.NRW und Land Nordrhein-Westfalen, Datenlizenz Deutschland dl-de/by-2-0"
                ),
                plain=True,
            ),
        ]
        if workplace.practice:
            rows.append(Row(self.tr("Übungsdatei"), str(workplace.directory), plain=True))
        for number, row in enumerate(rows):
            row.set_first(number == 0)
            self.add(row)
