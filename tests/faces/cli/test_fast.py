"""The start without click understands exactly what click would."""

import click
import pytest

from homeport.faces.cli import fast
from homeport.faces.cli.commands import ls, why

COMMANDS = {"ls": ls.command, "why": why.command}
# --lean has a path of its own, before this one (__main__).
ELSEWHERE = {"--lean"}


def _options(command: click.Command) -> dict[str, click.Option]:
    options = [one for one in command.params if isinstance(one, click.Option)]
    return {name: one for one in options for name in one.opts if name not in ELSEWHERE}


@pytest.mark.parametrize("verb", sorted(fast.FLAGS))
def test_the_tables_name_every_option_that_click_knows(verb: str) -> None:
    known = _options(COMMANDS[verb])
    assert fast.FLAGS[verb] | fast.VALUES[verb] == {name: one.name for name, one in known.items()}
    assert set(fast.FLAGS[verb]) == {name for name, one in known.items() if one.is_flag}


def test_every_verb_of_the_tables_is_a_command() -> None:
    assert set(fast.FLAGS) == set(fast.VALUES) == set(COMMANDS)


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["ls"],
        ["ls", "5173", "exposed"],
        ["ls", "--all", "--json"],
        ["ls", "-a", "shop"],
        ["ls", "--color", "never"],
        ["ls", "--color=always", "--watch=0.5"],
        ["ls", "--watch", "5173"],
        ["ls", "-w", "5173"],
        ["why", "5173"],
        ["why", "--json", "shop"],
    ],
)
def test_it_means_what_click_means(argv: list[str]) -> None:
    call = fast.understand(argv)
    assert call is not None
    command = COMMANDS[call.verb]
    context = command.make_context(call.verb, argv[1:])
    asked = context.params
    words = asked["words"] if call.verb == "ls" else (asked["target"],)
    assert call.words == words
    given = {name for name, value in asked.items() if value is True}
    assert call.flags == given
    for name, value in call.values:
        assert str(asked[name]) == value or asked[name] == float(value)


@pytest.mark.parametrize(
    "argv",
    [
        ["--help"],
        ["up"],
        ["ls", "-h"],
        ["ls", "--al"],
        ["ls", "--", "-x"],
        ["ls", "-aw"],
        ["ls", "--lean"],
        ["ls", "--all=yes"],
        ["ls", "--color"],
        ["ls", "--color", "pink"],
        ["ls", "--watch=0"],
        ["ls", "--watch=x"],
        ["ls", "--watch="],
        ["why"],
        ["why", "1", "2"],
        ["why", "--help"],
    ],
)
def test_whatever_needs_explaining_goes_to_click(argv: list[str]) -> None:
    assert fast.understand(argv) is None
