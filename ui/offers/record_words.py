"""How the fields of a small record are asked for: headings of a spreadsheet say too little."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from lotse.catalogue.record_labels import RECORD_LABELS


def label_of(kind: type[Any], name: str) -> str:
    translate = QCoreApplication.translate
    words = {
        "interval": translate("RecordWords", "Abstand (2: alle zwei)"),
        "school_number": translate("RecordWords", "Schule"),
    }
    return words.get(name) or RECORD_LABELS[kind][name]


def tick_words(name: str) -> str:
    """What a tick means; empty if its label says enough."""
    translate = QCoreApplication.translate
    words = {
        "term_time_only": translate("RecordWords", "nur in der Schulzeit, nicht in den Ferien"),
        "is_anchor": translate("RecordWords", "Ankerstandort: der Treffpunkt nahe den Familien"),
        "is_confidential": translate(
            "RecordWords", "vertrauliche Adresse: steht auf keinem Papier und in keiner Datei"
        ),
        "not_for_print": translate(
            "RecordWords", "nur intern: steht auf keinem Papier und in keiner Datei"
        ),
        "is_covered": translate("RecordWords", "diese Schule wird erreicht"),
    }
    return words.get(name, "")


def example_of(name: str) -> str:
    """What may be typed, shown while the line is empty."""
    translate = QCoreApplication.translate
    day = translate("RecordWords", "z. B. 1.9.2026")
    several = translate("RecordWords", "mehrere mit Semikolon")
    words = {
        "opens": translate("RecordWords", "z. B. 9:00"),
        "closes": translate("RecordWords", "z. B. 11:30"),
        "valid_from": day,
        "valid_until": day,
        "until": day,
        "districts": several,
        "topics": several,
    }
    return words.get(name, "")
