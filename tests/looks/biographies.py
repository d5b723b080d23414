"""The printed life line of practice families; it is drawn by Qt, so it needs the application."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtPrintSupport import QPrinter

from lotse.practice.cast import practice_id
from lotse.ribbon.read import Biography, read_ribbon
from lotse.views.family_file import read_family_file
from tests.builders import TODAY
from tests.looks.paper_room import PaperRoom
from ui.opening import application
from ui.ribbon.ribbon_print import print_ribbon

FAMILIES = ("haddad", "demir", "popescu")


def biographies(room: PaperRoom) -> Iterator[tuple[str, bytes]]:
    app = application(["looks"])
    with TemporaryDirectory() as place:
        for key in FAMILIES:
            yield f"biography-{key}", _printed(key, room, Path(place) / f"{key}.pdf")
    app.processEvents()


def _printed(key: str, room: PaperRoom, target: Path) -> bytes:
    file = read_family_file(practice_id(key), room.book)
    biography = Biography(
        family=file.family,
        referrals=file.referrals,
        transitions=file.transitions,
        consents=file.consents,
        reminders=file.reminders,
    )
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    ribbon = read_ribbon(biography, TODAY, file.profile)
    print_ribbon(ribbon, file.family.title, printer, practice=True)
    return target.read_bytes()
