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
            return f"Es fehlt eine Angabe: „{_name(error)}“."
        case click.BadParameter():
            return f"Die Angabe „{_name(error)}“ ist nicht brauchbar{_wanted(error)}."
        case click.BadOptionUsage():
            return f"Bei der Option „{error.option_name}“ fehlt ein Wert oder steht einer zu viel."
        case _:
            return "Dieser Aufruf ist nicht möglich: Befehl oder Angaben sind unbekannt."


def _wanted(error: click.BadParameter) -> str:
    is_count = error.param is not None and isinstance(error.param.type, click.IntRange)
    return "; erwartet wird eine ganze Zahl ab 0" if is_count else ""


def _name(error: click.BadParameter) -> str:
    """As it is typed: `--limit`, `FILE`."""
    if isinstance(error.param, click.Option):
        return error.param.opts[0]
    return error.param.human_readable_name if error.param else "Angabe"
