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
    """`Geburt bis unter 10 Jahre`, `ab 6 Monaten`; months as the catalogue counts them."""
    if low is None and high is None:
        return ""
    translate = QCoreApplication.translate
    first = translate("Directory", "Geburt")
    if low is not None and low < 0:
        first = translate("Directory", "Schwangerschaft")
    elif low:
        first = _years(low)
    if high is None:
        return translate("Directory", "ab {}").format(f"{first}n" if first.endswith("e") else first)
    if high < 0:
        return first
    return translate("Directory", "{low} bis unter {high}").format(low=first, high=_years(high + 1))


def _years(months: int) -> str:
    """`3 Jahre`, `18 Monate`."""
    translate = QCoreApplication.translate
    years, rest = divmod(months, 12)
    if years and not rest:
        one, many = translate("Directory", "1 Jahr"), translate("Directory", "{} Jahre")
        return one if years == 1 else many.format(years)
    one, many = translate("Directory", "1 Monat"), translate("Directory", "{} Monate")
    return one if months == 1 else many.format(months)


def counted(number: int, one: str, many: str) -> str:
    """`1 Fachkraft`, `3 Fachkräfte`."""
    return f"{number} {one if number == 1 else many}"


def in_line(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
