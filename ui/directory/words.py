"""How pages of the directory say days, spans and months."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from lotse.dates.written import german


def span_words(since: date | None, until: date | None) -> str:
    """`seit 01.08.2026`, `bis 31.07.2026`, `01.08.2024 – 31.07.2026`; empty for always."""
    if since and until:
        return f"{german(since)} – {german(until)}"
    if since:
        return QCoreApplication.translate("Directory", "seit {}").format(german(since))
    if until:
        return QCoreApplication.translate("Directory", "bis {}").format(german(until))
    return ""


def months_words(low: int | None, high: int | None) -> str:
    """`Schwangerschaft bis 119. Lebensmonat`; months as the catalogue counts them."""
    if low is None and high is None:
        return ""
    first = QCoreApplication.translate("Directory", "Geburt")
    if low is not None and low < 0:
        first = QCoreApplication.translate("Directory", "Schwangerschaft")
    elif low:
        first = QCoreApplication.translate("Directory", "{} Monate").format(low)
    if high is None:
        return QCoreApplication.translate("Directory", "ab {}").format(first)
    return QCoreApplication.translate("Directory", "{low} bis {high} Monate").format(
        low=first, high=high
    )


def counted(number: int, one: str, many: str) -> str:
    """`1 Fachkraft`, `3 Fachkräfte`."""
    return f"{number} {one if number == 1 else many}"


def in_line(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
