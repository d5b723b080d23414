"""The help of the command line in German; click writes its own words in English."""

from collections.abc import Iterable

import click

_HEADINGS = {"Options": "Angaben", "Commands": "Befehle"}
_WORDS = (
    ("[OPTIONS]", "[ANGABEN]"),
    ("COMMAND [ARGS]...", "BEFEHL …"),
    ("[COMMAND] [ARGS]...", "[BEFEHL …]"),
    ("INTEGER RANGE", "ZAHL"),
    ("PATH", "DATEI"),
    ("[required]", "(nötig)"),
    ("[x>=0]", "(ab 0)"),
    ("Show the version and exit.", "Nennt die Version."),
    ("Show this message and exit.", "Zeigt diese Hilfe."),
)


class GermanFormatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, _german(args), prefix or "Aufruf: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        said = [(_german(name), _german(text)) for name, text in rows]
        super().write_dl(said, col_max, col_spacing)


class GermanContext(click.Context):
    formatter_class = GermanFormatter


class GermanCommand(click.Command):
    context_class = GermanContext


class GermanGroup(click.Group):
    context_class = GermanContext
    command_class = GermanCommand
    group_class = type  # of groups within: the same


def _german(text: str) -> str:
    for english, german in _WORDS:
        text = text.replace(english, german)
    return text
