"""Short answers to what people ask first: a question and its paragraphs."""

from PySide6.QtCore import QCoreApplication

Answer = tuple[str, tuple[str, ...]]

translate = QCoreApplication.translate


def answers() -> tuple[Answer, ...]:
    return (
        _taking_in(),
        _finding_an_offer(),
        _referring(),
        _ending(),
        _when_somebody_comes(),
        _forgotten_password(),
        _keyboard(),
    )


def _taking_in() -> Answer:
    return (
        translate("Help", "Eine Familie aufnehmen"),
        (
            translate(
                "Help",
                "Strg+N öffnet den Aufnahmebogen. Fragen Sie, was für das Anliegen "
                "nötig ist; alles andere darf offen bleiben. „Nicht gefragt“ ist eine "
                "Antwort.",
            ),
            translate(
                "Help",
                "Der Bogen speichert sich, während Sie tippen. Unterbrechen Sie "
                "jederzeit: Auf der Startseite steht er unter „Begonnen und gesichert“.",
            ),
        ),
    )


def _finding_an_offer() -> Answer:
    return (
        translate("Help", "Ein Angebot finden"),
        (
            translate(
                "Help",
                "Auf der Seite der Familie stehen unter „Passt jetzt“ Vorschläge mit "
                "Gründen. Sie entscheiden: Lotse rechnet mit Ort, Alter, Bedarf und "
                "Sprache, kennt aber nicht die Familie.",
            ),
            translate(
                "Help", "Was der Katalog nicht weiß, sagt ein Hinweis. Bitte fragen Sie dort nach."
            ),
        ),
    )


def _referring() -> Answer:
    return (
        translate("Help", "Vermitteln und übergeben"),
        (
            translate(
                "Help",
                "Nichts verlässt das Haus ohne Einwilligung. Lotse prüft, wer "
                "unterschreiben muss, und lässt weg, was nicht gedeckt ist.",
            ),
            translate(
                "Help",
                "Die Vorschau ist genau das Blatt, das gedruckt wird. Jede Fassung wird "
                "mit Datum und Prüfsumme bei der Familie abgelegt.",
            ),
        ),
    )


def _ending() -> Answer:
    return (
        translate("Help", "Eine Begleitung beenden"),
        (
            translate(
                "Help",
                "Auf der Seite der Familie unter „Mehr“: Sie wählen das Ergebnis und sehen, was "
                "noch offen ist. Was Sie nicht abhaken, bleibt in Ihren Listen.",
            ),
            translate(
                "Help",
                "Die Familie verlässt die täglichen Listen. Die Suche findet sie weiter, und "
                "„Wieder aufnehmen“ setzt die Begleitung fort, ohne etwas zu vergessen.",
            ),
        ),
    )


def _when_somebody_comes() -> Answer:
    return (
        translate("Help", "Wenn jemand dazukommt"),
        (
            translate(
                "Help",
                "F12 oder dreimal Umschalt zeigt einen neutralen Bildschirm und sperrt. "
                "Nach dem Entsperren sind Sie am selben Platz.",
            ),
        ),
    )


def _forgotten_password() -> Answer:
    return (
        translate("Help", "Passwort vergessen"),
        (
            translate(
                "Help",
                "Beim Start „Passwort vergessen?“ wählen und den Schlüssel vom Blatt "
                "für den Notfall eintippen. Ohne Passwort und ohne Blatt kann niemand "
                "helfen.",
            ),
        ),
    )


def _keyboard() -> Answer:
    return (
        translate("Help", "Tastatur"),
        (translate("Help", "Strg+/ zeigt alle Tasten. Unterstrichene Buchstaben wirken mit Alt."),),
    )
