"""Wrong use of the command line, said in German."""

import click


def german_usage(error: click.ClickException) -> str:
    """One sentence: what is wrong, that nothing happened, where help is."""
    return f"{_what(error)} Es wurde nichts geändert; „lotse --help“ zeigt alle Befehle."


def _what(error: click.ClickException) -> str:
    match error:
        case click.NoSuchOption():
            return f"Die Option „{error.option_name}“ gibt es nicht."
        case click.MissingParameter():
            name = error.param.human_readable_name if error.param else "Angabe"
            return f"Es fehlt eine Angabe: „{name}“."
        case click.BadParameter():
            name = error.param.human_readable_name if error.param else "Angabe"
            return f"Die Angabe „{name}“ ist nicht brauchbar."
        case _:
            return "Dieser Aufruf ist nicht möglich: Befehl oder Angaben sind unbekannt."
