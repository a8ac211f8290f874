"""The command group: lazy, helpful, complete."""

import click
import pytest

from homeport.faces.cli import commands
from homeport.faces.cli.group import SECTIONS, group, run


def _context() -> click.Context:
    return click.Context(group, info_name="homeport")


@pytest.mark.parametrize("name", group.list_commands(_context()))
def test_every_command_file_has_a_documented_command(name: str) -> None:
    command = group.get_command(_context(), name)
    assert command is not None
    assert command.help
    for one in command.params:
        assert not isinstance(one, click.Option) or one.help, one.name
    assert command.epilog, f"{name} shows no example"
    assert "homeport" in command.epilog


def test_every_command_has_a_place_in_the_overview() -> None:
    placed = [name for _, names in SECTIONS for name in names]
    assert set(group.list_commands(_context())) <= set(placed)
    assert len(placed) == len(set(placed))


def test_help_shows_sections_and_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    shown = capsys.readouterr().out
    for words in ("See:", "ls", "why", "homeport ls exposed", "Exit codes"):
        assert words in shown
    assert len(shown.splitlines()) <= 50, "it must fit one screen"
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize(
    ("word", "advice"),
    [
        ("lss", "Did you mean: homeport ls"),
        ("grph", "homeport graph"),
        ("5173", "Did you mean: homeport why 5173"),
        (":5173", "Did you mean: homeport why :5173"),
        ("qqqqqq", "There is no command 'qqqqqq'."),
    ],
)
def test_a_wrong_word_is_explained(
    word: str, advice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([word]) == 2
    assert advice in capsys.readouterr().err


def test_wrong_options_are_usage_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ls", "--al"]) == 2
    assert "--all" in capsys.readouterr().err
    assert run(["why"]) == 2


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("homeport 0.")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", shell]) == 0
    assert "_HOMEPORT_COMPLETE" in capsys.readouterr().out


def test_a_command_is_found_by_its_file_name() -> None:
    assert group.get_command(_context(), "no-such") is None
    assert commands.__name__ not in group.list_commands(_context())
