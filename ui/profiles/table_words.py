"""What the tables of the profile are called, what they are for, and what their emptiness means."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True, kw_only=True)
class TableWords:
    title: str
    about: str
    empty: str


def words_for(key: str) -> TableWords:
    """By the key of the table."""
    translate = QCoreApplication.translate
    words: Mapping[str, tuple[str, str, str]] = {
        "focus": (
            translate("TableCard", "Schwerpunkte"),
            translate(
                "TableCard", "Worauf die Kommune besonders achtet. Monate zählen ab der Geburt."
            ),
            translate("TableCard", "Noch keine Schwerpunkte: Alle Lebensphasen gelten gleich."),
        ),
        "station": (
            translate("TableCard", "Stationen"),
            translate(
                "TableCard", "In der Reihe der Kette. Jede Station zeigt die Angebote ihrer Stufen."
            ),
            translate(
                "TableCard", "Noch keine eigenen Stationen: Die Kette folgt den Lebensphasen."
            ),
        ),
        "corridor": (
            translate("TableCard", "Übergänge"),
            translate(
                "TableCard", "Übergänge unter ihrem Namen vor Ort, und was dort übergeben wird."
            ),
            translate(
                "TableCard", "Noch keine eigenen Übergänge: Es gelten die üblichen Wege in NRW."
            ),
        ),
        "indicator": (
            translate("TableCard", "Indikatoren"),
            translate("TableCard", "Woran die Kommune ihre Ziele prüft."),
            translate(
                "TableCard",
                "Noch keine Indikatoren. Tragen Sie ein, woran Ihre Kommune Erfolg erkennt.",
            ),
        ),
        "threshold": (
            translate("TableCard", "Schwellen"),
            translate("TableCard", "Zahlen, ab denen etwas auffällt oder voll ist."),
            translate("TableCard", "Noch keine Schwellen: Für diesen Ort ist keine bekannt."),
        ),
        "district": (
            translate("TableCard", "Stadtteile"),
            translate(
                "TableCard",
                "Zur Auswahl in den Bögen, freie Eingabe bleibt möglich. Nach "
                "Schlagwörtern lassen sich Listen von Stadtteilen eingrenzen.",
            ),
            translate(
                "TableCard", "Noch keine Stadtteile: Bis dahin gelten Angebote für den ganzen Ort."
            ),
        ),
        "contact": (
            translate("TableCard", "Zuständige"),
            translate("TableCard", "Wer zuständig ist: je Stadtteil, je Schule oder für alle."),
            translate(
                "TableCard", "Noch niemand eingetragen. Wer hier steht, erscheint bei der Familie."
            ),
        ),
        "town": (
            translate("TableCard", "Städte"),
            translate(
                "TableCard", "Die Städte und Gemeinden, deren Familien hier begleitet werden."
            ),
            translate(
                "TableCard",
                "Noch keine Städte: Wählen Sie aus, welche zu diesem Kreisprofil gehören.",
            ),
        ),
        "letterhead": (
            translate("TableCard", "Briefköpfe"),
            translate("TableCard", "„Standard“ und „Zweiter“; welcher gilt, steht darüber."),
            translate(
                "TableCard", "Noch keine Briefköpfe: Briefe tragen die Angaben des Arbeitsplatzes."
            ),
        ),
        "form": (
            translate("TableCard", "Bögen"),
            translate(
                "TableCard",
                "Bögen unter ihrem Namen vor Ort. Ohne Bogen in Lotse: noch nur auf Papier.",
            ),
            translate("TableCard", "Noch keine Bögen: Es gelten die Namen von Lotse."),
        ),
        "need": (
            translate("TableCard", "Bedarfe"),
            translate(
                "TableCard", "Bedarfe im Schwerpunkt, und solche, die in keinem Brief stehen."
            ),
            translate(
                "TableCard",
                "Noch keine Auswahl: Alle Bedarfe gelten gleich und dürfen in Briefen stehen.",
            ),
        ),
    }
    title, about, empty = words[key]
    return TableWords(title=title, about=about, empty=empty)
