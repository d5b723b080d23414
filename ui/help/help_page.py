"""F1: short answers to what people ask first."""

from ui.context import AppContext
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.scroll_page import ScrollPage


class HelpPage(ScrollPage):
    def __init__(self, context: AppContext):
        super().__init__(width=56)
        self.title = self.tr("Hilfe")
        self.body.addWidget(Label(self.title, "title"))
        for title, paragraphs in self._answers():
            card = Card(title)
            for paragraph in paragraphs:
                card.add(Label(paragraph))
            self.body.addWidget(card)
        self.body.addStretch()

    def _answers(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return (
            (
                self.tr("Eine Familie aufnehmen"),
                (
                    self.tr(
                        "Strg+N öffnet den Aufnahmebogen. Fragen Sie, was für das Anliegen nötig "
                        "ist; alles andere darf offen bleiben. „Nicht gefragt“ ist eine Antwort."
                    ),
                    self.tr(
                        "Der Bogen speichert sich, während Sie tippen. Unterbrechen Sie jederzeit: "
                        "Auf der Startseite steht er unter „Begonnen und gesichert“."
                    ),
                ),
            ),
            (
                self.tr("Ein Angebot finden"),
                (
                    self.tr(
                        "Auf der Seite der Familie stehen unter „Passt jetzt“ Vorschläge mit "
                        "Gründen. Sie entscheiden: Lotse rechnet mit Ort, Alter, Bedarf und "
                        "Sprache, kennt aber nicht die Familie."
                    ),
                    self.tr(
                        "Was der Katalog nicht weiß, sagt ein Hinweis. Bitte fragen Sie dort nach."
                    ),
                ),
            ),
            (
                self.tr("Vermitteln und übergeben"),
                (
                    self.tr(
                        "Nichts verlässt das Haus ohne Einwilligung. Lotse prüft, wer "
                        "unterschreiben muss, und lässt weg, was nicht gedeckt ist."
                    ),
                    self.tr(
                        "Die Vorschau ist genau das Blatt, das gedruckt wird. Jede Fassung wird "
                        "mit Datum und Prüfsumme bei der Familie abgelegt."
                    ),
                ),
            ),
            (
                self.tr("Wenn jemand dazukommt"),
                (
                    self.tr(
                        "F12 oder dreimal Umschalt zeigt einen neutralen Bildschirm und sperrt. "
                        "Nach dem Entsperren sind Sie am selben Platz."
                    ),
                ),
            ),
            (
                self.tr("Passwort vergessen"),
                (
                    self.tr(
                        "Beim Start „Passwort vergessen?“ wählen und den Schlüssel vom Blatt für "
                        "den Notfall eintippen. Ohne Passwort und ohne Blatt kann niemand helfen."
                    ),
                ),
            ),
            (
                self.tr("Tastatur"),
                (self.tr("Strg+/ zeigt alle Tasten. Unterstrichene Buchstaben wirken mit Alt."),),
            ),
        )
