"""The commands of `lotse`. What a command needs is imported when it is called, so
`lotse deadlines` loads neither Qt nor SQL.
"""

import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import click

from lotse.errors import InvalidInput, LotseError, NoConsent
from lotse.vault import Vault
from ui.command_line.help import GermanGroup
from ui.command_line.usage import german_usage

FILE = click.Path(path_type=Path, readable=False)  # the commands say why in German
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Antwort als JSON.")


@click.group(cls=GermanGroup, invoke_without_command=True)
@click.option(
    "--data",
    type=FILE,
    metavar="ORDNER",
    help="Datenordner (sonst der des angemeldeten Benutzers).",
)
@click.option("--practice", is_flag=True, help="Übungsdatei mit erfundenen Familien.")
@click.version_option(package_name="lotse", message="Lotse %(version)s")
@click.pass_context
def cli(context: click.Context, data: Path | None, practice: bool) -> None:
    """Lotse: Familien begleiten, Angebote finden, Übergänge gestalten."""
    if context.invoked_subcommand is None:
        from ui.opening import open_window

        context.exit(open_window(data, practice=practice, open_vault=context.obj))


@cli.command()
@click.option("--out", type=FILE, required=True, metavar="ORDNER", help="Für Datei und PDF.")
@AS_JSON
@click.pass_obj
def demo(open_vault: Callable[[Path], Vault], out: Path, as_json: bool) -> None:
    """Zeigt die Hauptarbeit ohne Bildschirm."""
    from lotse.demo.run import run

    sys.exit(run(open_vault, out, as_json=as_json))


@cli.command()
@click.option("--offers", type=FILE, required=True, help="Angebotsdatei.")
@click.option("--situation", type=FILE, required=True, help="Lage der Familie (JSON).")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=10,
    help="Höchstens so viele Vorschläge, sonst 10.",
)
@click.option("--all", "with_rest", is_flag=True, help="Auch was nicht passt, mit Grund.")
@AS_JSON
def suggest(offers: Path, situation: Path, limit: int, with_rest: bool, as_json: bool) -> None:
    """Findet passende Angebote und sagt, warum."""
    from lotse.commands.suggest import run

    sys.exit(run(offers, situation, limit=limit, with_rest=with_rest, as_json=as_json))


@cli.command()
@click.option("--born", metavar="DATUM", help="Geburtsdatum, JJJJ-MM-TT.")
@click.option("--due", metavar="DATUM", help="Errechneter Termin, JJJJ-MM-TT.")
@click.option("--on", metavar="DATUM", help="Stichtag (sonst heute).")
@AS_JSON
def deadlines(born: str | None, due: str | None, on: str | None, as_json: bool) -> None:
    """Nennt die Fristen eines Kindes."""
    from lotse.commands.deadlines import run

    sys.exit(run(born, due, on, as_json=as_json))


@cli.group()
def form() -> None:
    """Formulare (XLSForm)."""


@form.command("check")
@click.argument("file", type=FILE)
def form_check(file: Path) -> None:
    """Prüft ein Formular und nennt jedes Problem mit Blatt, Zeile und Spalte."""
    from lotse.commands.form import check

    sys.exit(check(file))


@form.command("fill")
@click.argument("file", type=FILE)
@click.option("--answers", type=FILE, required=True, help="Antworten (JSON).")
@click.option("--on", metavar="DATUM", help="Stichtag (sonst heute).")
@AS_JSON
def form_fill(file: Path, answers: Path, on: str | None, as_json: bool) -> None:
    """Wertet ein Formular mit Antworten aus."""
    from lotse.commands.form import fill

    sys.exit(fill(file, answers, on, as_json=as_json))


@cli.group()
def offers() -> None:
    """Angebotsdateien."""


@offers.command("check")
@click.argument("file", type=FILE)
@AS_JSON
def offers_check(file: Path, as_json: bool) -> None:
    """Prüft eine Angebotsdatei; nennt Zeile und Spalte jedes Problems."""
    from lotse.commands.offers import check

    sys.exit(check(file, as_json=as_json))


@offers.command("convert")
@click.argument("file", type=FILE)
@click.argument("out", type=FILE)
def offers_convert(file: Path, out: Path) -> None:
    """Schreibt eine Angebotsdatei in einem anderen Format (.csv, .xlsx, .json, .zip)."""
    from lotse.commands.offers import convert

    sys.exit(convert(file, out))


@cli.command()
@click.argument("kind")
@click.option("--content", type=FILE, help="Inhalt (JSON); ein Muster zeigt --example.")
@click.option("--out", type=FILE, help="PDF, das entsteht.")
@click.option("--example", is_flag=True, help="Gibt ein vollständiges Beispiel aus.")
def render(kind: str, content: Path | None, out: Path | None, example: bool) -> None:
    """Zeichnet ein Dokument als PDF."""
    from lotse.commands.render import run

    sys.exit(run(kind, content, out, example=example))


def run(open_vault: Callable[[Path], Vault]) -> None:
    """Every failure ends as one German sentence, an unknown one too: a traceback may hold what
    somebody wrote about a family."""
    try:
        cli(obj=open_vault, standalone_mode=False)
    except NoConsent as refused:
        _fail(str(refused), 1)
    except InvalidInput as invalid:
        _fail(" ".join((str(invalid), *invalid.problems.values())), 2)
    except LotseError as known:
        _fail(str(known), 2)
    except click.Abort:
        _fail("Abgebrochen. Es wurde nichts geändert.", 2)
    except click.ClickException as usage:
        _fail(german_usage(usage), 2)
    except Exception as bug:
        _fail(_unknown(bug), 2)


def _unknown(bug: Exception) -> str:
    *_, last = traceback.extract_tb(bug.__traceback__)
    place = f"{type(bug).__name__}, {'/'.join(Path(last.filename).parts[-2:])}:{last.lineno}"
    return (
        f"Bei diesem Befehl ist ein Fehler im Programm aufgetreten ({place}). Was schon "
        "gespeichert war, ist unverändert. Bitte melden Sie den Fehler mit dem, was in Klammern "
        "steht."
    )


def _fail(sentence: str, code: int) -> None:
    # The code is the answer even where nobody can read the sentence.
    with suppress(OSError):
        click.echo(sentence, err=True)
    sys.exit(code)
