"""What the command line says of itself, and of what goes wrong, is German."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from lotse.vault import Vault
from ui.command_line.commands import cli, run
from ui.command_line.usage import german_usage

COMMANDS: tuple[list[str], ...] = (
    [],
    ["demo"],
    ["suggest"],
    ["deadlines"],
    ["form"],
    ["form", "check"],
    ["form", "fill"],
    ["offers"],
    ["offers", "check"],
    ["offers", "convert"],
    ["render"],
)
ENGLISH = (
    "Usage",
    "Options",
    "OPTIONS",
    "Commands",
    "COMMAND",
    "Show",
    "required",
    "default",
    "PATH",
)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_help_is_german_and_explains_every_option(words: list[str]) -> None:
    said = CliRunner().invoke(cli, [*words, "--help"])
    assert said.exit_code == 0
    assert said.output.startswith("Aufruf: ")
    assert not [word for word in ENGLISH if word in said.output]
    options = [line for line in said.output.splitlines() if line.startswith("  --")]
    assert options
    assert not [line for line in options if len(line.strip().split("  ")) < 2]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["suggest"], "Es fehlt eine Angabe: „--offers“."),
        (["suggest", "--offers"], "Bei der Option „--offers“ fehlt ein Wert"),
        (["suggest", "--limit", "-1"], "„--limit“ ist nicht brauchbar; erwartet wird eine ganze"),
        (["suggest", "--limit", "abc"], "„--limit“ ist nicht brauchbar; erwartet wird eine ganze"),
        (["suggest", "--limt", "3"], "Die Option „--limt“ gibt es nicht."),
        (["deadlines", "--json=3"], "Bei der Option „--json“ fehlt ein Wert oder steht einer zu"),
        (["quatsch"], "Befehl oder Angaben sind unbekannt."),
    ],
)
def test_wrong_use_is_one_german_sentence(words: list[str], said: str) -> None:
    with pytest.raises(click.ClickException) as refused:
        cli(words, standalone_mode=False)
    sentence = german_usage(refused.value)
    assert said in sentence
    assert sentence.endswith("Es wurde nichts geändert; „lotse --help“ zeigt alle Befehle.")
    assert "\n" not in sentence


def test_an_unknown_failure_is_one_sentence_that_tells_nothing_of_a_family(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def no_vault(_directory: Path) -> Vault:
        raise KeyError("Familie Geheim")

    monkeypatch.setattr("sys.argv", ["lotse", "demo", "--out", str(tmp_path)])
    with pytest.raises(SystemExit) as ended:
        run(no_vault)
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert len(said.splitlines()) == 1
    assert "(KeyError, command_line/test_command_help.py:" in said
    assert "Geheim" not in said
