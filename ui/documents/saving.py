"""Where a PDF is to go: one dialog for every page."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QIODevice, QSaveFile, QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

_NOT_IN_NAMES = str.maketrans(dict.fromkeys('\\/:*?"<>|', " "))


def file_name(title: str) -> str:
    """A title as a name that every system takes; Windows refuses colons and more."""
    printable = "".join(sign for sign in title.translate(_NOT_IN_NAMES) if sign.isprintable())
    return " ".join(printable.split()).strip(". ")


def free_name(folder: Path, name: str) -> str:
    """Two letters about the same family are two files: `Brief.pdf`, then `Brief 2.pdf`."""
    wished = Path(name)
    names = (name, *(f"{wished.stem} {number}{wished.suffix}" for number in range(2, 100)))
    return next((each for each in names if not (folder / each).exists()), name)


def ask_where(parent: QWidget, title: str, name: str) -> Path | None:
    """The file the user chose, ending in .pdf; None if they thought better of it."""
    folder = documents_folder()
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(QCoreApplication.translate("Saving", "PDF (*.pdf)"))
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(free_name(folder, file_name(name)))
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return Path(dialog.selectedFiles()[0])


def write_whole(path: Path, data: bytes) -> None:
    """All of it or nothing: a full disk leaves no torn PDF. Raises OSError."""
    file = QSaveFile(str(path))
    written = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data)
    if not written or not file.commit():
        file.cancelWriting()
        raise OSError(file.errorString())


def documents_folder() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else Path.home()
