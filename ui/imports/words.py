"""How an import that was done is named and counted."""

from PySide6.QtCore import QCoreApplication

from lotse.dates.written import german, local
from lotse.imports import DoneImport, ImportKind


def import_title(done: DoneImport) -> str:
    kinds = {
        ImportKind.OFFERS: QCoreApplication.translate("Imports", "Angebote"),
        ImportKind.SCHOOLS: QCoreApplication.translate("Imports", "Schulverzeichnis"),
        ImportKind.PACKAGE: QCoreApplication.translate("Imports", "Paket"),
        ImportKind.PROFILE: QCoreApplication.translate("Imports", "Profil"),
    }
    words = QCoreApplication.translate("Imports", "{kind}: „{file}“")
    kind = kinds[done.kind]
    return words.format(kind=kind, file=done.file_name) if done.file_name else kind


def import_facts(done: DoneImport) -> str:
    """When, by whom, from where, and how many."""
    parts = (moment_words(done), done.by, done.source, counts_words(done))
    return " · ".join(part for part in parts if part)


def moment_words(done: DoneImport) -> str:
    if done.at is None:
        return ""
    moment = local(done.at)
    return f"{german(moment)}, {moment:%H:%M}"


def counts_words(done: DoneImport) -> str:
    translate = QCoreApplication.translate
    if done.kind is ImportKind.PROFILE:
        one = translate("Imports", "1 Teil geändert")
        return (
            one
            if done.changed == 1
            else translate("Imports", "{} Teile geändert").format(done.changed)
        )
    said = translate("Imports", "{added} neu, {changed} geändert, {gone} weggefallen")
    return said.format(added=done.added, changed=done.changed, gone=done.gone)


def taken_back_words(done: DoneImport) -> str:
    if done.taken_back_at is None:
        return ""
    moment = local(done.taken_back_at)
    said = QCoreApplication.translate("Imports", "Zurückgenommen am {day}, {hour}, von {who}.")
    words = said.format(day=german(moment), hour=f"{moment:%H:%M}", who=done.taken_back_by)
    return f"{words} {left_words(done.left)}".rstrip()


def left_words(count: int) -> str:
    if not count:
        return ""
    one = QCoreApplication.translate("Imports", "1 Eintrag blieb, wie er war.")
    many = QCoreApplication.translate("Imports", "{} Einträge blieben, wie sie waren.")
    return one if count == 1 else many.format(count)
